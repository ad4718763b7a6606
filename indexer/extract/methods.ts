import type { Document } from '../model/document.ts'
import type { Method } from '../model/fact.ts'
import { sourceOf } from '../model/span.ts'
import { aboutAt } from './text/about.ts'
import { contextAt } from './context/context.ts'
import { findRatingRules } from './rating-rules.ts'
import { sentencesOf, type Clause, type Sentence } from './text/sentences.ts'

interface Form {
  readonly form: RegExp
  /** What the method is for: a group of the form, or words that stand for all of it. */
  readonly subject: (found: RegExpExecArray) => string
}

const group =
  (name: string) =>
  (found: RegExpExecArray): string =>
    found.groups?.[name] ?? ''

/** Sentences that say how something is computed, judged or over which period. */
const FORMS: readonly Form[] = [
  // “对于百分比指标,则取基期值和目标值的中间值作为中期测算值”, “对于绝对值指标,以2020年为基期值,…作为中期测算值”
  {
    form: /^对于?(?<kind>[^，,]{2,30}?指标)[，,].*(?:作为|计算|测算)(?<value>\d{0,4}年?\p{Script=Han}{0,4}(?:测算值|目标值|评估值|得分|预测值))/u,
    subject: (found) => `${found.groups?.['kind'] ?? ''}${found.groups?.['value'] ?? ''}`,
  },
  // “中期测算值是根据2020年完成值和规划目标值测算得出”
  {
    form: /^(?<of>[^，,]{2,24}?)(?:是|均|主要)?(?:根据|依据|按照|按|由).{2,80}?(?:测算|计算|核算|推算|折算|加权|换算)(?:得出|得到|而得|确定|得来|取得)?$/u,
    subject: group('of'),
  },
  // “实际值达到中期测算值的，视为已完成规划中期进度”, “如全市完成目标则视同各区完成目标”
  {
    form: /(?:达到|完成|低于|高于|超过|不足|未|如|符合)[^；;“]{0,50}(?<!被)(?:视为|视同|认定为|判定为|记为)(?<of>[^，,；;“”]{2,24})$/u,
    subject: (found) => (found.groups?.['of'] ?? '').replace(/^(?:已|未)?(?:完成|达到|实现)/u, ''),
  },
  // “评估期限为2021年1月1日至2023年6月30日”, “本报告评估期为2021年1月至2023年6月”
  {
    form: /(?<of>(?:评估|评价|考核|统计|规划|监测|核算|报告)(?:期限?|周期|时段|时间|区间|范围))(?:为|是|自|从)[^，,；;]{0,12}\d/u,
    subject: group('of'),
  },
  // “评估基本原则是“时间过半、完成过半””, “评估采取定性与定量相结合的方法”
  {
    form: /(?<of>(?:评估|评价|考核|监测|测算|核算|统计|评分|计分)[^，,；;]{0,12}?)(?:是|为)?(?:采用|采取|按照|按|实行|运用|以)[^；;。]{4,60}?(?:方法|方式|办法|法|口径)/u,
    subject: group('of'),
  },
  { form: /(?<of>(?:评估|评价|考核)(?:的)?(?:基本)?(?:原则|标准|依据))(?:是|为)/u, subject: group('of') },
  // “各项指标均以中期测算值作为评估参考标准”
  {
    form: /^(?<of>[^，,]{2,20}?)均?以[^，,；;]{2,30}(?:作为|为)[^，,；;]{0,8}(?:标准|依据|基准|口径)(?=$|[，,])/u,
    subject: group('of'),
  },
  // “各乡镇得分按定量指标得分的70%加定性评价得分的30%计算”
  {
    form: /^(?<of>[^，,]{2,24}?(?:得分|分值|总分|指数|权重|增速|比重|率|完成度|进度|均值))(?:均)?(?:按照|按|依据|根据|由|以).{4,80}?(?:计算|核算|确定|折算|加权|测算|计分|为准|合成)$/u,
    subject: group('of'),
  },
  // “居民收入增速以国家统计局调查队发布的数据为准”
  { form: /^(?<of>[^，,]{2,24}?)以[^，,]{4,50}(?:为准|为依据)$/u, subject: group('of') },
  // “水平类指标，目标完成进度等于2023年预计值减去2020年基数的差，除以…”, “完成率为实际值与目标值之比”
  {
    form: /^(?<of>[^；;=＝]{2,40}?)(?:等于|(?<=[率度比数分值])(?:为|是|即))[^；;=＝]{2,90}?(?:减去?|除以|乘以|加上|之比|之商|之和|的比[值例率重])/u,
    subject: group('of'),
  },
  // “增速类指标，以前三年平均增速与《纲要》年均目标直接比较，不计算进度”
  {
    form: /^(?:对于?)?(?<of>[^，,；;]{2,24}?指标)[，,](?:则|均|都|直接)?(?:以|用|将|把|按照?|取)[^；;]{2,60}(?:与|和|同|跟)[^；;]{2,40}(?:比较|对比|对照|相比)/u,
    subject: group('of'),
  },
  // “单位地区生产总值能源消耗降低按累计降低率计算完成进度”
  {
    form: /^(?<of>[^，,；;]{2,24}?)(?:按照?|以|用|根据)[^，,；;]{2,40}(?:计算|测算|核算|折算|衡量|评价|考核)(?<value>[^，,；;\d]{0,6}(?:进度|率|得分|增速|水平|情况))$/u,
    subject: (found) => `${found.groups?.['of'] ?? ''}${found.groups?.['value'] ?? ''}`,
  },
  // “评估期内，规划时间进度为60%”
  {
    form: /(?<of>(?:规划|序时|时间|时序)进度)(?:要求)?(?:应?为|是|应?达到)\d/u,
    subject: group('of'),
  },
  // “完成度=实际值÷目标值×100%”, “计算公式为…”
  { form: /^(?<of>[^，,：:=＝]{2,24})[=＝][^=＝]{4,80}[×÷/*+\-－]/u, subject: group('of') },
  // “评估采用‘目标实现程度’衡量进展：目标实现程度=（2023年实际值－2020年基数）÷（…）×100%”
  { form: /[：:，,](?<of>[^，,=＝：:\d]{2,24})[=＝][^=＝]{4,80}[×÷/*+\-－—–−]/u, subject: group('of') },
  { form: /(?<of>[^，,；;]{0,20})(?:的)?计算(?:公式|方法|口径)(?:为|是|[：:])/u, subject: group('of') },
  // “以‘（2023年值－2020年值）÷（2025年目标值－2020年值）’计算目标完成率，达到80%及以上的评为…”
  {
    form: /[以用按][“"]?[（(][^（）()]{3,40}[）)][”"]?(?:÷|／|\/|除以).{3,50}?(?:计算|衡量|测算|确定|评价)(?:出|得出|得到)?(?<of>[^，,；;“”"]{2,16})/u,
    subject: group('of'),
  },
  // “规划已实施三年，以60%作为时序进度的评判标准”, “以累计完成数达到五年总目标的60%为应达进度”
  {
    form: /[，,](?:均|都|统一)?以(?=[^，,；;]*\d)[^，,；;]{2,40}(?:作为|为)(?<of>[^，,；;\d]{2,16}(?:标准|依据|基准|口径|进度|时序线|达标线))(?=$|[，,；;])/u,
    subject: group('of'),
  },
  // “计算2023年实际值较基数的变动量占五年目标变动量的比重，即时序完成率”
  {
    form: /(?:比重|比例|比值|比率|之比|之差|差值|平均值|均值)[，,](?:即|称为|记为)[“"]?(?<of>[^，,；;“”"\d]{2,14})[”"]?$/u,
    subject: group('of'),
  },
  // “年度考核类约束性指标，以当年考核目标为准”
  {
    form: /^(?:对于?)?(?<of>[^，,；;]{2,24}?指标)[，,](?:则|均|都)?以[^，,；;]{4,50}(?:为准|为依据)$/u,
    subject: group('of'),
  },
]

// “=（A－B）÷（C－D）”, “（A－B）除以（C－D）”: what is worked out of what.
const FORMULA = /[）)][”"]?(?:÷|／|\/|除以)|[=＝][^=＝]{4,80}[×÷]/u
/** Behind a formula the rest of its sentence may tell ratings, which are rules of their own. */
const RATES = /^[^，,；;]*?[，,；;](?=.{0,12}\d.{0,20}(?:评为|评定|列为|视为|为[“"]))/u

// What a method speaks of; other sentences with 按…计算 (按可比价格计算，增长…) or 以…为… are not about method.
const MATTER =
  /等于|除以|之比|比值|比较|进度|测算|计算|核算|评估|评价|考核|视为|视同|得分|基期|为准|口径|公式|认定|判定|统计期/u
const FIGURE = /(?:增长|下降|达到?)\s?\d+(?:\.\d+)?[%％]/u

/** Sentences that say how something is computed, judged or over which period (测算方法、评估期限、评价规则). */
export function findMethods(document: Document): Method[] {
  const methods = findStatedMethods(document)
  const rules = findRatingRules(document).filter(
    ({ source: { start, end } }) => !methods.some(({ source }) => source.start < end && start < source.end),
  )
  return [...methods, ...rules].sort((a, b) => a.source.start - b.source.start)
}

function findStatedMethods(document: Document): Method[] {
  return sentencesOf(document).flatMap((sentence) => {
    if (!MATTER.test(sentence.text) || contextAt(document, sentence.start).notes) return []
    return partsOf(sentence).flatMap((part): Method[] => {
      const words = withoutRatings(part.text)
      const subject = subjectOf(words)
      if (subject === undefined) return []
      const end = part.start + words.length
      return [
        {
          ...aboutAt(document, part.start, end),
          kind: 'method',
          source: sourceOf(document.text, part.start, end),
          subject,
          text: document.text.slice(part.start, end),
        },
      ]
    })
  })
}

/** “…计算目标完成率，达到80%及以上的评为‘进度较快’”: the formula without the ratings behind it. */
function withoutRatings(words: string): string {
  const formula = FORMULA.exec(words)
  if (formula === null) return words
  const end = formula.index + formula[0].length
  const upTo = RATES.exec(words.slice(end))?.[0].length
  return upTo === undefined ? words : words.slice(0, end + upTo - 1)
}

function subjectOf(words: string): string | undefined {
  if (!MATTER.test(words) || FIGURE.test(words)) return undefined
  for (const { form, subject } of FORMS) {
    const found = form.exec(words)
    if (found === null) continue
    const name = subject(found)
      .replace(/^(?:本次|本报告|本|各项|其中|对于)|[“”"]/gu, '')
      .replace(/[（(][^（()）]*[）)]?$/u, '')
      .replace(/(?:是|均|的|则|以)$/u, '')
      .trim()
    return name === '' ? '测算方法' : name
  }
  return undefined
}

/** A method is said in at most so many characters. */
const PART_LENGTH = 600

/** A sentence between its semicolons, without the number of its item. */
function partsOf(sentence: Sentence): Clause[] {
  const parts: Clause[] = []
  for (const clause of sentence.clauses) {
    const last = parts.at(-1)
    if (last === undefined || clause.anew || clause.end - last.start > PART_LENGTH) parts.push(clause)
    else
      parts[parts.length - 1] = {
        ...last,
        end: clause.end,
        text: sentence.text.slice(last.start - sentence.start, clause.end - sentence.start),
      }
  }
  return parts.map((part) => {
    const number =
      /^(?:第[一二三四五六七八九十百]+条\s*|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d))\s*/u.exec(
        part.text,
      )?.[0].length ?? 0
    return { ...part, start: part.start + number, text: part.text.slice(number) }
  })
}
