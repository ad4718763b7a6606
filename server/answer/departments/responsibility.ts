import type { Responsibility } from '../../../indexer/model/fact.ts'
import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { matterWords } from '../../question/matter-words.ts'
import type { Query } from '../../question/query.ts'
import { dutySentencesOf } from '../../retrieval/duty-sentences.ts'
import { searchWordings, type NameHit } from '../../retrieval/names.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { bareSubject } from '../../retrieval/names-of-facts.ts'
import { dutyLabels } from '../../retrieval/duty-labels.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { sideAsksOf, sideText, tellsAsked, unsaidSides, type SideAsks } from './leaders.ts'
import { wholeSubject } from '../../wording/subjects.ts'
import { listText, quoteText } from '../../wording/values.ts'

/** Lowest score at which a bracket's subject is taken for what is asked about. */
const MIN_SUBJECT_SCORE = 0.5
/** Lowest score at which a sentence within an item is. */
const MIN_SENTENCE_SCORE = 0.5
/** A topic shorter than this, in characters, stands in too many items to mean one of them. */
const MIN_WHOLE_LENGTH = 4
/** Other brackets so close to the best are meant too. */
const NEAR = 0.93

/** The brackets that say who answers for a topic, best first; `within` when only a sentence of the item names it. */
export function findResponsibilities(
  { register, query }: Pick<Evidence, 'register' | 'query'>,
  isWanted: (entry: Entry<Responsibility>) => boolean = () => true,
): {
  entries: Entry<Responsibility>[]
  within: boolean
  score: number
} {
  const admit = (entry: Entry<Responsibility>): boolean =>
    isOfPlace(entry, query) && isOfPeriod(entry, query.periods) && isWanted(entry)
  const pieces = query.topic
    .split(/[\s、]+|(?<=\p{Script=Han}{3})[和与及](?=\p{Script=Han}{3})/u)
    .filter((piece) => piece.length >= 4)
  if (pieces.length >= 2) {
    const item = itemOfAll(register, pieces, admit)
    if (item !== undefined) return { entries: [item], within: true, score: 1 }
    const each = itemOfEach(register, pieces, admit)
    if (each !== undefined) return { entries: each, within: true, score: 1 }
  }
  const topics = query.wordings.map(({ pairs }) => pairs)
  const bySubject = raised(searchWordings(register.bySubject, topics, 20, admit), query)
  const bySentence = raised(searchWordings(register.byDutySentence, topics, 20, admit), query)
  const bestSubject = bySubject[0]?.score ?? 0
  const bestSentence = bySentence[0]?.score ?? 0
  if (bestSubject >= MIN_SUBJECT_SCORE && bestSubject >= bestSentence * 0.85)
    return { entries: near(bySubject, bestSubject), within: false, score: bestSubject }
  if (bestSentence >= MIN_SENTENCE_SCORE)
    return { entries: near(bySentence, bestSentence), within: true, score: bestSentence }
  return { entries: [], within: false, score: 0 }
}

/** Share of what is asked that an item must say when it says much more than any other. */
const MIN_CLEAR_SHARE = 0.6
/** By how much of what is asked it must say more than the next. */
const CLEAR_MARGIN = 0.25

/**
 * An item that says all that is asked about is meant, however much else it says; so is the only one
 * that says most of it (“社区养老院建设”: 建成社区养老院61个).
 */
function raised(hits: readonly NameHit<Entry<Responsibility>>[], { about }: Query): NameHit<Entry<Responsibility>>[] {
  if (about.words.join('').length < MIN_WHOLE_LENGTH) return [...hits]
  const byShare = [...hits].sort((a, b) => b.ofTopic - a.ofTopic)
  const [first] = byShare
  const next = byShare.find(({ item }) => item !== first?.item)
  const isClear =
    first !== undefined && first.ofTopic >= MIN_CLEAR_SHARE && first.ofTopic - (next?.ofTopic ?? 0) >= CLEAR_MARGIN
  return hits
    .map((hit) =>
      hit.ofTopic >= 0.8 || (isClear && hit === first)
        ? { ...hit, score: Math.max(hit.score, 0.9 * hit.ofTopic) }
        : hit,
    )
    .sort((a, b) => b.score - a.score)
}

/** “打造金融之城、设计之都、文旅胜地”: the one item that names all that is asked about. */
function itemOfAll(
  register: Evidence['register'],
  pieces: readonly string[],
  admit: (entry: Entry<Responsibility>) => boolean,
): Entry<Responsibility> | undefined {
  const named = new Map<Entry<Responsibility>, number>()
  for (const piece of pieces) {
    const items = new Set(
      [...register.byDutySentence.search(piece, 5, admit), ...register.bySubject.search(piece, 5, admit)]
        .filter(({ ofTopic }) => ofTopic >= 0.75)
        .map(({ item }) => item),
    )
    for (const item of items) named.set(item, (named.get(item) ?? 0) + 1)
  }
  const [best] = [...named].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] === pieces.length ? best[0] : undefined
}

/** “老旧院落改造300个、新改建公厕344座,分别是哪个单位负责”: an item for each of what is asked about. */
function itemOfEach(
  register: Evidence['register'],
  pieces: readonly string[],
  admit: (entry: Entry<Responsibility>) => boolean,
): Entry<Responsibility>[] | undefined {
  const items = pieces.map(
    (piece) =>
      [...register.byDutySentence.search(piece, 5, admit), ...register.bySubject.search(piece, 5, admit)]
        .filter(({ ofTopic }) => ofTopic >= 0.75)
        .sort((a, b) => b.score - a.score)[0]?.item,
  )
  const found = items.flatMap((item) => (item === undefined ? [] : [item]))
  return found.length === pieces.length ? [...new Set(found)] : undefined
}

function near(hits: readonly { item: Entry<Responsibility>; score: number }[], best: number): Entry<Responsibility>[] {
  return [...new Set(hits.filter(({ score }) => score >= best * NEAR).map(({ item }) => item))].slice(0, 3)
}

/** A division of tasks of another year does not answer; without a year in the question every one does. */
function isOfPeriod({ fact, document }: Entry, periods: readonly string[]): boolean {
  if (periods.length === 0) return true
  const held = fact.period ?? document.period
  if (held === undefined) return true
  const years = [...held.matchAll(/\d{4}/gu)].map(([year]) => Number(year))
  const [from = 0, to = from] = [years[0], years.at(-1)]
  return periods.some((period) => {
    const asked = [...period.matchAll(/\d{4}/gu)].map(([year]) => Number(year))
    return asked.some((year) => year >= from && year <= to)
  })
}

/** The brackets for what is asked about: by its words, else by the sentence that is nearest in meaning. */
export async function responsibilitiesFor(
  evidence: Evidence,
): Promise<{ readonly entries: readonly Entry<Responsibility>[]; readonly within: boolean }> {
  const named = findResponsibilities(evidence)
  if (named.entries.length > 0) return named
  const ofGrowth = growthOf(evidence)
  if (ofGrowth.length > 0) return { entries: ofGrowth, within: false }
  const often = itemsSayingOften(evidence)
  if (often.length > 0) return { entries: often, within: true }
  const near = (await itemNearest(evidence)) ?? (await itemSaying(evidence))
  return near === undefined ? named : { entries: [near], within: true }
}

/** “GDP由谁负责”, where the list of indicators has its growth: who answers for that. */
function growthOf({ query, register }: Evidence): Entry<Responsibility>[] {
  const sure = findMeasured(register, query, ['actual', 'target']).filter(({ score }) => score >= SURE_NAME)
  const duties = sure.flatMap(({ entry }) =>
    ['增长', '降低'].flatMap((change) =>
      register
        .named(register.canonical(`${entry.name}${change}`), placeOf(entry))
        .filter((one): one is Entry<Responsibility> => one.fact.kind === 'responsibility'),
    ),
  )
  return [...new Set(duties)]
}

/** A word so short, in characters, stands within the names of many things: 养老 in 养老服务, 养老机构, 养老保险. */
const SHORT_WORD = 4
/** What is done with anything. */
const ANY_WORK = /^(?:建设|工作|发展|服务|管理|推进|事情|事务|方面)$/u
/** How often an item must say it, and how often beside the one that says it most. */
const SAID_OFTEN = { least: 2, share: 0.6 }
const MAX_SAYING = 2

/** “养老谁负责”: the items that speak of it most, where it is no name of one thing. */
function itemsSayingOften({ query, register }: Evidence): Entry<Responsibility>[] {
  const [word, more] = query.about.words.filter((one) => !ANY_WORK.test(one))
  if (word === undefined || more !== undefined || word.length > SHORT_WORD) return []
  const counted = register
    .of('responsibility')
    .filter((entry) => isOfPlace(entry, query) && isOfPeriod(entry, query.periods))
    .map((entry) => {
      const { subjectSource, source } = entry.fact
      const item = entry.document.text.slice(Math.min(subjectSource?.start ?? source.start, source.start), source.end)
      return { entry, times: item.toLowerCase().split(word).length - 1 }
    })
    .sort((a, b) => b.times - a.times)
  const most = counted[0]?.times ?? 0
  return counted
    .filter(({ times }) => times >= Math.max(SAID_OFTEN.least, SAID_OFTEN.share * most))
    .slice(0, MAX_SAYING)
    .map(({ entry }) => entry)
}

// “2023年上市的两家民企是谁”: a name is asked for, and no duty.
const ASKS_NAME = /^(?!.*(?:牵头|负责|责任|主管|分管|归|管|抓|找|配合|落实|推进)).*(?<!责任|单位|部门|领导)是谁/u

/** 责任单位: lead, responsible and supporting departments of an indicator or a task. */
export async function answerResponsibility(evidence: Evidence): Promise<Outcome | undefined> {
  const { query } = evidence
  if (query.about.words.length === 0) return answerLedBy(evidence)
  if (ASKS_NAME.test(query.text)) return undefined
  const asks = sideAsksOf(evidence)
  const found = tellingAsked(evidence, asks) ?? (await responsibilitiesFor(evidence))
  const { within } = found
  const items = itemsOf(found.entries, evidence)
  const entries = items.map(([entry]) => entry)
  if (entries.length === 0) return undefined
  const draft = new Draft()
  for (const [entry, ...others] of items) {
    const citations = [entry, ...others].flatMap((one) => citeDuty(draft, one))
    const subject = wholeSubject(quoteText(bareSubject(entry.fact.subject) || entry.fact.subject, 400))
    draft.say(
      `“${subject}”${rolesText(together(entry, others))}${sideText(draft, entry, asks)}${marks([...new Set(citations)])}。`,
    )
  }
  const unsaid = unsaidSides(entries, asks)
  if (unsaid !== '') draft.say(unsaid)
  if (within)
    draft.add({ kind: 'text', tone: 'note', text: '文件只分到任务一级：以上为该内容所在任务的牵头、责任单位。' })
  const [first] = entries
  const department = first?.fact.lead?.[0] ?? first?.fact.responsible?.[0]
  if (department !== undefined) draft.followUp(`${department}还负责哪些指标和任务？`)
  if (first !== undefined && !within) draft.followUp(`${bareSubject(first.fact.subject)}的目标是多少？`)
  return { kind: 'answer', draft }
}

/** What 牵头 and 责任 lines of their own say of one item belongs together. */
function itemsOf(
  entries: readonly Entry<Responsibility>[],
  { register }: Evidence,
): (readonly [Entry<Responsibility>, ...Entry<Responsibility>[]])[] {
  const taken = new Set<Entry<Responsibility>>()
  return entries.flatMap((entry) => {
    if (taken.has(entry)) return []
    const others = register
      .of('responsibility')
      .filter((other) => other !== entry && isOfSameItem(entry, other) && isOwnLine(other))
    const whole = isOwnLine(entry) ? others : []
    for (const one of [entry, ...whole]) taken.add(one)
    return [[entry, ...whole] as const]
  })
}

function isOfSameItem(a: Entry<Responsibility>, b: Entry<Responsibility>): boolean {
  const start = a.fact.subjectSource?.start
  return a.document === b.document && start !== undefined && start === b.fact.subjectSource?.start
}

/** “牵头单位：区发展和改革局” on a line of its own, and no bracket or row. */
function isOwnLine({ fact, document }: Entry<Responsibility>): boolean {
  return (
    /^\s*$/u.test(document.text.slice(document.text.lastIndexOf('\n', fact.source.start - 1) + 1, fact.source.start)) &&
    !/^[（(|]/u.test(fact.source.quote)
  )
}

/** The departments of several lines on one item. */
function together({ fact }: Entry<Responsibility>, others: readonly Entry<Responsibility>[]): Responsibility {
  const all = (role: 'lead' | 'responsible' | 'supporting'): string[] => [
    ...new Set([fact, ...others.map((other) => other.fact)].flatMap((one) => one[role] ?? [])),
  ]
  return { ...fact, lead: all('lead'), responsible: all('responsible'), supporting: all('supporting') }
}

/** How much worse an item may fit that tells all that is asked: its 责任领导, its 完成时限. */
const TELLS_MORE = 0.6

/** Where a leader or a deadline is asked too: the items that tell it, if they are meant as much as others. */
function tellingAsked(evidence: Evidence, asks: SideAsks): ReturnType<typeof findResponsibilities> | undefined {
  if (!asks.leader && !asks.deadline) return undefined
  const telling = findResponsibilities(evidence, (entry) => tellsAsked(entry, asks))
  return telling.entries.length > 0 && telling.score >= TELLS_MORE * findResponsibilities(evidence).score
    ? telling
    : undefined
}

/** “……的完成时限是什么时候”: by when an item is to be done, where its row or bracket says so; with who answers for it. */
export function answerDeadline(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  if (
    !/时限|期限|(?:要求|规定|最[晚迟])[^,，。;；?？]{0,8}(?:什么时候|何时|啥时候|哪年|几月)[^,，。;；?？]{0,6}(?:完成|办结|做完|干完)/u.test(
      query.text,
    )
  )
    return undefined
  const found = findResponsibilities(evidence, (entry) =>
    dutyLabels(entry).some(({ kind, label }) => kind === 'deadline' && label !== ''),
  )
  const [entry] = found.entries
  if (entry === undefined || found.score < TELLS_MORE * findResponsibilities(evidence).score) return undefined
  const deadline = dutyLabels(entry).find(({ kind }) => kind === 'deadline')
  if (deadline === undefined) return undefined
  const draft = new Draft()
  const citations = citeDuty(draft, entry)
  const subject = wholeSubject(quoteText(bareSubject(entry.fact.subject) || entry.fact.subject, 400))
  draft.say(
    `“${subject}”的${deadline.label}为${deadline.text}${marks([...citations, draft.cite(entry.document, deadline)])}。`,
  )
  draft.say(`该项${rolesText(entry.fact)}${marks(citations)}。`)
  return { kind: 'answer', draft }
}

/** Items of a department whose departments are told one by one; of more it is asked what it answers for. */
const MAX_LED = 3

/** “那责任单位有谁”, after what a department leads: everybody who answers for those items. */
function answerLedBy({ query, register }: Evidence): Outcome | undefined {
  const led = register
    .of('responsibility')
    .filter(
      (entry) =>
        isOfPlace(entry, query) &&
        (entry.fact.lead ?? []).some((name) =>
          query.departments.includes(register.departmentNames.canonical(name, placeOf(entry))),
        ),
    )
  if (led.length === 0 || led.length > MAX_LED) return undefined
  const draft = new Draft()
  for (const entry of led)
    draft.say(
      `“${wholeSubject(quoteText(entry.fact.subject, 400))}”${rolesText(entry.fact)}${marks(citeDuty(draft, entry))}。`,
    )
  return { kind: 'answer', draft }
}

/** How near a sentence must be to a question for its item to be the one that is asked about. */
const MIN_COSINE = 0.78

/** “找工作、稳就业那项任务”: the item with the sentence that is nearest in meaning, where no words name one. */
async function itemNearest({ query, register, sentences }: Evidence): Promise<Entry<Responsibility> | undefined> {
  const entries = register
    .of('responsibility')
    .filter((entry) => isOfPlace(entry, query) && isOfPeriod(entry, query.periods))
  if (entries.length === 0) return undefined
  for (const { document, start, end, cosine } of await sentences.search(query)) {
    if (cosine < MIN_COSINE) continue
    const found = entries.find(
      ({ fact, document: { id } }) =>
        id === document.id && (fact.subjectSource?.start ?? fact.source.start) < end && start < fact.source.end,
    )
    if (found !== undefined) return found
  }
  return undefined
}

/** Share of the words of what is asked about that a sentence must say. */
const MIN_SAID = 0.6

/**
 * “长江禁捕”, “公厕建设”: the item one sentence of which says what is asked about, in whatever order and in its own form of it
 * (落实长江十年禁捕行动, 公共厕所建设).
 */
async function itemSaying({ query, register, index, passages }: Evidence): Promise<Entry<Responsibility> | undefined> {
  const words = matterWords(query.topic, query.topic)
  if (words.length === 0) return undefined
  const vector = await passages.vectorOf(query.said)
  const [hit] = dutySentencesOf(index, register)
    .search(words, vector, query.places)
    .filter(({ entry }) => isOfPlace(entry, query) && isOfPeriod(entry, query.periods))
  return hit !== undefined && hit.words.length >= MIN_SAID * words.length ? hit.entry : undefined
}

/** Cites an item's title and the bracket that closes it: in one when they stand close together, else apart. */
export function citeDuty(draft: Draft, { fact, document }: Entry<Responsibility>): number[] {
  const subject = fact.subjectSource
  if (subject === undefined) return [draft.citeSource(document, fact.source)]
  const start = Math.min(subject.start, fact.source.start)
  const end = Math.max(subject.end, fact.source.end)
  if (end - start <= 220) return [draft.cite(document, { start, end })]
  return [draft.citeSource(document, fact.source), draft.citeSource(document, subject)]
}

/** “由区发改局牵头，责任单位为区科经局、区建设局”. */
export function rolesText(fact: Responsibility): string {
  const { lead = [], responsible = [], supporting = [] } = fact
  const parts = [
    ...(lead.length > 0 ? [`由${listText(lead)}牵头`] : []),
    ...(responsible.length > 0
      ? [lead.length > 0 ? `责任单位为${listText(responsible)}` : `由${listText(responsible)}负责`]
      : []),
    ...(supporting.length > 0 ? [`配合单位为${listText(supporting)}`] : []),
  ]
  return parts.join('，')
}
