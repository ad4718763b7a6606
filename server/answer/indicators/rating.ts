import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Method } from '../../../indexer/model/fact.ts'
import type { Query } from '../../question/query.ts'
import type { Entry } from '../../retrieval/register.ts'
import { titleText } from '../../wording/values.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { isOfRow, methodWords } from './method-words.ts'
import { methodsOfKind } from './method-of-kind.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** What a verdict means, or when it is given: “怎么样算‘滞后’”, “评为超前是什么意思”, “什么情况会亮红灯”, “进度到多少算达标”. */
const ASKS = [
  /(?:怎么|怎样|怎么样|咋样?|如何|什么样?的?|啥样?的?|哪种|哪些(?:情况|情形|条件)|多少|几|何种)[^,，。?？]{0,14}?(?:才|就|会|能|可以|要|应|被|该)*(?:算(?:是|作|得上)?|叫做?|称为|评(?:价|定)?(?:为|成|上)?|判(?:定|断)?(?:为|成)?|认定(?:为|成)?|视为|归(?:为|入|到)|列为|定(?:为|成)|亮|给|得)[“"']?(?<verdict>[^,，。?？]{2,14})/u,
  /[“"']?(?<verdict>[^,，。?？]{2,14}?)[”"']?(?:的(?:指标|项目|任务))?的?(?:评价|评定|判定|认定|划分|评判)?(?:标准|依据|条件|规则|门槛|界限|含义|意思|定义)(?:是|有|为)?(?:什么|啥|哪些|怎样|怎么)/u,
  /[“"']?(?<verdict>[^,，。?？]{2,14}?)[”"']?(?:这个|这一|这种)?(?:评价|档次?|等次|结论|说法)?(?:到底|究竟|又)?(?:是个?|指|指的是|代表|表示|意味着?)(?:个)?(?:什么|啥|哪种)/u,
  /[“"']?(?<verdict>[^,，。?？]{2,14}?)[”"']?(?:是|都|又)?(?:怎么|怎样|如何|咋|按(?:照)?什么|凭什么|依据什么)(?:样)?(?:个)?(?:来|才)?(?:算|评|判|认定|定|划|区分|分|确定|界定|得)/u,
  /(?:什么|啥)(?:是|叫做?)[“"']?(?<verdict>[^,，。?？]{2,14})/u,
]

/** “分几档”, “红黄绿灯怎么区分”: all verdicts of a rating. */
const ASKS_ALL =
  /(?:评价|评估|评定|打分|评级|考核|管理|预警)[^,，。?？]{0,10}(?:分|有|设)(?:为|成|了)?(?:哪)?(?:几|多少)(?:个)?(?:档|类|级|等|种)|(?:档次?|等次|等级|级别)(?:是)?(?:怎么|如何|怎样|咋)(?:划?分|划|定)|(?:分|有|设)(?:为|成|了)?哪几(?:个)?(?:档|等|级)|[红黄绿]{2,3}(?:灯|色|牌)?[^,，。?？]{0,8}(?:怎么|如何|怎样|咋|代表什么|表示什么|什么意思|区别|是啥)/u

/** Rules of different verdicts stand so near each other, in characters. */
const TOGETHER = 200
/** So many rules are told of one verdict. */
const MOST = 4

/** 评价规则: when a verdict is given, in the words of the rules that say so. */
export function answerRating(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  // “累计类的指标,中期测算值怎么定的”: a rule for a kind of indicators, and no verdict.
  if (query.foreignPlaces.length > 0 || methodsOfKind(evidence).length > 0) return undefined
  const rules = evidence.register.of('method').filter(({ document }) => isAskedPlace(query, document.place))
  const verdict = verdictAsked(query, rules)
  const found =
    verdict !== undefined
      ? rules.filter(({ fact }) => says(fact, verdict))
      : ASKS_ALL.test(query.text)
        ? setOf(rules, query)
        : []
  const [first] = found
  if (first === undefined) return undefined
  const draft = new Draft()
  const documents = [...new Set(found.map(({ document }) => document))].slice(0, 2)
  for (const document of documents) {
    const own = found.filter((entry) => entry.document === document).slice(0, verdict === undefined ? 6 : MOST)
    const said = own.map((rule) => methodWords(draft, rule, 140))
    const text = `《${titleText(document.title)}》：${said.join('；')}。`
    if (document === first.document) draft.say(text)
    else draft.add({ kind: 'text', text })
  }
  return { kind: 'answer', draft }
}

/** The verdict that is asked about: the longest one of the rules that the asking words name. */
function verdictAsked({ text, places }: Query, rules: readonly Entry<Method>[]): string | undefined {
  const asked = ASKS.flatMap((form) => {
    const verdict = form.exec(text)?.groups?.['verdict']
    return verdict === undefined ? [] : [nameForm(verdict)]
  })
  // “时间进度是多少”: a rule of just that name.
  const named = rules.find(({ fact }) => isNamed(fact, text, places))
  if (named !== undefined) return nameForm(named.fact.subject)
  if (asked.length === 0) return undefined
  return rules
    .map(({ fact }) => nameForm(fact.subject))
    .filter((verdict) => verdict.length >= 2 && asked.some((words) => words === verdict || isNearly(words, verdict)))
    .sort((a, b) => Number(asked.includes(b)) - Number(asked.includes(a)) || b.length - a.length)[0]
}

const ASKS_WHAT = /(?:应该|应|要)?(?:是|为|到|达到)?(?:多少|几|百分之几|什么|哪一?段|多长)(?:时间)?$/u

function isNamed({ subject }: Method, question: string, places: readonly string[]): boolean {
  const asked = question.replace(/[?？。\s]+$/u, '')
  const bare = asked.replace(ASKS_WHAT, '')
  const name = places.reduce((rest, place) => rest.replace(place, ''), bare).replace(BEFORE_NAME, '')
  return bare !== asked && nameForm(name) === nameForm(subject)
}

/** “本次评估的时间进度”, “中期评估里的序时进度” */
const BEFORE_NAME = /^(?:[这那本]次|中期|评估|报告|规划|纲要|文件|里面?|中|说?的|十四五|[“”"])+/u

/** “滞后类”, “进度滞后” for 滞后, “红灯了”: the words hold the verdict and little else. */
function isNearly(words: string, verdict: string): boolean {
  const rest = words.replace(verdict, '')
  return (
    (rest !== words && AROUND.test(rest)) ||
    // “滞后”, where the rules say 进度滞后.
    (words.length >= 2 && verdict.length <= words.length + 3 && verdict.endsWith(words))
  )
}

const AROUND =
  /^(?:被|亮|评|评为|评价为?|列为|判为|判定为|算|算作|进度|完成|指标|项目|任务|类|档|档次|等次|的|是|了|呢|啊|呀|吗|这个|这档|一个|在|中期|评估|里|说|报告|文件|所谓|中|清单|结果|等级|评价结果)*$/u

function says(fact: Method, verdict: string): boolean {
  return nameForm(fact.subject) === verdict || new RegExp(`[“"]${escaped(verdict)}[”"]`, 'u').test(fact.text)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** The rules of one rating: those that stand together, the ones nearest to what the question names first. */
function setOf(rules: readonly Entry<Method>[], { text }: Query): Entry<Method>[] {
  const sets: Entry<Method>[][] = []
  for (const rule of rules) {
    const set = sets.at(-1)
    const last = set?.at(-1)
    if (
      last !== undefined &&
      last.document === rule.document &&
      rule.fact.source.start - last.fact.source.end < TOGETHER
    )
      set?.push(rule)
    else sets.push([rule])
  }
  const isOfLights = /[红黄绿]/u.test(text)
  return (
    sets
      .map((set) => set.filter(({ fact }) => isVerdict(fact) && /[红黄绿]/u.test(fact.subject) === isOfLights))
      .find((set) => set.length >= 2) ?? []
  )
}

/** A rule ends in its verdict, or begins with it. */
function isVerdict(rule: Method): boolean {
  const { subject, text } = rule
  if (isOfRow(rule)) return true
  return new RegExp(
    `^[“"]?${escaped(subject)}[”"]?(?:表示|代表|意味|指|[：:]|(?<=[类级档])[为是])|${escaped(subject)}[”"]?\\p{Script=Han}{0,2}$`,
    'u',
  ).test(text)
}
