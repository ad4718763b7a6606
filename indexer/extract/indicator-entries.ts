import { sectionAt, sectionPath, type Document, type TableCell } from '../model/document.ts'
import type { IndicatorEntry } from '../model/fact.ts'
import { sourceOf } from '../model/span.ts'
import { aboutAt } from './text/about.ts'
import { contextAt } from './context/context.ts'
import { lineAt, outlineOfDocument, type Item } from './text/items.ts'
import { assignmentsIn } from './responsibilities/assignments.ts'

// “(二)经济发展指标”, “主要指标分工”; “(六)重点指标预测”, “指标评估及测算方法”, “指标调整建议” list none.
const LIST = /指标/u
const NO_LIST = /预测|方法|调整|建议|说明|体系建设|测算|解释|保障/u

// “（约束性指标，责任单位：区林业局）”, “（预期性；牵头单位：…）”
const ATTRIBUTE = /约束性|预期性/u

/** The entries of lists of indicators (主要指标): numbered items under a heading 指标, and rows of tables with a column 指标. */
export function findIndicatorEntries(document: Document): IndicatorEntry[] {
  return [...fromItems(document), ...fromTables(document)]
}

function fromItems(document: Document): IndicatorEntry[] {
  const { text } = document
  const { items, lines } = outlineOfDocument(document)
  const lists = new Map<number, boolean>()
  return items.flatMap((item, index): IndicatorEntry[] => {
    if (item.rank < 3 || items[index + 1]?.parent === index) return []
    const own = text.slice(item.contentStart, item.lineEnd)
    const listed = isListed(document, item, lists)
    const named = /^[^。]{2,40}。(?:该指标|(?:约束性|预期性)指标[，,])/u.test(own)
    const line = { start: item.start, end: item.lineEnd, index: lineAt(lines, item.start) }
    const brackets = /牵头|责任/u.test(own) ? assignmentsIn(text, [line]) : []
    const bracket = brackets[0]
    const inBracket = bracket === undefined ? undefined : ATTRIBUTE.exec(text.slice(bracket.start, bracket.end))?.[0]
    if (!listed && !named && inBracket === undefined) return []
    if (brackets.length > 1) return []
    const end = firstSentenceEnd(text, item, bracket?.start ?? item.lineEnd)
    const words = text.slice(item.contentStart, end)
    const name = indicatorOf(words)
    if (name === undefined || /指标|情况|任务$|目标$/u.test(name)) return []
    // An entry states its target (绿化覆盖率达到41.51%), or figures follow its title (绿化覆盖率。该指标…40.33%).
    if (words.trim().endsWith(name) && !/\d|该指标|(?:约束性|预期性)指标[，,]/u.test(text.slice(end, item.lineEnd)))
      return []
    const start = item.contentStart + text.slice(item.contentStart, end).indexOf(name.slice(0, 2))
    const told = /^[^。]{2,40}。(?<attribute>约束性|预期性)指标[，,]/u.exec(own)?.groups?.['attribute']
    const attribute = inBracket ?? told ?? contextAt(document, item.contentStart).attribute
    const category = categoryOf(document, item)
    return [
      {
        ...aboutAt(document, item.contentStart, item.contentStart),
        kind: 'indicator',
        source: sourceOf(text, start, end),
        indicator: name,
        ...(attribute === undefined ? {} : { attribute }),
        ...(category === undefined ? {} : { category }),
        number: item.number,
      },
    ]
  })
}

/** Whether the headings around an item, or the title where there is none, say that a list of indicators stands here. */
function isListed(document: Document, item: Item, known: Map<number, boolean>): boolean {
  const section = sectionAt(document, item.start)
  const own = section.headingSpan.start <= item.contentStart && item.start <= section.headingSpan.end
  const around = own && section.parent !== undefined ? section.parent : section.id
  const answer = known.get(around)
  if (answer !== undefined) return answer
  const path = sectionPath(document, document.sections[around] ?? section)
  const headings = path.length === 0 ? [document.title] : path.map((each) => each.heading)
  const nearest = headings.findLast((heading) => LIST.test(heading))
  const listed = nearest !== undefined && !NO_LIST.test(nearest)
  known.set(around, listed)
  return listed
}

// “(二)经济发展指标”, “民生福祉类指标(7个)”: the group that a heading gives; “约束性指标”, “主要指标分工” give none.
const GROUP = /^(?<group>[^，,。]{2,10}?)类?指标(?:[（(][^（）()]{1,8}[）)])?$/u

function categoryOf(document: Document, item: Item): string | undefined {
  for (const section of sectionPath(document, sectionAt(document, item.start)).reverse()) {
    const group = GROUP.exec(section.heading)?.groups?.['group']
    if (group !== undefined && !/约束|预期|主要|重点|核心|具体/u.test(group)) return group
  }
  return undefined
}

function firstSentenceEnd(text: string, item: Item, limit: number): number {
  let end = item.contentStart
  while (end < limit && !'。；;：'.includes(text.charAt(end))) end++
  while (end > item.contentStart && /[\s\u3000（(【[]/u.test(text.charAt(end - 1))) end--
  return end
}

// “完成市下达目标”, “与经济增长保持同步”, “达到国家要求”: a target in words at the end of an entry.
const WORDS_TARGET =
  /(?:(?:完成|达到|控制在|实现)(?:国家|中央|省|市|区|县|上级|自治区)[^，,。]{0,12}(?:目标|任务|要求|指标|范围内|水平)|完成[^，,。]{0,6}下达[^，,。]{0,8}|与.{2,12}同步|(?:实现)?全覆盖|只减不增|保持稳定|稳步(?:提高|提升|增长)|持续(?:提高|提升|增长|改善|下降)|应保尽保|不低于.{2,12})[^，,。]{0,4}$/u

// “达到41.51%”, “年均7%左右”, “大于99.4%”, “7人”, “控制在36微克/立方米以下”: a number with its unit at the end.
const NUMBER_TARGET = /(?<![\d.])\d+(?:\.\d+)?(?:[-—–~至]\d+(?:\.\d+)?)?[^\d，,。]{0,14}$/u

// Between name and number: verbs and comparisons; 增长 and 降低 belong to the name.
const VERBS =
  /(?:年均|累计|总量|总数|达到|达|控制在|保持在|稳定在|不低于|不高于|不少于|不超过|不大于|不小于|高于|低于|大于|小于|少于|多于|超过|突破|提高到|提高至|提升到|提升至|上升到|上升至|增加到|增长到|降低到|降低至|下降到|下降至|降至|降到|力争|确保|为|以上|约|[≥≤><＞＜=＝:：]|[\s\u3000])$/u

/** The indicator's name in an entry such as 地区生产总值增长年均7%左右: without its target; none where the words are no name. */
export function indicatorOf(entry: string): string | undefined {
  let name = entry.split(/[，,]/u)[0]?.replace(/[*]/gu, '').trim() ?? ''
  name = name.replace(/^(?:到|至)?\d{4}年(?:底|末)?[，,]?/u, '')
  const words = WORDS_TARGET.exec(name)
  if (words !== null) name = name.slice(0, words.index)
  else {
    const number = NUMBER_TARGET.exec(name)
    // Not “每千人口拥有3岁以下婴幼儿托位数”, where the number is part of the name.
    if (number !== null && number.index > 0 && !/[数率量额值重例积]$/u.test(name)) name = name.slice(0, number.index)
  }
  for (let verb = VERBS.exec(name); verb !== null; verb = VERBS.exec(name)) name = name.slice(0, verb.index)
  name = name.replace(/年均(?=增长|增速|下降)/u, '').replace(/^(?:全(?:省|市|区|县)|力争|确保|实现|完成)/u, '')
  return name.length < 3 || name.length > 40 || /[。；;！？]/u.test(name) ? undefined : name
}

const NAME_COLUMN = /^(?:主要|具体|二级|三级|评价|考核|发展)*指标(?:名称|内容)?(?:[（(].{1,8}[)）])?$/u
const ATTRIBUTE_COLUMN = /属性|指标性质|指标类型|^性质$|^类型$/u
const CATEGORY_COLUMN = /类别|分类|领域|一级指标|^类$/u

/** The indicator that a cell names: “其中：服务业增加值占比（%）”, “1.地区生产总值增速（%）” without number and unit. */
export function indicatorInCell(text: string): string {
  return text
    .replace(/^\s*(?:[（(]?\d{1,2}[)）.．、]\s*|其中[：:]\s*|#)/u, '')
    .replace(
      /[（(](?:%|％|‰|[^（()）]{0,6}(?:元|人|吨|公里|个|件|岁|年|张|平方米|公顷|亩|立方米|户|台|辆|位|家|所|处|项|名|万人次|标准煤|千瓦|平方公里))[)）]\s*$/u,
      '',
    )
    .trim()
}

/** “（一）经济发展”, “一、经济发展（5项）”: a row that only heads those below it. */
function groupOf(row: readonly TableCell[]): string | undefined {
  const words = new Set(row.filter(({ text }) => text !== '').map(({ start }) => start))
  const [only] = row.filter(({ text }) => text !== '')
  if (words.size !== 1 || row.length < 3 || only === undefined) return undefined
  const name = only.text
    .replace(/^[\s*]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)/u, '')
    .replace(/类?(?:指标)?(?:[（(]\d{1,2}[项个][)）])?[\s*]*$/u, '')
  return name.length >= 2 && name.length <= 12 ? name : ''
}

function fromTables(document: Document): IndicatorEntry[] {
  return document.tables.flatMap((table) => {
    const head = (table.rows[0] ?? []).map((cell) => cell.text.replace(/[\s\u3000*]/gu, ''))
    const name = head.findLastIndex((words) => NAME_COLUMN.test(words))
    if (name === -1) return []
    const attributes = head.findIndex((words) => ATTRIBUTE_COLUMN.test(words))
    const categories = head.findIndex(
      (words, column) => column !== name && (CATEGORY_COLUMN.test(words) || words === '指标类别'),
    )
    const numbers = head.findIndex((words) => /^(?:序号|编号)$/u.test(words))
    let group = ''
    return table.rows.slice(1).flatMap((row): IndicatorEntry[] => {
      const heading = groupOf(row)
      if (heading !== undefined) {
        group = heading
        return []
      }
      const cell = row[name]
      if (cell === undefined || cell.text.trim().length < 2 || /合计|小计|指标/u.test(cell.text)) return []
      const attribute = ATTRIBUTE.exec(row[attributes]?.text ?? '')?.[0]
      const category = row[categories]?.text.trim() ?? group
      const number = row[numbers]?.text.trim() ?? ''
      const indicator = indicatorInCell(cell.text)
      return [
        {
          ...aboutAt(document, cell.start, cell.start),
          kind: 'indicator',
          source: sourceOf(document.text, cell.start, cell.end),
          indicator,
          ...(attribute === undefined ? {} : { attribute }),
          ...(category === '' ? {} : { category }),
          ...(/^\d+$/u.test(number) ? { number } : {}),
        },
      ]
    })
  })
}
