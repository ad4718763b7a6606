import { findMeasured } from '../../retrieval/measured.ts'
import { isOfPlace } from '../../retrieval/of-place.ts'
import { searchWordings } from '../../retrieval/names.ts'
import { isMeasured } from '../../retrieval/kinds.ts'
import { placeOf, type Entry } from '../../retrieval/register.ts'
import type { Actual, Target } from '../../../indexer/model/fact.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { periodMatch, periodWords } from '../../wording/periods.ts'
import { saysText, targetText } from '../../wording/values.ts'

// “2021年GDP是不是增长了10.4%”, “目标是560亿吧”: a value is put to us, to be told whether it is so.
// “地表水达标率怎么才60%”: one that is taken for granted.
const PUTS_A_VALUE =
  /(?:怎么|为什么|为啥)(?:才|只有?|会是|就|是)|是不是|是否|对不对|对吗|没错吧|(?:吗|吧|(?<![什怎多])么)$/u
// “达到82岁了吗” asks how far it came: that is judged, not looked up.
const ASKS_HOW_FAR = /实现|后来|达到|超过|突破|完成|不到|不足|低于|高于|以上|以下|能|比(?![重例率])/u

/** How well a fact with just the number asked must be named, 0 to 1. */
const MIN_NAMED_BY_AMOUNT = 0.4

/** A number with its unit as a question writes it; years are none. */
const AMOUNT = /(?<![\d.])(?<value>\d+(?:\.\d+)?)\s*(?<unit>%|％|亿|万|岁|个|家|人|公里|座|件|张|户|所|条|天|倍|平方)/gu

/** 是 or 不是 to a value that a question puts to us, with what the documents say of the thing. */
export function answerVerify({ register, query }: Evidence): Outcome | undefined {
  const text = query.text.replace(/[?？。！!\s]+$/u, '')
  if (!PUTS_A_VALUE.test(text) || ASKS_HOW_FAR.test(text) || query.intents[0] === 'projection') return undefined
  const asked = [...text.matchAll(AMOUNT)].map(({ groups }) => Number(groups?.['value']))
  if (asked.length !== 1) return undefined
  const kinds = /目标|规划|计划|要(?=[建改新修增达])|准备|打算/u.test(text)
    ? (['target'] as const)
    : (['actual', 'target'] as const)
  const fits = ({ fact }: Entry<Actual | Target>): boolean =>
    query.periods.length === 0 ||
    query.periods.some((period) => periodMatch(period, fact.period, fact.kind === 'target') > 0)
  const hasAsked = ({ fact }: Entry<Actual | Target>): boolean => asked.includes(Math.abs(fact.value ?? Number.NaN))
  const found = findMeasured(register, query, kinds)
    .map(({ entry }) => entry)
    .filter(isMeasured)
    .filter(fits)
  const [first] = found
  if (first === undefined) return undefined
  // The growth of a thing has the thing's own name: of all that is near in name, the one with the number is meant.
  const named = searchWordings(
    register.byIndicator,
    query.wordings.map(({ pairs }) => pairs),
    60,
    (entry) => isOfPlace(entry, query),
  )
    .filter(({ score }) => score >= MIN_NAMED_BY_AMOUNT)
    .map(({ item }) => item)
    .filter(isMeasured)
    .filter(fits)
  const same = found.find(hasAsked) ?? named.find(hasAsked)
  const draft = new Draft()
  const said = (same === undefined ? found.filter(({ name }) => name === first.name).slice(0, 3) : [same]).map(
    (entry) => {
      const { fact } = entry
      const words =
        fact.kind === 'target'
          ? `的目标是${targetText(fact)}`
          : `${fact.estimated === true ? '预计' : ''}${saysText(fact)}`
      return `${placeOf(entry) ?? ''}${periodWords(entry, query.periods)}${fact.indicator}${words}${marks([draft.citeFact(entry)])}`
    },
  )
  draft.say(`${same === undefined ? '不是这个数，文件写的是：' : '是，'}${said.join('；')}。`)
  return { kind: 'answer', draft }
}
