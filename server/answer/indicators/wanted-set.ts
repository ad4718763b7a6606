import type { Count } from '../../../indexer/model/fact.ts'
import type { Query } from '../../question/query.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { categoryIn } from '../sets/indicator-category.ts'
import { wantedResult, type Result } from './result-asked.ts'

/** A set that a question names: an attribute, a category, or all main indicators. */
export interface WantedSet {
  readonly attribute: string | undefined
  readonly category: string | undefined
  readonly result: Result | undefined
}

/** What set of some indicators a question names: 约束性指标中未完成的. */
export function wantedIn(text: string, all: readonly Sheet[]): WantedSet {
  return {
    attribute: /约束性|硬性|硬指标|刚性/u.test(text) ? '约束性' : /预期性/u.test(text) ? '预期性' : undefined,
    category: categoryIn(all, text),
    result: wantedResult(text),
  }
}

/** 约束性指标, 民生福祉类指标, 主要指标. */
export function setName({ attribute, category }: WantedSet): string {
  return attribute !== undefined ? `${attribute}指标` : category !== undefined ? `${category}类指标` : '主要指标'
}

/** 哪些指标, 约束性指标, 几项: not a thing that the register does not know. */
export function asksOfIndicators(query: Query, wanted: WantedSet): boolean {
  // “十件民生实事有哪件没办完”: 民生 is no category there.
  if (/实事/u.test(query.text)) return false
  if (wanted.attribute !== undefined || wanted.category !== undefined) return true
  const rest = query.topic.replace(
    /\d+项|主要|重点|规划|中期|进度|评估|测算|指标|统计值?|完成|任务|时间|过半|分别|各自?|原因|由谁|谁|哪个|单位|部门|负责|牵头|没|未|差|多少|[一二两三四五六七八九十]|还|中|里|的|项|个|由|归|管|\s/gu,
    '',
  )
  return (
    rest === '' ||
    /哪(?:些|个|几个)指标|几项|哪几个?指标|哪几项|多少(?:项|个)指标|指标.*(?:哪些|几个|几项|哪几)/u.test(query.text)
  )
}

/** The document's own counts of a set: all indicators, those of an attribute, those of a category. */
export function statedCounts(register: Register, place: string, { attribute, category }: WantedSet): Entry<Count>[] {
  return register.of('count').filter((entry) => {
    const { fact } = entry
    if (placeOf(entry) !== place || !/指标/u.test(fact.subject)) return false
    if (attribute !== undefined) return fact.attribute === attribute
    if (category !== undefined)
      return fact.subject.includes(category) || (fact.attribute === category && fact.status === undefined)
    return fact.attribute === undefined && !/类指标/u.test(fact.subject)
  })
}
