import { mainSheets, type Sheet } from '../../sheet/indicator-sheet.ts'
import { listText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { categoriesOf } from './indicator-category.ts'

// “指标一共几类,每类几个”, “主要指标分哪几类”
const CATEGORIES = /指标[^。]{0,8}(?:几|哪些?|多少)个?(?:大类|类别?)|(?:几|哪几|多少)个?(?:大类|类别?)的?指标/u

/** The categories of a place's main indicators, each with how many there are. */
export function answerCategories({ query, register }: Evidence): Outcome | undefined {
  if (!CATEGORIES.test(query.text) || /属于|属哪/u.test(query.text)) return undefined
  const draft = new Draft()
  for (const place of query.places.length > 0 ? query.places : register.places) {
    const all = mainSheets(register, place)
    const categories = categoriesOf(all)
    if (categories.length === 0) continue
    const said = categories.map((category) => {
      const held = all.filter((sheet) => sheet.category === category)
      const figure = addCount(
        draft,
        `${category}类指标数`,
        '项',
        held.flatMap((sheet) => cite(draft, sheet)),
      )
      return `${category}类${String(held.length)}项${marks([], [figure])}`
    })
    const total = addCount(
      draft,
      `${place}主要指标数`,
      '项',
      all.flatMap((sheet) => cite(draft, sheet)),
    )
    const kinds = addCount(draft, `${place}主要指标类别数`, '类', [], categories.length)
    draft.say(
      `${place}${String(all.length)}项主要指标${marks([], [total])}分${String(categories.length)}类${marks([], [kinds])}：${listText(said)}。`,
    )
    draft.followUp(...categories.slice(0, 2).map((category) => `${category}类指标有哪些？`))
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

function cite(draft: Draft, { targets, status, actuals }: Sheet): number[] {
  const entry = targets[0] ?? status ?? actuals[0]
  return entry === undefined ? [] : [draft.citeFact(entry)]
}
