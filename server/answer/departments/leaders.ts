import type { Responsibility } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { dutyLabels, type DutyLabel } from '../../retrieval/duty-labels.ts'
import { ledItems, type LedItem } from '../../retrieval/leaders.ts'
import type { Entry } from '../../retrieval/register.ts'
import { shortSubject } from '../../wording/subjects.ts'
import { listText, quoteText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

// “责任领导是谁”, “哪位县领导包保”, “分管领导”, “谁分管”, “责任人是谁”
const ASKS_LEADER =
  /(?:责任|牵头|分管|主管|包保|包抓|包联|挂钩|挂包|联系|督导|总|[省市区县州旗]级?|哪[位个名些]|什么|啥|谁)的?领导|责任人|负责人|谁(?:来)?(?:分管|包保|包抓|挂帅)|哪位(?=.{0,6}(?:分管|负责|包|抓|牵头))/u
// “要求什么时候完成”, “完成时限”, “什么时候之前要干完”
const ASKS_DEADLINE =
  /时限|期限|截止|时间(?:节点|要求)|(?:什么时候|何时|啥时候|哪年|哪一年|几月|几号|多久)[^,，。;；?？]{0,8}(?:完成|办结|做完|干完|建完|建成|弄完|搞定|落实|到位|交账)|(?:要求|规定|最[晚迟])[^,，。;；?？]{0,8}(?:什么时候|何时|啥时候|哪年|几月)/u

/** What a question wants to know of an item beside its departments. */
export interface SideAsks {
  readonly leader: boolean
  readonly deadline: boolean
}

export function sideAsksOf({ query, index, register }: Pick<Evidence, 'query' | 'index' | 'register'>): SideAsks {
  return {
    leader: ASKS_LEADER.test(query.text) || personsAsked(query.asked, ledItems(index, register)).length > 0,
    deadline: ASKS_DEADLINE.test(query.text),
  }
}

/** Whether an item tells one of the things that are asked beside its departments. */
export function tellsAsked(entry: Entry<Responsibility>, asks: SideAsks): boolean {
  return dutyLabels(entry).some(({ kind }) => (kind === 'leader' ? asks.leader : asks.deadline))
}

/** “责任领导为孙丽华，完成时限为2024年12月”: what is asked of an item beside its departments, with its citations. */
export function sideText(draft: Draft, entry: Entry<Responsibility>, asks: SideAsks): string {
  return dutyLabels(entry)
    .filter(({ kind }) => (kind === 'leader' ? asks.leader : asks.deadline))
    .map((label) => `，${labelText(label)}${marks(citeLabel(draft, entry, label))}`)
    .join('')
}

function labelText({ kind, label, text }: DutyLabel): string {
  return kind === 'leader' ? `${label}为${text}` : `${label === '' ? '时间要求' : label}为${text}`
}

/** A label outside the words that the item itself cites needs its own citation. */
function citeLabel(draft: Draft, { fact, document }: Entry<Responsibility>, label: DutyLabel): number[] {
  const isCited = [fact.source, fact.subjectSource].some(
    (source) => source !== undefined && source.start <= label.start && label.end <= source.end,
  )
  return isCited ? [] : [draft.cite(document, label)]
}

/** What is asked beside the departments and no item tells. */
export function unsaidSides(entries: readonly Entry<Responsibility>[], asks: SideAsks): string {
  const labels = entries.flatMap(dutyLabels)
  const missing = [
    ...(asks.leader && !labels.some(({ kind }) => kind === 'leader') ? ['责任领导'] : []),
    ...(asks.deadline && !labels.some(({ kind }) => kind === 'deadline') ? ['完成时限'] : []),
  ]
  return missing.length === 0 ? '' : `文件没有写明${listText(missing)}。`
}

function personsAsked(question: string, items: readonly LedItem[]): string[] {
  return [...new Set(items.map(({ person }) => person))].filter((person) => question.includes(person))
}

// Words by which a person's duties are asked for; what is left beside them names a thing.
const DUTY_WORDS =
  /责任领导|牵头领导|分管领导|包保领导|[县区市州旗级]*领导|副?[县区市州旗]长|书记|同志|责任|负责|分管|牵头|主抓|主管|包保|包抓|包联|包靠|挂包|挂钩|联系|承担|挂帅|任务|工作|事项|事情|项目|指标|方面|哪些|哪几|哪个|什么|啥|多少|几[项个件]|[项个件位名人]|名单|还|又|分别|各自|和|与|跟|、|另外|主要|具体|都|要|是|有|的|管|抓|带|由|作为|担任|当|谁|呢|吗|了|请问|总共|一共|名下|手上|方案|里|中|列|单|[?？,，。\s\d年]/gu

/** 责任领导: everything that a person answers for, complete; the persons that documents name, where all are asked for. */
export function answerLeaders({ query, index, register }: Evidence): Outcome | undefined {
  const items = ledItems(index, register).filter(({ document }) => isAskedPlace(query, document.place))
  if (items.length === 0) return undefined
  const persons = personsAsked(query.asked, items)
  const rest = persons
    .reduce(
      (text, person) => text.split(person).join(''),
      query.places.reduce((text, place) => text.split(place).join(''), query.text),
    )
    .replace(DUTY_WORDS, '')
  if (rest.length >= 2 && persons.length === 1 && /吗|是不是|是否|对不对/u.test(query.text))
    return answerWhether(persons[0] ?? '', rest.replace(/不|否|对/gu, ''), items)
  if (rest.length > 0) return undefined
  if (persons.length > 0) return answerPersons(persons, items)
  return ASKS_ALL.test(query.text) ? answerAllLeaders(items) : undefined
}

// “责任领导有哪些”, “都有哪几位县领导”
const ASKS_ALL =
  /(?:领导|责任人)(?:(?:都|一共|总共|分别)(?:有|是)|有)(?:哪|谁|多少|几[位个名])|(?:哪些|哪几[位个名]|几[位个名])[^,，。?？]{0,4}领导|领导名单/u

function answerPersons(persons: readonly string[], items: readonly LedItem[]): Outcome {
  const draft = new Draft()
  for (const person of persons) {
    const own = itemsOnce(items.filter((item) => item.person === person))
    const cited = own.map((item) => ({ item, citations: cite(draft, item) }))
    const count = addCount(
      draft,
      '任务数',
      '项',
      cited.flatMap(({ citations }) => citations.slice(0, 1)),
    )
    const names = cited.map(({ item, citations }) => `${subjectOf(item)}${marks(citations)}`)
    const label = listText([...new Set(own.map((item) => item.label))])
    draft.say(`${person}列为${label}的任务共${String(own.length)}项${marks([], [count])}：${listText(names)}。`)
    draft.add({
      kind: 'table',
      title: `${person}的任务`,
      columns: [{ title: '事项' }, { title: '牵头、责任单位' }],
      rows: cited.map(({ item, citations }) => [
        { text: subjectOf(item), citations },
        { text: listText([...(item.entry?.fact.lead ?? []), ...(item.entry?.fact.responsible ?? [])]), citations },
      ]),
    })
  }
  return { kind: 'answer', draft }
}

function answerAllLeaders(items: readonly LedItem[]): Outcome {
  const draft = new Draft()
  const persons = [...new Set(items.map(({ person }) => person))]
  const rows = persons.map((person) => {
    const own = itemsOnce(items.filter((item) => item.person === person))
    return { person, own, citations: own.slice(0, 3).flatMap((item) => cite(draft, item)) }
  })
  const label = listText([...new Set(items.map((item) => item.label))].slice(0, 2))
  const count = addCount(
    draft,
    '人数',
    '人',
    rows.flatMap(({ citations }) => citations.slice(0, 1)),
  )
  const names = rows.map(({ person, citations }) => `${person}${marks(citations.slice(0, 1))}`)
  draft.say(`文件列出的${label}共${String(persons.length)}人${marks([], [count])}：${listText(names)}。`)
  draft.add({
    kind: 'table',
    title: label,
    columns: [{ title: '姓名' }, { title: '事项' }],
    rows: rows.map(({ person, own, citations }) => [
      { text: person, citations: citations.slice(0, 1) },
      { text: own.slice(0, 3).map(subjectOf).join('；') + (own.length > 3 ? '等' : ''), citations },
    ]),
  })
  return { kind: 'answer', draft }
}

/** “周永平分管安全生产吗”: whether an item that says it is the person's, or whose it is. */
function answerWhether(person: string, thing: string, items: readonly LedItem[]): Outcome | undefined {
  const about = itemsOnce(items.filter((item) => nameForm(wordsOf(item)).includes(nameForm(thing))))
  if (about.length === 0) return undefined
  const draft = new Draft()
  const own = about.filter((item) => item.person === person)
  const told = own.length > 0 ? own : about
  draft.say(own.length > 0 ? '是。' : '文件中不是。')
  for (const item of told.slice(0, MOST_TOLD))
    draft.say(`“${subjectOf(item)}”的${item.label}为${item.person}${marks(cite(draft, item))}。`)
  return { kind: 'answer', draft }
}

const MOST_TOLD = 3

/** All words of an item, up to the name of who leads it. */
function wordsOf({ document, subject, named }: LedItem): string {
  const end = named.start > subject.start && named.start - subject.start < 400 ? named.start : subject.end
  return document.text.slice(subject.start, Math.max(end, subject.end))
}

/** An item once, though text and table may both tell of it. */
function itemsOnce(items: readonly LedItem[]): LedItem[] {
  const seen = new Set<string>()
  return items.filter(({ document, subject }) => {
    const key = nameForm(document.text.slice(subject.start, subject.end))
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** In one with the name, where they stand close together. */
const TOGETHER = 220

function cite(draft: Draft, { document, subject, named }: LedItem): number[] {
  const start = Math.min(subject.start, named.start)
  const end = Math.max(subject.end, named.end)
  if (end - start <= TOGETHER) return [draft.cite(document, { start, end })]
  return [draft.cite(document, subject), draft.cite(document, named)]
}

function subjectOf({ document, subject, entry }: LedItem): string {
  const words = entry?.fact.subject ?? document.text.slice(subject.start, subject.end).replace(/\s*\n\s*/gu, '')
  return shortSubject(quoteText(words, 400))
}
