import type { DocumentKind } from '../../../indexer/model/document.ts'
import type { Register } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { NameIndex, searchWordings } from '../../retrieval/names.ts'
import type { Query } from '../../question/query.ts'
import {
  KIND_NAMES,
  wordsOf,
  type Claim,
  type Discrepancy,
  type DiscrepancyKind,
} from '../../review/discrepancies/discrepancy.ts'
import { findDiscrepancies } from '../../review/discrepancies/find.ts'
import { thingForm } from '../../review/discrepancies/measured-things.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount, addFigure } from '../figures.ts'
import { quoteText } from '../../wording/values.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** How well a difference's subject must answer to the thing that a question names, 0 to 1. */
const MIN_SCORE = 0.45
/** Subjects so close to the best one are meant too. */
const NEAR = 0.85
/** So few differences are those of the thing that was asked about; more are offered singly. */
const FEW = 5
/** Longest words of a claim in the table, in characters. */
const MAX_WORDS = 90
/** Longest quotation that is widened to its sentence, in characters. */
const MAX_QUOTE = 220

/**
 * 文件之间的差异: every difference between two statements, or those of the thing, the documents or the kind that the
 * question names; how many of which kind, and a table of both statements. The list of all of them is for staff only.
 */
export function answerDiscrepancies(evidence: Evidence): Outcome {
  const { register, query, staff } = evidence
  // A difference of one thing is told to whoever names that thing; the list of them all is for staff.
  if (!staff && namesNothing(query) && query.departments.length === 0)
    return {
      kind: 'refusal',
      draft: new Draft().say(
        '文件之间的差异由“核对”页列出，只供工作人员使用，这里没有开放；需要时请联系管理员（启动服务时加上 --staff）。',
      ),
    }
  const all = findDiscrepancies(register).filter(
    ({ place }) => query.places.length === 0 || place === undefined || query.places.includes(place),
  )
  const wanted = all.filter(isOfKinds(query.text)).filter(isOfDocuments(query.text))
  const found = ofThing(register, query, wanted)
  const draft = new Draft()
  if (found.length === 0) sayNone(draft, evidence)
  else
    sayFound(
      draft,
      found,
      found.length < all.length ? '与所问有关的' : `${query.places.join('、')}文件之间和文件内部的`,
    )
  return { kind: 'answer', draft }
}

/** Words of a question that name kinds of difference. */
const KIND_WORDS: readonly (readonly [RegExp, readonly DiscrepancyKind[]])[] = [
  [/名称|名字|写法|叫法|称呼/u, ['name']],
  [/口径/u, ['caliber']],
  [/时点|期间不|时期不/u, ['span']],
  [/四舍五入/u, ['rounding']],
  [/笔误|错字|写错/u, ['slip']],
  [/计数|加起来|合计|加总/u, ['count']],
  [/数字|数值|数据|数(?=对不上)/u, ['value', 'count', 'rounding', 'slip', 'caliber', 'span']],
]

function isOfKinds(text: string): (one: Discrepancy) => boolean {
  const kinds = KIND_WORDS.find(([words]) => words.test(text))?.[1]
  return ({ kind }) => kinds === undefined || kinds.includes(kind)
}

/** Words of a question that name documents by what they are. */
const DOCUMENT_WORDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/评估/u, 'midterm-evaluation'],
  [/任务分工|分工方案/u, 'task-division'],
  [/工作报告/u, 'work-report'],
  [/回顾|展望/u, 'review'],
  [/规划纲要|规划文本/u, 'plan'],
]

// “评估报告自己前后矛盾”: both statements in one document.
const WITHIN = /自己|自身|本身|自相|文件内部/u

/** 评估报告和分工方案之间: one statement of each; 评估报告里: at least one of it. */
function isOfDocuments(text: string): (one: Discrepancy) => boolean {
  const kinds = DOCUMENT_WORDS.filter(([words]) => words.test(text)).map(([, kind]) => kind)
  return ({ claims }) => {
    const own = claims.map(({ document }) => document.kind)
    const [one, other] = claims
    if (WITHIN.test(text) && one.document.id !== other.document.id) return false
    if (kinds.length === 0) return true
    if (kinds.length === 1) return own.some((kind) => kinds.includes(kind))
    return own[0] !== own[1] && own.every((kind) => kinds.includes(kind))
  }
}

// What a question on differences says beside the thing that it asks about.
const AROUND =
  /这些|那些|这几|打架|冲突|个数|各份|库里|疑似|(?:自相|前后|互相)?矛盾|对不上|不|\d+(?:\.\d+)?%?|哪个(?:才)?(?:是)?(?:对|正确|准)的?|以哪个为准|为什么|为啥|怎么|多少|数量|总数|文件|文档|材料|资料|报告|方案|规划|评估|任务分工|分工|回顾|展望|中期|政府|工作|数字|数值|数据|数|名称|名字|写法|叫法|口径|时点|说法|表述|表达|内容|信息|指标|目标|部门|单位|地方|之间|前后|彼此|互相|相互|自己|自身|本身|里面?|中间?|两份|几份|各份|多份|份|两个|几个|各个|所有|全部|哪些|哪里|哪儿|什么|有没有|是否|库内|列出来?|列|找出来?|查|核对|问题|情况|一下|请|帮我?|都|的|与|和|跟|在|有|是|吗|呢|了|差异|不同|区别|出入|一样|一致|相同|统一|计数|加起来|合计|四舍五入|笔误|错字/gu

/** The differences of the thing that a question names; all where it names none. */
function ofThing(register: Register, query: Query, wanted: readonly Discrepancy[]): readonly Discrepancy[] {
  if (query.departments.length > 0) return wanted.filter(({ subject }) => query.departments.includes(subject))
  if (namesNothing(query)) return wanted
  // 城镇登记失业率 is held under that very name: differences of 城镇调查失业率 are of another thing.
  const form = (name: string): string => thingForm(register.canonical(name))
  const held = namesAsked(query).find((name) => register.named(register.canonical(name), undefined).length > 0)
  if (held !== undefined)
    return ofTarget(
      query,
      wanted.filter(({ subject }) => [subject, subject.replace(COUNTED, '')].some((name) => form(name) === form(held))),
    )
  const index = new NameIndex(
    wanted.map((item) => ({
      item,
      names: [
        item.subject,
        item.subject.replace(COUNTED, ''),
        ...register.spellings(item.subject),
        ...item.claims.map(wordsOf).filter(isShort),
      ],
      context: item.claims.map(wordsOf).join(' '),
    })),
  )
  const said = searchWordings(
    index,
    query.wordings.map(({ pairs }) => pairs),
    wanted.length,
  )
  // “街道数量为什么对不上”: words around the thing, taken away, leave it alone.
  const hits = (said[0]?.score ?? 0) >= MIN_SCORE ? said : index.search(thingOf(query), wanted.length)
  const best = hits[0]?.score ?? 0
  if (best < MIN_SCORE) return []
  const meant = new Set(hits.filter(({ score }) => score >= best * NEAR).map(({ item }) => item))
  return ofTarget(
    query,
    wanted.filter((one) => meant.has(one)),
  )
}

/** The topic as a name; where a change is asked for, its growth first. */
function namesAsked({ topic, wantsChange }: Query): string[] {
  return wantsChange ? [`${topic}增长`, topic] : [topic]
}

/** “GDP目标一样吗”: what is said of the target, where that differs. */
function ofTarget({ text }: Query, found: readonly Discrepancy[]): readonly Discrepancy[] {
  const ofTargets = /目标/u.test(text) ? found.filter(({ explanation }) => explanation.includes('目标')) : []
  return ofTargets.length > 0 ? ofTargets : found
}

function namesNothing(query: Query): boolean {
  return thingOf(query).length < 2
}

/** What is asked about without the words around it; where a cue took it (“各份报告里街道个数一致吗”), the nouns of the question. */
function thingOf({ topic, about }: Query): string {
  const bare = (words: string): string => words.replace(AROUND, '').replace(/[\s\p{P}]/gu, '')
  const nouns = [...about.weights].flatMap(([word, weight]) => (weight === 1 ? [bare(word)] : []))
  return bare(topic) || nouns.join('')
}

// 街道总数: what is counted is asked for by its name alone.
const COUNTED = /(?<=\p{Script=Han}{2})(?:总数|总量|数量|个数)$/u

/** Words that are a name, not a statement. */
function isShort(words: string): boolean {
  return words.length <= 24
}

function sayNone(draft: Draft, { query, index }: Evidence): void {
  const thing = namesNothing(query) ? '' : `“${thingOf(query)}”在`
  const documents = index.documents.filter(({ place }) => isAskedPlace(query, place))
  const citations = documents
    .slice(0, 5)
    .map((document) => draft.cite(document, { start: 0, end: Math.min(60, document.text.length) }))
  draft.say(
    `程序按规则比对，没有发现${thing}文件之间或文件内部前后不一致的地方；规则以外的差异仍需人工核对${marks(citations)}。`,
  )
  draft.followUp('文件之间有哪些不一致的地方？')
}

function sayFound(draft: Draft, found: readonly Discrepancy[], which: string): void {
  const cited = found.map((one) => ({ one, citations: one.claims.map((claim) => cite(draft, claim)) }))
  const count = (name: string, some: typeof cited): string => {
    const first = some.flatMap(({ citations }) => citations.slice(0, 1))
    return `${String(some.length)}处${marks([], [addCount(draft, name, '处', first)])}`
  }
  const kinds = (Object.keys(KIND_NAMES) as DiscrepancyKind[])
    .map((kind) => ({ kind, some: cited.filter(({ one }) => one.kind === kind) }))
    .filter(({ some }) => some.length > 0)
  const byKind = kinds.map(({ kind, some }) => `${KIND_NAMES[kind]}${count(KIND_NAMES[kind], some)}`)
  const [onlyKind] = kinds
  const division =
    kinds.length === 1 && onlyKind !== undefined ? `都是${KIND_NAMES[onlyKind.kind]}` : `其中${byKind.join('，')}`
  const [only] = cited
  if (cited.length === 1 && only !== undefined)
    draft.say(
      `${subjectOf(only.one)}有${KIND_NAMES[only.one.kind]}：${only.one.explanation}${marks(only.citations, figuresOf(draft, only.one, only.citations))}`,
    )
  else draft.say(`${which}差异共${count('差异', cited)}，${division}。口径、时点和名称上的差异多可并存，不等于有误。`)
  draft.add({
    kind: 'table',
    title: '差异',
    columns: [{ title: '说法一' }, { title: '说法二' }, { title: '差异类型' }],
    rows: cited.map(({ one, citations }) => [
      ...one.claims.map((claim, at) => ({ text: claimText(claim), citations: citations.slice(at, at + 1) })),
      {
        text: `${KIND_NAMES[one.kind]}（${subjectOf(one)}）：${one.explanation}`,
        citations,
        figures: figuresOf(draft, one, citations),
      },
    ]),
  })
  draft.followUp(...(found.length > FEW ? followUps(found) : ['文件之间有哪些不一致的地方？']))
}

/** The statement's sentence where that is short, else its words alone. */
export function cite(draft: Draft, { document, span, period }: Claim): number {
  const sentence = sentenceSpan(document.text, span.start, span.end)
  return draft.cite(document, sentence.end - sentence.start <= MAX_QUOTE ? sentence : span, period)
}

function claimText(claim: Claim): string {
  const words = quoteText(wordsOf(claim), Infinity)
  if (words.length <= MAX_WORDS) return `${words}（《${claim.document.title}》）`
  // Cut between clauses: half a number is another number.
  const cut = words.slice(0, MAX_WORDS).replace(/[，,、；;：:][^，,、；;：:]*$/u, '')
  return `${cut.length < MAX_WORDS ? cut : words.slice(0, MAX_WORDS).replace(/[\d.]+$/u, '')}……（《${claim.document.title}》）`
}

/** What both are about, with whose it is; a subject that holds a number is left to its quotations. */
export function subjectOf({ place, subject }: Discrepancy): string {
  const whose = place ?? ''
  if (/\d/u.test(subject)) return `${whose}同一事项`
  const name = quoteText(subject, 40)
  // 武昌区 and 区委组织部 are 武昌区委组织部; 武昌社保处 names its place itself.
  if (whose !== '' && name.startsWith(whose.slice(0, 2))) return name
  return whose !== '' && name.startsWith(whose.slice(-1)) ? `${whose}${name.slice(1)}` : `${whose}${name}`
}

export function figuresOf(
  draft: Draft,
  { computed, inputs = [] }: Discrepancy,
  citations: readonly number[],
): number[] {
  if (computed === undefined) return []
  return [
    addFigure(
      draft,
      computed,
      inputs.map(({ claim, ...input }) => {
        const citation = citations[claim]
        return { ...input, ...(citation !== undefined && { citation }) }
      }),
    ),
  ]
}

function followUps(found: readonly Discrepancy[]): string[] {
  const names = [...new Set(found.filter(({ kind }) => kind !== 'name').map(({ subject }) => subject))]
  return names
    .filter((name) => !/\d|占比$/u.test(name))
    .slice(0, 2)
    .map((name) => `${name}在各份文件里一样吗？`)
}
