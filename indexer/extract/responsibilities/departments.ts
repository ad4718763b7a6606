/** Names of departments as documents write them: lists of names, and when two names mean one department. */

/** A department's name in a list (责任单位名单). */
export interface DepartmentName {
  readonly name: string
  /** The prefix (市, 区委) is left out in the text and was taken from the name before it. */
  readonly inferred: boolean
  /** The name is marked （牵头） in the list. */
  readonly lead: boolean
}

const OPENING = '（(〈<《[［【〔{「'
const CLOSING = '）)〉>》]］】〕}」'

// “区发改局”, “团市委”, “各街道”, “市直有关部门”, “武昌社保处”, “沿海各区人民政府”, “县供销社”: how the name of a department or of several ends.
const ENDING =
  /(?:局|厅|委|办|部|署|院|处|室|科|股|所|站|队|会|社|校|馆|团|庭|行|联|中心|政府|单位|部门|街道|街镇|乡镇|镇|乡|社区|村|县|区|市|州|盟|旗|省|公司|集团|大学|银行|企业|机构|海关|指挥部|小组|专班|成员|驿站|警|组织|厂|台|军分区|党组|工委|党委|纪委|平台|基地|医院|学会|园|城|报|网信|分会|办事处)$/u

// “社会”, “开展工作会”: words that only end like a department.
const NOT_A_DEPARTMENT = /(?:社会|机会|全部|内部|干部|一部|服务站|公园|花园|水平|共同|负责|责任|牵头|配合)$/u

// “待定”, “机构改革后另行明确”, “详见附件”: no unit is named.
const UNDECIDED = /待定|待明确|另行|明确|详见|见附|附件|附表|暂未|尚未|未定|同上|^无$|^[/-]+$/u

const withoutBrackets = (name: string): string =>
  name.replace(/[（(〈<[【〔][^（(〈<[【〔）)〉>\]】〕]{0,30}[）)〉>\]】〕]?$/u, '')

/** Whether a name reads as the name of a department or of several departments. */
export function looksLikeDepartment(name: string): boolean {
  if (name.length < 2 || name.length > 40 || UNDECIDED.test(name)) return false
  if (/[。！？“”"\n：:]/u.test(name)) return false
  const bare = withoutBrackets(name).replace(/等$/u, '').trim()
  return ENDING.test(bare) && !NOT_A_DEPARTMENT.test(bare)
}

/** Whether a piece of a list after a label (责任单位：) can be a unit at all: neither undecided nor a sentence. */
export function canBeUnit(name: string): boolean {
  return name.length >= 2 && name.length <= 45 && !UNDECIDED.test(name) && !/[。！？\n：:]|\d{4}年/u.test(name)
}

// “县水利局和各乡镇”, “市公安局及各县区”: a joint between two names only where a whole name stands before it
// (not 自然资源和规划局, 区水务和湖泊局).
const JOINT = /以及|和|及|与|暨/u

function jointAt(text: string, at: number): number {
  const found = JOINT.exec(text.slice(at, at + 2))
  return found !== null && found.index === 0 ? found[0].length : 0
}

/** Pieces of a list between its separators; brackets inside names are kept together. */
function piecesOf(list: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let begin = 0
  const balanced = balance(list)
  const cut = (end: number, next: number): void => {
    const piece = list.slice(begin, end).trim()
    if (piece !== '') pieces.push(piece)
    begin = next
  }
  for (let at = 0; at < list.length; at++) {
    const character = list.charAt(at)
    if (list.startsWith('<br', at)) {
      const close = list.indexOf('>', at)
      const next = close === -1 || close > at + 6 ? at + 3 : close + 1
      cut(at, next)
      at = next - 1
      continue
    }
    if (balanced && OPENING.includes(character)) depth++
    else if (balanced && CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    // “中央、省驻市各单位” are one.
    const together =
      character === '、' &&
      /^\s*(?:中央|国家|省|中|部)$/u.test(list.slice(begin, at)) &&
      /^、[省市]?[属驻]/u.test(list.slice(at))
    if (together) continue
    if ('、，,；;/／|\n\r'.includes(character)) cut(at, at + 1)
    else if (/[\s\u3000]/u.test(character)) {
      // “区法院 区司法局”: a blank divides where a whole name stands before it and something after it.
      if (looksLikeDepartment(list.slice(begin, at).trim()) && !'、，,；;）)'.includes(list.slice(at).trim().charAt(0)))
        cut(at, at + 1)
    } else {
      const joint = jointAt(list, at)
      if (joint > 0 && at - begin >= 3 && isWholeName(list.slice(begin, at)) && at + joint < list.length) {
        cut(at, at + joint)
        at += joint - 1
      }
    }
  }
  cut(list.length, list.length)
  return pieces
}

// Before 和 only endings that no name goes on after: 县水利局, 市委组织部, 市法院, 各街道.
function isWholeName(name: string): boolean {
  const bare = withoutBrackets(name.trim())
  return (
    /(?:局|厅|委|办|部|院|处|队|中心|政府|委员会|街道|乡镇|联|公司|集团|支行|大学)$/u.test(bare) &&
    !/(?:社会|全部|内部)$/u.test(bare)
  )
}

function balance(list: string): boolean {
  let depth = 0
  for (const character of list) {
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth--
    if (depth < 0) return false
  }
  return depth === 0
}

// “市发改委（牵头）”, “(牵头单位)县水利局”: the lead among units of one list.
const LEAD_MARK = /[（(]\s*(?:牵头|总牵头|主责|牵头单位|牵头部门)\s*[）)]/u

// “省委宣传部”, “区政府办”, “市财政局”, “自治区教育厅”: the level at the beginning of a name.
const LEVEL = /^(?:自治区|自治州|自治县|兵团|[省市区县州盟旗镇])(?!民(?![政宗族航])|场|政工程|长|容)(?:委(?=[^、员]))?/u

// “妇联”, “交通局”, “财政厅”, “统战部”: names that may have lost their prefix; committees of zones, firms and schools have none.
const MAY_LACK_PREFIX =
  /(?:局|厅|委|办|部|支队|法院|检察院)$|^(?:妇联|残联|工商联|文联|科协|总工会|红十字会|侨联|供销社)$/u
const HAS_OWN_PREFIX =
  /^(?:各|有关|相关|其他|其它|所有|全|团|国|中|驻|人民银行|人行)|[省市区县州盟旗镇乡](?!场|政工程|容|域)|分局$/u

/** 市 of 市教育局, empty for 各街道 and 国网供电公司. */
export function levelOf(name: string): string {
  return prefixOf(name).replace(/委$/u, '')
}

function prefixOf(name: string): string {
  return LEVEL.exec(name)?.[0] ?? ''
}

/**
 * The names in a list of departments (区发改局、区财政局，各街道). Separators may be mixed; brackets inside names
 * (区委组织部(人才科)) stay; a prefix left out after the first name (市住建局、交通局) is put back and marked.
 *
 * @param known words that are place names, so that 武昌社保处 is not taken for a name without prefix
 * @param level the prefix of the names before the list, if any
 */
export function departmentsIn(list: string, known: readonly string[] = [], level = ''): DepartmentName[] {
  const names: DepartmentName[] = []
  let prefix = level
  for (const piece of piecesOf(list)) {
    const lead = LEAD_MARK.test(piece)
    const name = clean(piece.replace(LEAD_MARK, ''))
    if (name === '') continue
    const own = prefixOf(name)
    const lacks =
      own === '' &&
      prefix !== '' &&
      name.length <= 10 &&
      MAY_LACK_PREFIX.test(withoutBrackets(name)) &&
      !HAS_OWN_PREFIX.test(name) &&
      !known.some((place) => place.length >= 2 && name.startsWith(place))
    if (lacks) {
      // “县委宣传部、统战部，县教育局、文旅局”: 部 goes on under the party committee, 局 under the government.
      const level = prefix.endsWith('委') && !name.endsWith('部') ? prefix.slice(0, -1) : prefix
      names.push({ name: level + name, inferred: true, lead })
      continue
    }
    if (own !== '') prefix = own
    names.push({ name, inferred: false, lead })
  }
  return names
}

function clean(piece: string): string {
  return piece
    .replace(/[*]+/gu, '')
    .replace(/^\s*\d{1,2}[.．、)）]\s*/u, '')
    .replace(/^(?:[\s\u3000。.]|由(?=.{3}))+|(?:[\s\u3000。.…]|等(?:有关|相关)?(?:部门|单位)|等)+$/gu, '')
    .trim()
}
