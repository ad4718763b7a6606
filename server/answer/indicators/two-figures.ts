import type { Actual, Target } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { sameDimension } from '../../figures/units.ts'
import { allSentences, type IndexedSentence } from '../../retrieval/all-sentences.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import { isMeasured } from '../../retrieval/kinds.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import { isNewer } from '../../review/document-age.ts'
import { periodText, quoteText, saysText, targetText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure, citationsOf, inputOf } from '../figures.ts'
import { withoutAsking } from '../narrowed-query.ts'

/** “怎么有两个数,差多少”, “为什么有600亿和560亿两个说法”, “前后两个目标不一样”, “两份文件里的数对不上”. */
const ASKS_TWO =
  /(?:有|出现|写了?|给了?|报了?)?(?:[^,，。?？]{0,16}(?:和|跟|与)[^,，。?？]{0,10})?(?:两|二|2|俩|好几|几)(?:个|种)(?:不(?:太)?(?:一样|同|一致)的?)?(?:数|数字|数据|数值|值|说法|口径|版本|目标|目标值|结果)|(?:数|数字|数据|数值|说法|口径|目标|前后|两处|两份(?:文件|报告)?|两个(?:文件|报告))[^,，。?？]{0,8}(?:不(?:太)?一样|不(?:太)?一致|不同|对不上|打架|有出入|不吻合)/u
/** What only asks: stripped before the thing is looked for. */
const ASKING =
  /为什么|为啥|为何|怎么|咋|会|有|出现|(?:相)?差(?:了)?(?:多少|几)|到底|究竟|(?:以)?哪一?个(?:是)?(?:为?准|对|算数|最新)|(?:和|跟|与)|(?:两|二|2|俩|好几|几)(?:个|种)|不(?:太)?(?:一样|同|一致)的?|数据|数字|数值|说法|口径|版本|数(?![字据])|前后|两处|两份(?:文件|报告)?|对不上|打架|有出入|文件|报告里?|目标值?|规划/gu

/** How surely a fact must be of the thing that is asked about. */
const MIN_SCORE = 0.56
/** Longest quotation of a reason, in characters. */
const MOST = 130

// “根据第五次全国经济普查结果…修订为”, “经最终核实”, “批准了…调整方案”
const CHANGED =
  /修订|修正|核实|核定|核算结果|普查|初步核算|快报|口径|调整|更正|重新(?:测算|核算|统计)|不变价|剔除|换算/u
const SAYS_WHY = /考虑|由于|因为?|鉴于|根据|按照|依据|经|批准|主要是|为(?:了)?(?:与|使|适应)/u
// “2023年数据为快报数”, “其中2023年数据为预计数，最终以统计部门公布数据为准”
const PRELIMINARY = /(?:快报|预计|初步(?:核算|统计)?|初核|统计快报)数|最终(?:数据)?以/u

type Stated = Entry<Actual | Target>

/**
 * 两个数: two figures of one thing for one time, where a question wonders at them: each with its document, how far they lie
 * apart, and what the documents say of why the later one is another.
 */
export function answerTwoFigures(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  if (!ASKS_TWO.test(query.text) || query.foreignPlaces.length > 0) return undefined
  const pair = pairOf(evidence)
  if (pair === undefined) return undefined
  const [early, late] = pair
  const draft = new Draft()
  const said = pair.map((entry) => {
    const isEstimated = entry.fact.kind === 'actual' && entry.fact.estimated === true
    return `《${titleText(entry.document.title)}》为${isEstimated ? '预计' : ''}${textOf(entry)}${marks([draft.citeFact(entry)])}`
  })
  const { fact } = late
  const period = fact.period === undefined ? '' : periodText(fact.period)
  const inputs = [inputOf(draft, late), inputOf(draft, early)]
  const [a, b] = inputs
  const apart = a === undefined || b === undefined ? undefined : difference('相差', a, b)
  const gap =
    apart === undefined || !isFigure(apart) || a === undefined || b === undefined
      ? ''
      : `，相差${apart.value.replace(/^-/u, '')}${apart.unit}${marks(citationsOf([a, b]), [addFigure(draft, apart, [a, b])])}`
  draft.say(
    `${placeOf(late) ?? ''}${period}${fact.indicator}${fact.kind === 'target' ? '目标' : ''}前后不同：${said.join('，')}${gap}。`,
  )
  const reasons = reasonsOf(evidence, early, late)
  for (const { document, start, end } of reasons)
    draft.say(
      `《${titleText(document.title)}》：“${quoteText(
        document.text
          .slice(start, end)
          .trim()
          .replace(/[。；;]$/u, ''),
        MOST,
      )}”${marks([draft.cite(document, { start, end })])}。`,
    )
  if (reasons.length === 0) draft.say('文件没有说明为何不同。')
  return { kind: 'answer', draft }
}

function textOf({ fact }: Stated): string {
  return fact.kind === 'target' ? targetText(fact) : saysText(fact).replace(/^为/u, '')
}

/** The earliest and the latest figure of the thing for one time; those with the numbers that the question says go first. */
function pairOf(evidence: Evidence): readonly [Stated, Stated] | undefined {
  const { query, register } = evidence
  const asked = withoutAsking(query, ASKING)
  const numbers = [...query.text.matchAll(/(?<![\d.])\d+(?:\.\d+)?(?!\d|年|月)/gu)].map(([number]) => Number(number))
  const kinds = /目标|计划|规划/u.test(query.text) ? (['target', 'actual'] as const) : (['actual', 'target'] as const)
  for (const kind of kinds) {
    const found = findMeasured(register, asked, [kind])
      .filter(({ score }) => score >= MIN_SCORE)
      .map(({ entry }) => entry)
      .filter(
        (entry): entry is Stated => isMeasured(entry) && entry.fact.kind === kind && entry.fact.value !== undefined,
      )
      .filter(
        ({ fact }) => fact.period !== undefined && (query.periods.length === 0 || query.periods.includes(fact.period)),
      )
    const pairs = found.flatMap((one, at) =>
      found
        .slice(at + 1)
        .flatMap((other): (readonly [Stated, Stated])[] => (isPair(one, other) ? [inOrder(one, other)] : [])),
    )
    const named = pairs.filter(
      (pair) => numbers.length >= 2 && pair.every(({ fact }) => numbers.includes(Math.abs(fact.value ?? NaN))),
    )
    // What was said first and what was said last, in two documents.
    const [pair] = (named.length > 0 ? named : pairs).toSorted(
      (one, other) =>
        Number(one[0].document === one[1].document) - Number(other[0].document === other[1].document) ||
        (other[1].document.date ?? '').localeCompare(one[1].document.date ?? '') ||
        (one[0].document.date ?? '').localeCompare(other[0].document.date ?? ''),
    )
    if (pair !== undefined) return pair
  }
  return undefined
}

/** Whether two figures are of one thing, one time and one kind, and differ. */
function isPair({ fact: a, ...one }: Stated, { fact: b, ...other }: Stated): boolean {
  return (
    nameForm(one.name) === nameForm(other.name) &&
    a.period === b.period &&
    a.change === b.change &&
    a.annual === b.annual &&
    a.value !== b.value &&
    sameDimension(a.unit ?? '', b.unit ?? '') &&
    (a.place ?? one.document.place) === (b.place ?? other.document.place)
  )
}

function inOrder(one: Stated, other: Stated): readonly [Stated, Stated] {
  return isNewer(one.document, other.document) ? [other, one] : [one, other]
}

/** What the documents say of the later figure, and of how firm the earlier one was. */
function reasonsOf({ index }: Evidence, early: Stated, late: Stated): readonly IndexedSentence[] {
  const sentences = allSentences(index).filter(({ document }) => document.place === late.document.place)
  const text = ({ document, start, end }: IndexedSentence): string => document.text.slice(start, end)
  const holds = (words: string, { fact }: Stated): boolean =>
    new RegExp(`(?<![\\d.])${String(Math.abs(fact.value ?? 0)).replace('.', '\\.')}(?!\\.?\\d)`, 'u').test(words)
  const ofLate = sentences.filter((one) => CHANGED.test(text(one)) && holds(text(one), late))
  const both = ofLate.filter((one) => holds(text(one), early))
  const telling = [...both, ...ofLate].toSorted(
    (a, b) => Number(b.document === late.document) - Number(a.document === late.document),
  )
  const [first] = telling
  const why = both.find((one) => one !== first && SAYS_WHY.test(text(one)) && one.document !== first?.document)
  const { period = '' } = late.fact
  const note =
    late.fact.kind === 'actual'
      ? sentences.find(
          (one) =>
            one.document === early.document && PRELIMINARY.test(text(one)) && text(one).includes(period.slice(0, 4)),
        )
      : undefined
  return [first, why, note].filter((one) => one !== undefined)
}
