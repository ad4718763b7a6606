import type { Forecast } from '../../../indexer/model/fact.ts'
import type { Query } from '../../question/query.ts'
import { asksForSet } from '../../question/conditions.ts'
import { EXPECTED as EXPECTED_COUNT } from '../../../indexer/extract/counts/count-forms.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { mainSheets, sheetOf } from '../../sheet/indicator-sheet.ts'
import { listText, quoteText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'

/** What documents may expect of an indicator's end. */
interface Expectation {
  /** As a question says it. */
  readonly asked: RegExp
  readonly holds: (fact: Forecast) => boolean
  readonly words: string
}

const EXPECTATIONS: readonly Expectation[] = [
  // “哪些指标预计完成有压力”, “预计完不成的有哪些”, “哪些可能完成不了”
  {
    asked: /压力|难度|困难|吃力|完不成|(?:完成|达到|实现)不了|达不到|不能(?:按期|如期|顺利)?完成|悬/u,
    holds: ({ status, text }) => status === 'behind' || status === 'not-met' || /压力|难以|困难/u.test(text),
    words: '完成有压力',
  },
  // “哪些预计可以超额完成”
  {
    asked: /超额|超过目标|超目标/u,
    holds: ({ status, text }) => status === 'ahead' || /超额/u.test(text),
    words: '可超额完成',
  },
  // “预计能完成的指标有哪些”, “哪些可顺利完成”
  {
    asked: /(?:能|可|会|顺利|按期|如期|有望|预计)[^,，。]{0,4}(?:完成|达到|实现|达标)/u,
    holds: ({ status }) => status === 'met' || status === 'ahead' || status === 'on-track',
    words: '可完成',
  },
]
// 预计, 预判: what is expected, not what was reached.
const EXPECTED =
  /能(?:不能|否)?(?:都|全部?|按期|如期|顺利)*(?:完成|达到|实现|达标)|预计|预测|预判|估计|可能|有望|能不能|会不会|到(?:期末|2025年)|压力|难度|吃力|完不成|(?:完成|达到|实现)不了/u
// What a question for the whole list says besides: no thing of its own.
const LIST_WORDS =
  /指标|主要|按照?|根据|依据|判断|来看|哪些|哪几[个项]|[几多少]+[个项]|经过?努力|通过努力|哪个|预计|预测|预判|估计|可能|有望|完成|达到|实现|达标|目标|规划|期末|“?十[一二三四五]五”?|20\d\d年|完不成|压力|难度|困难|吃力|一定|比较|较大|不到|超额|顺利|按期|如期|可以|能够|不能|不成|不了|评估|中期|报告|到期|全部|否|吗|会|能|够|有|是|不|都|了|的|可|大|到|在|里|中|[,，?？\s]/gu

/** “哪些指标预计完成有压力”: all that documents expect to end in one way, complete from the register. */
export function answerForecasts(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  const { text } = query
  if (!EXPECTED.test(text)) return undefined
  const category = categoryAsked(evidence)
  if (category === undefined && !isOfAll(query)) return undefined
  const counted = category === undefined ? answerExpectedCount(evidence) : undefined
  if (counted !== undefined) return counted
  // “到期能不能全部完成”: not, as long as some are expected to have it hard.
  const asksAll = /(?:都|全部?)(?:能|可以)|能(?:不能|否|够)?(?:都|全部?)/u.test(text)
  if (!asksAll && !asksForSet(text)) return undefined
  const expectation = asksAll ? EXPECTATIONS[0] : EXPECTATIONS.find(({ asked }) => asked.test(text))
  if (expectation === undefined) return undefined
  const all = register
    .of('forecast')
    .filter((entry) => isOfPlace(entry, query) && (category === undefined || isOfCategory(register, entry, category)))
  const found = distinct(all.filter(({ fact }) => expectation.holds(fact)))
  const [first] = found.length > 0 ? found : all
  if (first === undefined) return undefined
  const draft = new Draft()
  if (found.length === 0) {
    draft.say(
      `《${first.document.title}》的预判中，没有写明“${expectation.words}”的指标${marks([draft.citeFact(first)])}。`,
    )
    return { kind: 'answer', draft }
  }
  const count = addCount(
    draft,
    `预判${expectation.words}的条目数`,
    '条',
    found.map((entry) => draft.citeFact(entry)),
  )
  const named = found.map((entry) => `${entry.fact.indicator}${marks([draft.citeFact(entry)])}`)
  draft.say(
    `${placeOf(first) ?? ''}《${first.document.title}》预判${category === undefined ? '' : `${category}类`}${expectation.words}的有${String(found.length)}条${marks([], [count])}：${listText(named)}。`,
  )
  draft.add({
    kind: 'table',
    columns: [{ title: '指标' }, { title: '文件的预判' }],
    rows: found.map((entry) => {
      const citations = [draft.citeFact(entry)]
      return [
        { text: entry.fact.indicator, citations },
        { text: quoteText(entry.fact.text, 80), citations },
      ]
    }),
  })
  draft.followUp(...found.slice(0, 2).map(({ fact }) => `${fact.indicator}后来达标了吗？`))
  return { kind: 'answer', draft }
}

/** “预计有几项能够完成”: how many the document itself counts. */
function answerExpectedCount({ query, register }: Evidence): Outcome | undefined {
  if (!/[几多少][项个]/u.test(query.text)) return undefined
  const isHard = EXPECTATIONS[0]?.asked.test(query.text) === true
  const [first] = register
    .of('count')
    .filter(
      (entry) =>
        isOfPlace(entry, query) &&
        /指标/u.test(entry.fact.subject) &&
        EXPECTED_COUNT.test(entry.fact.status ?? '') &&
        /难|压力/u.test(entry.fact.status ?? '') === isHard,
    )
  if (first === undefined) return undefined
  const { document, fact } = first
  const span = sentenceSpan(document.text, fact.source.start, fact.source.end)
  const draft = new Draft()
  const words = quoteText(document.text.slice(span.start, span.end), 240)
  draft.say(`《${document.title}》预判：“${words}”${marks([draft.cite(document, span)])}。`)
  return { kind: 'answer', draft }
}

// “民生类里哪一项”, “经济那几个指标”: what only counts out of a category.
const WITHIN =
  /[哪那这]一?[些几两三]?[个项]?(?:指标)?|(?:方面|领域|类)(?:的|里面?|中)*|里面?|起来|能不能|其中|之中|当中|[其那这有没还个项类们得了最比较]/gu

/** “民生福祉类里哪一项完成有压力”: the category of main indicators that a question is about, where it names nothing else. */
function categoryAsked({ query, register }: Evidence): string | undefined {
  if (!/[哪那这](?:一|些|几|两|三)?[个项]|哪些|类|方面|领域/u.test(query.text)) return undefined
  const places = query.places.length > 0 ? query.places : register.places
  const sheets = places.flatMap((place) => mainSheets(register, place))
  const categories = [...new Set(sheets.flatMap(({ category }) => category ?? []))]
  return categories.find((category) =>
    [category, category.slice(0, 2), category.slice(-2)].some(
      (said) => query.text.includes(said) && isOfAll(query, said),
    ),
  )
}

/** Whether what is expected is said of a category as a whole, or of one of its indicators. */
function isOfCategory(register: Register, entry: Entry<Forecast>, category: string): boolean {
  if (entry.fact.indicator.includes(category)) return true
  return sheetOf(register, entry.name, placeOf(entry)).category === category
}

function isOfAll({ text, places }: Query, category?: string): boolean {
  const bare = places.reduce((rest, place) => rest.split(place).join('').split(place.slice(0, -1)).join(''), text)
  const rest = category === undefined ? bare : bare.replace(category, '').replace(WITHIN, '')
  return rest.replace(LIST_WORDS, '') === ''
}

function distinct(entries: readonly Entry<Forecast>[]): Entry<Forecast>[] {
  return [...new Map(entries.map((entry) => [`${placeOf(entry) ?? ''} ${entry.name}`, entry])).values()]
}
