import type { Document, Table } from '../../indexer/model/document.ts'
import type { Responsibility } from '../../indexer/model/fact.ts'
import type { Span } from '../../indexer/model/span.ts'
import type { Entry } from './register.ts'

/** What stands beside the departments of an item: who leads it in person, and by when it is to be done. */
export interface DutyLabel extends Span {
  readonly kind: 'leader' | 'deadline'
  /** As written: 责任领导, 完成时限; empty where the words themselves tell. */
  readonly label: string
  /** As written: 孙丽华; 2024年12月. */
  readonly text: string
}

const LEADER =
  '(?:(?:责任|牵头|分管|主管|主抓|包保|包抓|包联|包靠|挂包|挂钩|挂点|联系|联挂|督导|推进|协调|服务|总|第一|县级|区级|市级|州级|旗级|省级|[县区市州旗省](?:委|政府)?)*(?:责任)?领导(?:同志)?|(?:第一|直接|具体|主要)?(?:责任人|负责人)|(?:总|具体)负责同志|包保人|[链河湖林田路组]长|专班组长)'
const DEADLINE =
  '(?:(?:完成|办结|办理|落实|建成|整改|计划|工作|任务|目标|时间|推进)*(?:时限|期限|时间节点|时间要求|时间进度|时间安排|截止时间|截止日期|节点要求|完成时间|完成日期|办结时间|计划完成时间))'

/** “责任领导：孙丽华；”, “完成时限：2024年12月）”: a label with what stands behind it, up to the next separator. */
const LABELLED = new RegExp(
  `(?:^|[（(；;，,。|\\s\\u3000*])[*\\s]*(?<label>${LEADER}|${DEADLINE})(?:（[^（）]{1,8}）)?[*\\s]*[:：∶﹕][*\\s]*(?<text>(?:[^；;。（(）)\\n|，,]|[（(][^（()）\\n]{1,20}[）)]){1,60})`,
  'gmu',
)
const IS_LEADER = new RegExp(`^${LEADER}(?:姓名)?$`, 'u')
const IS_DEADLINE = new RegExp(`^${DEADLINE}$`, 'u')

// “2024年6月底前完成”, “年内建成”, “2025年12月底前”: a time with the word that makes it one to be kept.
const BY_WHEN =
  /(?:力争|确保|计划|要求|于|在)?(?<text>(?:20\d\d年|今年|当年|每年)?(?:\d{1,2}月(?:\d{1,2}日)?(?:上旬|中旬|下旬|底)?|(?:第?[一二三四]|前[二三])季度末?|上半年|下半年|年|年末|年底)?(?:底|末)?(?:以?前|之前)|(?:20\d\d年)?\d{1,2}月(?:底|末|份)?(?=完成|建成|竣工|通车|投用|投产|开工|办结)|20\d\d年(?:底|末)?(?=完成|建成|竣工|办结)|长期坚持|持续推进)/gu

/** The labels beside the departments of an item, in the order of the text. */
export function dutyLabels({ fact, document }: Entry<Responsibility>): DutyLabel[] {
  const table = document.tables.find(({ start, end }) => start <= fact.source.start && fact.source.start < end)
  const found =
    table === undefined ? labelsIn(document.text, aroundDuty(document.text, fact)) : ofRow(table, fact.source)
  // “分别于8月、11月建成运营”: what looks back sets no time.
  if (found.some(({ kind }) => kind === 'deadline') || LOOKS_BACK.includes(document.kind)) return found
  const told = byWhen(document.text, {
    start: Math.min(fact.subjectSource?.start ?? fact.source.start, fact.source.start),
    end: fact.source.end,
  })
  return told === undefined ? found : [...found, told]
}

const LOOKS_BACK: readonly Document['kind'][] = ['review', 'midterm-evaluation']

/** Lines above and below a duty that belong to it: 完成时限：… on a line of its own. */
const MOST_LINES = 3

/** From the end of the item's words to the end of its bracket or line, with lines of labels above and below. */
function aroundDuty(text: string, { source, subjectSource }: Responsibility): Span {
  const lineStart = text.lastIndexOf('\n', source.start - 1) + 1
  let start = Math.max(lineStart, Math.min(subjectSource?.end ?? lineStart, source.start))
  let end = endOfLine(text, source.end)
  for (let lines = 0; lines < MOST_LINES && start === text.lastIndexOf('\n', start - 1) + 1 && start > 0; lines++) {
    const before = text.lastIndexOf('\n', start - 2) + 1
    if (!isLineOfLabels(text.slice(before, start - 1))) break
    start = before
  }
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const next = endOfLine(text, end + 1)
    if (!isLineOfLabels(text.slice(end + 1, next))) break
    end = next
  }
  return { start, end }
}

// “牵头领导：李明”, “责任单位：区水利局、区财政局”: a line that begins with a label of a duty.
const LINE_OF_LABELS =
  /^[\s\u3000*（(]*(?:\p{Script=Han}{0,6}(?:单位|部门|领导|责任人|负责人|时限|期限|时间|节点|日期|主体))[*\s]*[:：∶﹕]|^\s*$/u

function isLineOfLabels(line: string): boolean {
  return LINE_OF_LABELS.test(line)
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

// “（何静波副市长牵头，市文旅局负责）”: who leads is told by a verb.
const LED_BY =
  /[（(，,；;]\s*(?<text>\p{Script=Han}{2,3}(?:(?:常务)?副?[省市区县州盟旗]长|(?:[省市区县]委)?常委|副书记|秘书长|同志))(?<label>总?牵头|统筹|负责|包保|包抓|分管)/gu

/** Labels of leaders and deadlines in a stretch of text. */
export function labelsIn(text: string, span: Span): DutyLabel[] {
  const led = [...text.slice(span.start, span.end).matchAll(LED_BY)].flatMap((match): DutyLabel[] => {
    const { text: words = '', label = '' } = match.groups ?? {}
    const at = span.start + match.index + match[0].indexOf(words)
    return [{ kind: 'leader', label, text: words, start: at, end: at + words.length + label.length }]
  })
  return [...labelled(text, span), ...led].sort((a, b) => a.start - b.start)
}

function labelled(text: string, { start, end }: Span): DutyLabel[] {
  return [...text.slice(start, end).matchAll(LABELLED)].flatMap((match): DutyLabel[] => {
    const { label = '', text: words = '' } = match.groups ?? {}
    const at = start + match.index + match[0].indexOf(label)
    const trimmed = words.replace(/[\s*]+$/u, '')
    if (trimmed === '' || isNothing(trimmed)) return []
    return [
      {
        kind: IS_LEADER.test(label) ? 'leader' : 'deadline',
        label,
        text: trimmed,
        start: at,
        end: start + match.index + match[0].length,
      },
    ]
  })
}

/** The cells of a row under 责任领导 and 完成时限. */
function ofRow(table: Table, source: Span): DutyLabel[] {
  const at = table.rows.findIndex((row) =>
    row.some((cell) => source.start <= cell.start && cell.end <= source.end && cell.text !== ''),
  )
  const row = table.rows[at]
  if (row === undefined) return []
  return labelColumns(table).flatMap(({ column, head, kind, label }): DutyLabel[] => {
    const cell = row[column]
    if (head >= at || cell === undefined || isNothing(cell.text)) return []
    return [{ kind, label, text: cell.text.replace(/<br\s*\/?>/gu, '、'), start: cell.start, end: cell.end }]
  })
}

/** A column of leaders or deadlines of a table. */
interface LabelColumn {
  readonly column: number
  readonly head: number
  readonly kind: DutyLabel['kind']
  readonly label: string
}

/** Rows at the head of a table in which its columns are named. */
const HEAD_ROWS = 3

export function labelColumns(table: Table): LabelColumn[] {
  return table.rows.slice(0, HEAD_ROWS).flatMap((row, head) =>
    row.flatMap(({ text }, column): LabelColumn[] => {
      const label = text.replace(/[\s\u3000*]|<br\s*\/?>/gu, '')
      const kind = IS_LEADER.test(label) ? 'leader' : IS_DEADLINE.test(label) ? 'deadline' : undefined
      return kind === undefined ? [] : [{ column, head, kind, label }]
    }),
  )
}

/** “—”, “/”, “无”: an empty cell. */
function isNothing(text: string): boolean {
  return /^(?:[\s—–/-]*|无|待定|略)$/u.test(text.trim())
}

/** The last time in an item's words that it is to be done by. */
function byWhen(text: string, { start, end }: Span): DutyLabel | undefined {
  const match = [...text.slice(start, end).matchAll(BY_WHEN)].at(-1)
  const words = match?.groups?.['text']
  if (match === undefined || words === undefined) return undefined
  const at = start + match.index + match[0].indexOf(words)
  return { kind: 'deadline', label: '', text: words, start: at, end: at + words.length }
}

/** The persons that a label names: 孙丽华 of “孙丽华（副县长）”, 赵国栋 and 王伟 of “赵国栋、王 伟”. */
export function personsIn({ text }: Pick<DutyLabel, 'text'>): string[] {
  return text
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(/(?<=^|[、，,；;\s])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?=$|[、，,；;\s])/gu, '$1$2')
    .split(/[、，,；;\s\u3000/]+|(?<=\p{Script=Han}{2,4})[和与](?=\p{Script=Han}{2,4}$)/u)
    .map((name) => name.replace(OFFICE, ''))
    .filter((name) => /^\p{Script=Han}{2,4}$/u.test(name) && !NO_PERSON.test(name))
}

/** 副县长, 县委常委, 同志 behind a name. */
const OFFICE =
  /(?:同志|(?:[县区市州旗]委)?(?:副?书记|常委)|(?:常务)?副?[县区市州旗局镇乡]长|副?主任|副?主席|部长|政委|三级调研员|调研员)+$/u
const NO_PERSON =
  /领导|单位|部门|[局委办镇乡街道村厅会]$|人员|^(?:各|相关|有关|待定|分管|县长|区长|市长|书记|主任|主席)/u

/** The first document's text around a label, for its subject: the words before a bracket, or the line before. */
export function wordsBefore(document: Document, label: Span): Span | undefined {
  const { text } = document
  const lineStart = text.lastIndexOf('\n', label.start - 1) + 1
  const open = text.slice(lineStart, label.start).search(/[（([【][^（([【]*$/u)
  const own = trimmed(text, lineStart, open === -1 ? label.start : lineStart + open)
  if (own.end - own.start >= 4) return own
  const before = text.slice(0, Math.max(0, lineStart - 1)).trimEnd()
  const from = before.lastIndexOf('\n') + 1
  const line = trimmed(text, from, before.length)
  return line.end - line.start >= 4 ? line : undefined
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /[\s\u3000*#|、.．\d（）()-]/u.test(text.charAt(from))) from++
  while (to > from && /[\s\u3000*|。；;，,：:]/u.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
