import { writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import { mainSheets, type Sheet } from '../../sheet/indicator-sheet.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'

// “是不是有17个主要指标”, “约束性指标是6项吧”
const COUNTED =
  /(?<kind>约束性|预期性)?(?:主要)?(?:指标)?(?:一共|总共|共)?(?:是|有|为)?(?<number>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|项)(?<after>约束性|预期性)?(?:主要)?(?:的)?(?:指标|(?=[?？,，吗吧对是\s]|$))/u

/** “武昌是不是有17个主要指标”: a number of main indicators held against their list. */
export function answerCountClaim({ query, register }: Evidence): Outcome | undefined {
  if (!/指标/u.test(query.text) || /完成|达到|达标|实现|统计|数据/u.test(query.text)) return undefined
  if (query.departments.length > 0) return undefined
  const groups = COUNTED.exec(query.text)?.groups
  if (groups === undefined) return undefined
  const written = groups['number'] ?? ''
  const asked = writtenNumber(written)
  const attribute = groups['kind'] ?? groups['after']
  const places = query.places.length > 0 ? query.places : register.places
  const draft = new Draft()
  for (const place of places) {
    const all = mainSheets(register, place)
    if (all.length === 0) continue
    const category = all.map(({ category: one }) => one).find((one) => one !== undefined && query.text.includes(one))
    const held = all.filter(
      (sheet) =>
        (attribute === undefined || sheet.attribute === attribute) &&
        (category === undefined || sheet.category === category),
    )
    const name = `${place}${attribute ?? (category === undefined ? '主要' : `${category}类`)}指标`
    const figure = addCount(
      draft,
      `${name}数`,
      '项',
      held.flatMap((sheet) => citationOf(draft, sheet)),
    )
    draft.say(`${held.length === asked ? '是' : '不是'}，${name}有${String(held.length)}项${marks([], [figure])}。`)
    draft.followUp(`${place}${attribute ?? '主要'}指标有哪些？`)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

function citationOf(draft: Draft, { targets, status, responsibilities, actuals }: Sheet): number[] {
  const entry = targets[0] ?? status ?? responsibilities[0] ?? actuals[0]
  return entry === undefined ? [] : [draft.citeFact(entry)]
}
