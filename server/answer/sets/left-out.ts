import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Register } from '../../retrieval/register.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { listText } from '../../wording/values.ts'
import type { Evidence } from '../evidence.ts'
import { categoryIn } from './indicator-category.ts'
import { answersFor } from './who-answers.ts'

/** Shortest part of a name that may stand for it, in characters. */
const MIN_PART = 3

/**
 * What a question leaves out (除了…以外): a department's indicators, those of an attribute or a category (also without
 * 类), or single ones by their names.
 *
 * @returns nothing where the words name none of these
 */
export function leftOut(
  evidence: Evidence,
  all: readonly Sheet[],
  excluded: string,
): { readonly holds: (sheet: Sheet) => boolean; readonly word: string } | undefined {
  const { register, query } = evidence
  const departments = query.departments.filter((name) => isSaidIn(evidence, name, excluded))
  if (departments.length > 0)
    return {
      holds: (sheet) => departments.some((name) => answersFor(evidence, sheet, name)),
      word: `${listText(departments)}负责的`,
    }
  const attribute = ['约束性', '预期性'].find((one) => excluded.includes(one))
  if (attribute !== undefined) return { holds: (sheet) => sheet.attribute === attribute, word: attribute }
  const category = categoryIn(all, `${excluded}类`)
  if (category !== undefined) return { holds: (sheet) => sheet.category === category, word: `${category}类` }
  const named = namedIn(register, all, nameForm(excluded))
  if (named.length === 0) return undefined
  return { holds: (sheet) => named.includes(sheet), word: listText(named.map(({ name }) => name)) }
}

/** Whether some words name a department, by any of its names. */
export function isSaidIn({ register }: Evidence, department: string, text: string): boolean {
  return register.departmentNames.spellings.some(({ spelling, name }) => name === department && text.includes(spelling))
}

/** By whole names, by beginnings of names (GDP of GDP增长), else by parts of names. */
function namedIn(register: Register, all: readonly Sheet[], said: string): readonly Sheet[] {
  if (said.length < MIN_PART) return []
  const by = (fits: (name: string) => boolean): readonly Sheet[] =>
    all.filter(({ name }) => register.spellings(name).some((spelling) => fits(nameForm(spelling))))
  const ways = [
    (name: string) => name.length >= MIN_PART && said.includes(name),
    (name: string) => name.startsWith(said),
    (name: string) => name.includes(said),
  ]
  return ways.map(by).find((found) => found.length > 0) ?? []
}
