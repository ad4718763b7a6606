import type { Evidence, Outcome } from '../evidence.ts'
import { Draft } from '../draft.ts'
import { addClosest } from '../passages/closest.ts'
import { placeOf } from '../../retrieval/register.ts'
import { placesText } from '../../wording/places.ts'
import { listText, titleText } from '../../wording/values.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** Documents that are named as those that list departments. */
const MAX_TITLES = 2

/** Departments that a question names and that no document of the places asked about lists. */
export function unlistedDepartments({ query, register }: Evidence): string[] {
  const listed = new Set(
    register.departments
      .filter(({ place }) => query.places.length === 0 || place === undefined || query.places.includes(place))
      .map(({ name }) => name),
  )
  return query.departments.filter((name) => !listed.has(name))
}

/** “区统计局负责哪些指标”: the documents that divide work among departments do not list it, which is no answer on what it does. */
export function unlistedText({ query, register }: Evidence, names: readonly string[]): string {
  const documents = register
    .of('responsibility')
    .filter((entry) => isAskedPlace(query, placeOf(entry)))
    .map(({ document }) => document)
  const titles = [...new Set(documents)].map(({ title }) => `《${titleText(title)}》`)
  const where =
    titles.length === 0 || titles.length > MAX_TITLES ? `${placesText([...query.places])}文件` : titles.join('')
  return `${where}没有列出${listText([...names])}的职责（${titles.length === 1 ? '本方案' : '文件'}未列，不等于无职责）。`
}

/** The refusal, where all departments that are asked about are unlisted. */
export async function refuseUnlisted(evidence: Evidence, names: readonly string[]): Promise<Outcome> {
  const draft = new Draft().say(unlistedText(evidence, names))
  await addClosest(draft, evidence)
  return { kind: 'refusal', draft }
}
