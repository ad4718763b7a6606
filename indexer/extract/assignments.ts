import type { Span } from '../model/span.ts'
import { compact } from './compact.ts'
import { canBeUnit, departmentsIn, levelOf, looksLikeDepartment, type DepartmentName } from './departments.ts'
import type { Line } from './items.ts'

export type Role = 'lead' | 'responsible' | 'supporting'

/** The units that one bracket, line or clause names, by role, and the words that give them their roles. */
export interface Units {
  readonly labels: readonly string[]
  readonly lead: readonly DepartmentName[]
  readonly responsible: readonly DepartmentName[]
  readonly supporting: readonly DepartmentName[]
}

/** Where a text says who answers for something: a bracket, a line of its own, a clause. */
export interface Assignment extends Span, Units {
  /** `before`: bracket or clause after the words it closes. `after`: 由市医保局牵头，推进…, the work comes after it. */
  readonly work: 'before' | 'after'
  /** The units stand in a bracket. */
  readonly bracket?: true
}

/** The role that a label gives (牵头责任单位 → lead); none for persons, dates and what only sounds like a label. */
export function roleOf(label: string): Role | undefined {
  const words = label.replace(/[\s\u3000*（）()]/gu, '')
  if (/(?:人|领导|负责人|时限|期限|时间|进度|事项|内容|电话|分工)$/u.test(words)) return undefined
  if (/督办|督促|监督|督查|监管责任|指导|考核|报送/u.test(words)) return undefined
  if (/牵头|主办|主责|总责|首责/u.test(words)) return 'lead'
  if (/配合|协办|协同|协助|协作|参与|参加|会办|成员/u.test(words)) return 'supporting'
  if (/责任|承办|承担|负责|实施|落实|执行|主管|具体/u.test(words)) return 'responsible'
  return undefined
}

// “牵头单位”, “牵头责任单位”, “责任部门”, “主办”, “落实单位”, “牵头（责任）单位”, “市级责任单位”: what may stand before the colon.
const LABEL =
  /(?:牵头|主办|主责|主管|责任|负责|承办|承担|配合|协办|协同|协助|参与|参加|落实|实施|成员(?=单位|部门))(?:[（(]?(?:牵头|主办|责任|负责|落实|实施|及|和|与|或)[）)]?){0,2}(?:单位|部门|机构|主体|科室|处室|股室|街道|乡镇)?(?:及部门)?$/u

/** Where a label begins in the words before a colon: −1 where they are none (分管领导, 完成时限). */
function labelStart(token: string): number {
  return LABEL.exec(token)?.index ?? -1
}

interface Chunk {
  readonly label: string
  readonly start: number
  readonly list: string
  readonly listStart: number
}

// The words before a colon go back to a separator or a blank: “…县气象局，联系人：郑洁”.
const TOKEN_BREAK = /[，,；;、。|>\s\u3000]/u
const TOKEN_LENGTH = 16

// “责任单位∶”, “牵头单位﹕”: what scans and typists put for a colon.
const COLONS = ':：∶﹕︰'

/** A text cut at its labels; words before the first label (约束性指标，) belong to none. */
function chunksOf(content: string): Chunk[] {
  const labels: { label: string; start: number; end: number }[] = []
  for (let colon = 0; colon < content.length; colon++) {
    const character = content.charAt(colon)
    const standsFor = '为是'.includes(character) && /(?:单位|部门)$/u.test(content.slice(Math.max(0, colon - 2), colon))
    if (!COLONS.includes(character) && !standsFor) continue
    let end = colon
    while (end > 0 && /[\s\u3000]/u.test(content.charAt(end - 1))) end--
    let start = end
    while (start > 0 && end - start < TOKEN_LENGTH && !TOKEN_BREAK.test(content.charAt(start - 1))) start--
    const token = content.slice(start, end)
    if (token === '') continue
    const at = labelStart(token)
    // “区委政法委责任单位：”: the name before a label that no separator divides from it.
    const glued = at > 0 && looksLikeDepartment(token.slice(0, at))
    const begin = glued ? start + at : start
    labels.push({ label: token.slice(begin - start).replace(/[*]/gu, ''), start: begin, end: colon + 1 })
  }
  return labels.map(({ label, start, end }, index) => {
    const next = labels[index + 1]
    return { label, start, list: content.slice(end, next?.start ?? content.length), listStart: end }
  })
}

const HELPED = /^(?<main>[^（(]{3,30})[（(](?<helpers>[^（()）]{3,60}?)(?:配合|协助|协同|参与)[）)]$/u

function add(units: Record<Role, DepartmentName[]>, role: Role, names: readonly DepartmentName[]): void {
  const marked = names.some((name) => name.lead)
  for (const name of names) {
    // “市住建局（市轨道集团配合）”: who helps, in the bracket behind who answers.
    const { main, helpers } = HELPED.exec(name.name)?.groups ?? {}
    units[marked && name.lead ? 'lead' : role].push(main === undefined ? name : { ...name, name: main })
    if (helpers !== undefined) units.supporting.push(...departmentsIn(helpers))
  }
}

const empty = (): Record<Role, DepartmentName[]> => ({ lead: [], responsible: [], supporting: [] })

const someone = (units: Record<Role, DepartmentName[]>): boolean =>
  units.lead.length + units.responsible.length + units.supporting.length > 0

// “区教育局；区财政局、区住建局配合”: behind a label, units that a verb gives another role.
const PART_VERB = /^(?<list>.{2,80}?)(?<verb>牵头|配合|协助|协办|参与|参加)$/u

/** A list of units cut at its semicolons and stops, with the role that a verb at the end of a part gives. */
function partsOf(list: string): { list: string; role?: Role }[] {
  if (!/(?:牵头|配合|协助|协办|参与|参加)[。；;\s]*$/u.test(list)) return [{ list }]
  return list.split(/[；;。]/u).flatMap((part) => {
    const { list: names, verb } = PART_VERB.exec(part.trim())?.groups ?? {}
    const role = verb === undefined ? undefined : roleOf(verb)
    return names === undefined || role === undefined ? [{ list: part }] : [{ list: names, role }]
  })
}

/** The units of a bracket or a cell with labels (牵头单位:…,责任单位:…), in any order; `undefined` where none is named. */
export function labelledUnits(content: string, places: readonly string[] = []): Units | undefined {
  const units = empty()
  const labels: string[] = []
  // “（牵头单位：市人社局；责任单位：交通局）”: a prefix goes on behind the next label.
  let level = ''
  for (const chunk of chunksOf(content)) {
    const role = labelStart(chunk.label) === -1 ? undefined : roleOf(chunk.label)
    if (role === undefined) continue
    const named = partsOf(chunk.list).map((part) => ({
      role: part.role ?? role,
      names: departmentsIn(part.list, places, level).filter((unit) => canBeUnit(unit.name)),
    }))
    const all = named.flatMap(({ names }) => names)
    if (all.length === 0) continue
    level = all.map(({ name }) => levelOf(name)).findLast((each) => each !== '') ?? level
    for (const part of named) add(units, part.role, part.names)
    labels.push(chunk.label)
  }
  if (labels.length === 0) return bareLabel(content, places)
  return someone(units) ? { labels, ...units } : undefined
}

// “（责任单位 市教育局）”, “(牵头单位市发改委)”: the colon is lost.
const BARE_LABEL =
  /^[\s\u3000]*(?<label>(?:牵头|责任|主办|承办|配合|协办|落实|牵头责任)(?:单位|部门))[\s\u3000]*(?<list>[^:：]+)$/u

function bareLabel(content: string, places: readonly string[]): Units | undefined {
  const { label, list } = BARE_LABEL.exec(content)?.groups ?? {}
  if (label === undefined || list === undefined || /^(?:和|及|、|或)/u.test(list)) return undefined
  const names = departmentsIn(list, places)
  if (names.length === 0 || !names.every((unit) => looksLikeDepartment(unit.name))) return undefined
  const units = empty()
  add(units, roleOf(label) ?? 'responsible', names)
  return { labels: [label], ...units }
}

// “约束性指标，县发改局牵头”, “2024年6月底前完成，县住建局牵头”, “持续推进”: what stands beside the units in a bracket.
const REMARK =
  /^(?:(?:约束性|预期性)(?:指标)?|(?:完成时限[:：])?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上半年|年)?(?:底|末)?(?:之?前)?(?:完成|启动|建成)?|(?:\d{4}年)?(?:\d{1,2}月)?(?:底|末)?前[^，,；;。牵负]{0,14}|持续推进|长期坚持|长期|全年|年内(?:完成)?)[，,；;。\s]+/u
const REMARK_AT_END =
  /[，,；;。\s]+(?:\d{4}年(?:\d{1,2}月)?(?:底|末)?(?:之?前)?(?:完成|启动)?|(?:\d{4}年)?(?:\d{1,2}月)?(?:底|末)?前[^，,；;。牵负]{0,14}|持续推进|长期坚持|年内完成)$/u

// “…按职责分工负责；列首位的为牵头单位，下同”: the first of the units leads.
const FIRST_LEADS =
  /[，,；;。]?(?:排|列)(?:在)?(?:首位|第一位|第一|最前面)[^（）()]{0,12}(?:牵头|主责)[^（）()]{0,12}$/u
const FIRST_LEADS_ALL = /(?:排|列)(?:在)?(?:首位|第一位|第一|最前面)[^（）()\n]{0,12}(?:牵头|主责)[^（）()\n]{0,8}下同/u

/** The words of a bracket without dates and remarks, and whether one says that the first unit leads. */
function withoutRemarks(content: string): { words: string; firstLeads: boolean } {
  const bare = content.replace(FIRST_LEADS, '')
  const trimmed = bare.replace(/^[\s\u3000]+/u, '')
  const words = trimmed.replace(REMARK, '').replace(REMARK_AT_END, '')
  return { words, firstLeads: bare !== content }
}

function withFirstLeading<T extends Units>(units: T): T {
  const [first, ...others] = units.responsible
  if (units.lead.length > 0 || first === undefined || others.length === 0) return units
  return { ...units, lead: [first], responsible: others }
}

// “市市场监管局牵头，市财政局、市工业和信息化局按职责分工负责”: verbs after the names.
const VERB =
  /(?:总)?牵头(?:负责|落实|组织|实施)?|按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实|实施)?|分工负责|分别负责|共同负责|具体负责|负责(?:落实|实施)?|配合(?:落实|实施)?|协助|协同|会同|主办|协办|承办|参与|参加|组织实施|实施|落实|主责|为(?:牵头|责任|主办|配合|协办)(?:责任)?(?:单位|部门)/gu

/** The units of words like “A牵头，B、C配合”; `undefined` unless the words are only names and such verbs. */
export function verbUnits(content: string, places: readonly string[] = []): Units | undefined {
  const { words, firstLeads } = withoutRemarks(content)
  const units = empty()
  const labels: string[] = []
  let from = 0
  let joined = false
  VERB.lastIndex = 0
  for (const found of words.matchAll(VERB)) {
    const list = words.slice(from, found.index).replace(/^[\s\u3000，,；;、。]*(?:由|并|并由)?/u, '')
    from = found.index + found[0].length
    if (list === '') continue
    const names = departmentsIn(list, places)
    if (names.length === 0 || !names.every((unit) => looksLikeDepartment(unit.name))) return undefined
    const verb = found[0]
    labels.push(verb)
    if (verb === '会同') add(units, 'lead', names)
    else add(units, joined ? 'supporting' : (roleOf(verb) ?? 'responsible'), names)
    joined = verb === '会同'
  }
  if (labels.length === 0 || !/^[\s\u3000，,；;、。等]*$/u.test(words.slice(from))) return undefined
  if (!someone(units)) return undefined
  return firstLeads ? withFirstLeading({ labels, ...units }) : { labels, ...units }
}

const OPENING = '（([［〔【〈{「'
const CLOSING = '）)]］〕】〉}」'

/** A bracket is read up to so many characters: the longest list of units seen has 180. */
const BRACKET_LENGTH = 700

/** A label stands within so many characters after its bracket's beginning (（完成时限：长期坚持；牵头单位：…）). */
const LABEL_WITHIN = 260

// What can be a label or a verb of assignment: where a look at its surroundings is worth while.
const HINT = /牵头|责任|主办|承办|配合|协办|协同|协助|参与|参加|落实|实施|负责|主责|会同/gu

interface Bracket {
  readonly open: number
  /** Position after the closing bracket, or where the words of an unclosed one end. */
  readonly end: number
  readonly closed: boolean
}

/** The innermost bracket around each hint of a line, in one pass; absent where it stands in none. */
function bracketsAround(text: string, line: Span, hints: readonly number[]): (Bracket | undefined)[] {
  const stack: { open: number; hints: number[] }[] = []
  const found = new Array<Bracket | undefined>(hints.length).fill(undefined)
  let next = 0
  for (let at = line.start; at < line.end; at++) {
    const top = stack.at(-1)
    if (next < hints.length && hints[next] === at) {
      if (top !== undefined && at - top.open <= LABEL_WITHIN) top.hints.push(next)
      next++
    }
    const character = text.charAt(at)
    if (OPENING.includes(character)) stack.push({ open: at, hints: [] })
    else if (CLOSING.includes(character) && top !== undefined) {
      for (const hint of top.hints) found[hint] = { open: top.open, end: at + 1, closed: true }
      stack.pop()
    }
  }
  for (const { open, hints: inside } of stack) {
    if (inside.length === 0) continue
    // “(责任单位:市委金融办、市公安局。8.…”: an unclosed bracket ends with its sentence or its line.
    let end = open
    while (end < line.end && end - open < BRACKET_LENGTH && text.charAt(end) !== '。') end++
    while (end > open && /[\s\u3000，,；;、]/u.test(text.charAt(end - 1))) end--
    for (const hint of inside) found[hint] = { open, end, closed: false }
  }
  return found
}

function bracketUnits(text: string, bracket: Bracket, places: readonly string[]): Units | undefined {
  if (bracket.end - bracket.open > BRACKET_LENGTH) return undefined
  const content = text.slice(bracket.open + 1, bracket.closed ? bracket.end - 1 : bracket.end)
  if (/[:：∶﹕︰]|(?:单位|部门)/u.test(content)) {
    const labelled = labelledUnits(content, places)
    if (labelled !== undefined) return labelled
  }
  return verbUnits(content, places)
}

// “责任单位：”, “牵头部门 :”, “配合单位为”: a label outside brackets has its noun, or begins its line (牵头：…).
const OPEN_LABEL =
  /(?:牵头|主办|主责|主管|责任|负责|承办|承担|配合|协办|协同|协助|参与|参加|落实|实施)(?:[（(]?(?:牵头|主办|责任|负责|落实|实施|及|和|与)[）)]?){0,2}(?:单位|部门|机构|主体)?[*\s\u3000]{0,3}(?:[:：∶﹕︰]|(?<=单位|部门)[为是])/uy

function openLabel(text: string, line: Span, position: number): { begins: boolean } | undefined {
  OPEN_LABEL.lastIndex = position
  const found = OPEN_LABEL.exec(text)
  if (found === null || position + found[0].length > line.end) return undefined
  const before = text.slice(Math.max(line.start, position - 12), position)
  const begins =
    /^[\s\u3000*#>—\-–·•◆◇★☆▲△●○■□※（(\d）).、]*$/u.test(text.slice(line.start, position).slice(0, 13)) &&
    position - line.start < 13
  const noun = /(?:单位|部门|机构|主体)/u.test(found[0])
  if (!begins && !noun) return undefined
  if (!begins && !/[，,；;。、\s\u3000*）)]$/u.test(before)) return undefined
  return { begins }
}

/** “责任单位　县教育局”: a line that is a label without a colon, and units. */
function bareLine(text: string, line: Span, position: number, places: readonly string[]): Units | undefined {
  if (line.end - position > BRACKET_LENGTH || text.slice(line.start, position).trim() !== '') return undefined
  return bareLabel(text.slice(position, line.end), places)
}

/** Names after a label outside brackets: the list ends at the sentence, the line, or the first piece that is no unit. */
function openUnits(
  text: string,
  line: Span,
  position: number,
  strict: boolean,
  places: readonly string[],
): { units?: Units; end: number } {
  let end = position
  while (end < line.end && end - position < BRACKET_LENGTH && !/[。|]/u.test(text.charAt(end))) end++
  const units = empty()
  const labels: string[] = []
  let last = position
  for (const chunk of chunksOf(text.slice(position, end))) {
    const role = labelStart(chunk.label) === -1 ? undefined : roleOf(chunk.label)
    if (role === undefined) {
      if (labels.length > 0 && strict) break
      continue
    }
    const parts = partsOf(chunk.list)
    if (parts.some((part) => part.role !== undefined)) {
      const named = parts.map((part) => ({ role: part.role ?? role, names: departmentsIn(part.list, places) }))
      if (named.every((part) => part.names.every((unit) => looksLikeDepartment(unit.name)))) {
        for (const part of named) add(units, part.role, part.names)
        labels.push(chunk.label)
        last = position + chunk.listStart + chunk.list.trimEnd().length
        continue
      }
    }
    const names: DepartmentName[] = []
    let cut = false
    for (const unit of departmentsIn(chunk.list, places)) {
      cut = strict ? !looksLikeDepartment(unit.name) : !canBeUnit(unit.name)
      if (cut) break
      names.push(unit)
    }
    if (names.length > 0) {
      labels.push(chunk.label)
      add(units, role, names)
      const lastName = names.at(-1)?.name ?? ''
      const from = position + chunk.listStart
      const at = text.lastIndexOf(lastName.slice(-2), from + chunk.list.length)
      last = cut ? Math.max(from, at + 2) : from + chunk.list.trimEnd().length
    }
    if (cut) break
  }
  if (!someone(units)) return { end }
  while (last > position && /[\s\u3000，,；;、*]/u.test(text.charAt(last - 1))) last--
  return { units: { labels, ...units }, end: last }
}

// “由县民政局负责，县教育局、县妇联协助。”: names and verbs up to a comma or a stop, not “由省商务厅主办的…”.
const BY =
  /由(?<list>[^由，,。；;：:！？\n（）()]{2,60}?)(?<verb>牵头(?:负责)?|具体负责|负责|承办|主办|组织实施|落实)(?=[，,。；;、\n]|$)/gu
const AND_BY =
  /[，,；;、](?:由)?(?<list>[^由，,。；;：:！？\n（）()]{2,60}?)(?<verb>牵头|按职责分工负责|负责|配合|协助|协同|承办|协办|参与|参加|落实)(?=[，,。；;、\n]|$)/uy

// A unit that prose assigns work to is of a level or of all places: 县民政局, 各乡镇; “由企业主导”, “由政府牵头” assign to nobody.
const NAMED_UNIT = /^(?:各|自治|[省市区县州盟旗镇]|.{2,6}[省市区县州盟旗])/u

// “由市生态环境局牵头，会同市水利局、市自然资源和规划局开展勘界立标”: units up to the verb of the work.
const JOINTLY =
  /[，,]会同(?<list>[^，,。；;：:！？\n（）()]{2,60}?)(?=开展|组织|制定|制订|研究|推进|完成|做好|落实|实施|编制|建立|加强|负责|提出|出台|[，,。；;\n]|$)/uy

function jointUnits(words: string, at: number, places: readonly string[]): { units: DepartmentName[]; length: number } {
  JOINTLY.lastIndex = at
  const found = JOINTLY.exec(words)
  const units = found === null ? [] : departmentsIn(found.groups?.['list'] ?? '', places)
  if (found === null || !units.every((unit) => looksLikeDepartment(unit.name))) return { units: [], length: 0 }
  return { units, length: found[0].length }
}

// “市交通运输局为牵头单位，市公安局、市公交集团为责任单位。”: roles said of units.
const AS =
  /(?<=^|[。；;！])(?:[^由，,。；;：:！？\n（）()]{2,60}为(?:牵头|责任|主办|配合|协办)(?:责任)?(?:单位|部门)[，,]?){1,4}(?=[。；;]|$)/gu

// “任务分工：区交通局牵头，区发改局按职责分工负责。”: a line of its own.
const DIVISION_LINE = /^[\s\u3000*—-]*(?:任务|工作|职责|责任)分工[*\s]*[:：](?<units>[^。；;]{4,160})[。；;]?[\s*]*$/u

function* clausesIn(text: string, line: Span, places: readonly string[]): Generator<Assignment> {
  const words = text.slice(line.start, line.end)
  for (const found of words.matchAll(AS)) {
    const units = verbUnits(found[0].replace(/[，,]$/u, ''), places)
    if (units !== undefined)
      yield {
        start: line.start + found.index,
        end: line.start + found.index + found[0].length,
        ...units,
        work: 'before',
      }
  }
  const division = DIVISION_LINE.exec(words)
  const divided = division === null ? undefined : verbUnits(division.groups?.['units'] ?? '', places)
  if (division !== null && divided !== undefined)
    yield {
      start: line.start,
      end: line.start + words.trimEnd().replace(/[。；;]$/u, '').length,
      ...divided,
      work: 'before',
    }
  for (const found of words.matchAll(BY)) {
    let end = found.index + found[0].length
    AND_BY.lastIndex = end
    let joined = 0
    for (let more = AND_BY.exec(words); more !== null && joined < 8; more = AND_BY.exec(words)) {
      joined++
      if (!departmentsIn(more.groups?.['list'] ?? '').every((unit) => looksLikeDepartment(unit.name))) break
      end = more.index + more[0].length
      AND_BY.lastIndex = end
    }
    if (!/[，,。；;]/u.test(words.charAt(end)) && end < words.length) continue
    const named = verbUnits(words.slice(found.index + 1, end), places)
    if (named === undefined) continue
    const joint = jointUnits(words, end, places)
    end += joint.length
    const units: Units = { ...named, supporting: [...named.supporting, ...joint.units] }
    if (!NAMED_UNIT.test([...units.lead, ...units.responsible][0]?.name ?? '')) continue
    const before = words.slice(0, found.index).replace(/[，,\s\u3000]+$/u, '')
    // “扩大护理型床位供给。由市民政局会同市卫生健康委组织实施。”: nothing follows that could be the work.
    const opens = (before === '' || /[。；;：:！]$/u.test(before)) && !/^[。；;\s]*$/u.test(words.slice(end, end + 1))
    yield { start: line.start + found.index, end: line.start + end, ...units, work: opens ? 'after' : 'before' }
  }
}

/** “牵头单位：县工信局。责任单位：县科技局。” on one line say one thing. */
function joinLabels(text: string, found: readonly Assignment[]): Assignment[] {
  const joined: Assignment[] = []
  for (const next of found) {
    const last = joined.at(-1)
    if (last === undefined || !isOneStatement(text, last, next)) {
      joined.push(next)
      continue
    }
    joined[joined.length - 1] = {
      start: last.start,
      end: next.end,
      labels: [...last.labels, ...next.labels],
      lead: [...last.lead, ...next.lead],
      responsible: [...last.responsible, ...next.responsible],
      supporting: [...last.supporting, ...next.supporting],
      work: 'before',
    }
  }
  return joined
}

function isOneStatement(text: string, last: Assignment, next: Assignment): boolean {
  return (
    last.bracket !== true &&
    next.bracket !== true &&
    last.work === 'before' &&
    next.work === 'before' &&
    next.start - last.end < 8 &&
    /^[\s\u3000。；;，,*]*$/u.test(text.slice(last.end, next.start)) &&
    !next.labels.some((label) => last.labels.includes(label))
  )
}

// A line end or the blanks of “责 任 单 位” inside a line.
const BROKEN = /\n|[责牵配协主承落][ \u3000]+[任头合办实]|[单部][ \u3000]+[位门]/u

/** All places in the lines where units are named for some work, in the order of the text. Linear in its length. */
export function assignmentsIn(text: string, lines: readonly Line[], places: readonly string[] = []): Assignment[] {
  const firstLeads = FIRST_LEADS_ALL.test(text)
  const found = lines.flatMap((line) => {
    if (!BROKEN.test(text.slice(line.start, line.end))) return inLines(text, [line], places, firstLeads)
    // A line that a page was too narrow for is read as its words run.
    const { text: words, spanOf } = compact(text, line)
    return inLines(words, [{ start: 0, end: words.length, index: 0 }], places, firstLeads).map((assignment) => ({
      ...assignment,
      ...spanOf(assignment.start, assignment.end),
    }))
  })
  // Where brackets divide the work, one that holds nothing but units does so too.
  if (found.filter(({ bracket }) => bracket === true).length < DIVIDES_BY_BRACKETS) return found
  const bare = lines.flatMap((line) => bareBrackets(text, line, places))
  const others = bare.filter((each) => !found.some(({ start, end }) => start < each.end && each.start < end))
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.start - b.start)
}

/** So many brackets with labels or verbs show that a document divides its work by brackets. */
const DIVIDES_BY_BRACKETS = 2

// “推行信用承诺。（市发展改革委、各行业主管部门，持续推进）”: units alone, at the end of an item.
const BARE_BRACKET = /[（(](?<units>[^（()）：:。；;]{4,120})[）)][。；;\s*]*$/u

function bareBrackets(text: string, line: Span, places: readonly string[]): Assignment[] {
  const from = Math.max(line.start, line.end - BRACKET_LENGTH)
  const found = BARE_BRACKET.exec(text.slice(from, line.end))
  const { words } = withoutRemarks(found?.groups?.['units'] ?? '')
  if (found === null || line.end - line.start === found[0].length) return []
  const units = departmentsIn(words, places)
  if (units.length === 0 || !units.every(({ name }) => looksLikeDepartment(name) && NAMED_UNIT.test(name))) return []
  const start = from + found.index
  const end = start + found[0].search(/[）)][。；;\s*]*$/u) + 1
  return [{ start, end, labels: [], lead: [], responsible: units, supporting: [], work: 'before', bracket: true }]
}

function inLines(text: string, lines: readonly Line[], places: readonly string[], firstLeads: boolean): Assignment[] {
  const found: Assignment[] = []
  for (const line of lines) {
    const hints = [...text.slice(line.start, line.end).matchAll(HINT)].map((hint) => line.start + hint.index)
    if (hints.length === 0) continue
    const brackets = bracketsAround(text, line, hints)
    let done = line.start
    const tried = new Set<number>()
    let failed = { end: line.start, times: 0 }
    const inLine: Assignment[] = []
    for (const [index, position] of hints.entries()) {
      if (position < done) continue
      const bracket = brackets[index]
      if (bracket !== undefined) {
        if (tried.has(bracket.open)) continue
        tried.add(bracket.open)
        // A line of opening brackets holds one list at most: what failed once is not read again from each of them.
        if (bracket.open >= failed.end) failed = { end: bracket.end, times: 0 }
        if (failed.times > 3) continue
        const units = bracketUnits(text, bracket, places)
        if (units === undefined) {
          failed.times++
          continue
        }
        inLine.push({ start: bracket.open, end: bracket.end, ...units, work: 'before', bracket: true })
        done = bracket.end
        continue
      }
      const label = openLabel(text, line, position)
      if (label === undefined) {
        const bare = bareLine(text, line, position, places)
        if (bare === undefined) continue
        inLine.push({ start: position, end: line.end, ...bare, work: 'before' })
        done = line.end
        continue
      }
      const { units, end } = openUnits(text, line, position, !label.begins, places)
      // Where no label of a stretch has a unit, none of those that follow in it has one.
      done = Math.max(end, position + 1)
      if (units !== undefined) inLine.push({ start: position, end, ...units, work: 'before' })
    }
    for (const clause of clausesIn(text, line, places))
      if (!inLine.some((other) => other.start < clause.end && clause.start < other.end)) inLine.push(clause)
    inLine.sort((a, b) => a.start - b.start)
    found.push(...joinLabels(text, inLine).map((each) => (firstLeads ? withFirstLeading(each) : each)))
  }
  return found
}
