import { departmentKey as keyOf } from '../../indexer/extract/responsibilities/department-keys.ts'
import type { DepartmentName } from '../../indexer/read/corpus.ts'

/** Names of departments as written, with the place of the document that writes them. */
interface Written {
  readonly names: readonly string[]
  readonly place: string | undefined
}

/**
 * Which names mean one department (一个部门一个名): by the data of the corpus where it says so,
 * else by general rules.
 */
export class DepartmentNames {
  readonly #byKey = new Map<string, string>()
  /** Every spelling that a question may use, longest first. */
  readonly spellings: readonly { readonly spelling: string; readonly name: string }[]

  readonly #apart: ReadonlySet<string>

  /** @param apart names as written that a person has told apart from all others */
  constructor(data: readonly DepartmentName[], written: readonly Written[], apart: Iterable<string> = []) {
    this.#apart = new Set(apart)
    for (const { name, aliases } of data)
      for (const spelling of [name, ...aliases])
        if (!this.#byKey.has(departmentKey(spelling))) this.#byKey.set(departmentKey(spelling), name)
    const spellings = new Map<string, string>()
    const add = (spelling: string, name: string): void => {
      if (spelling.length >= 2 && !spellings.has(spelling)) spellings.set(spelling, name)
    }
    for (const { names, place } of written)
      for (const name of names) {
        const canonical = this.canonical(name, place)
        add(name, canonical)
        add(canonical, canonical)
      }
    // Other spellings count only for departments that the documents name.
    const inUse = new Set(spellings.values())
    for (const { name, aliases } of data) if (inUse.has(name)) for (const alias of aliases) add(alias, name)
    // 卫健局 for 区卫健局, where only one department of that name is there.
    const withoutLevel = new Map<string, Set<string>>()
    for (const name of inUse) {
      const bare = name.replace(/^(?:自治区|[省市区县州])(?=.{3})/u, '')
      if (bare !== name && /(?:局|委|办|厅|部|中心|处|院|联|会|队)$/u.test(bare)) {
        const names = withoutLevel.get(bare) ?? new Set()
        names.add(name)
        withoutLevel.set(bare, names)
      }
    }
    for (const [bare, names] of withoutLevel) if (names.size === 1) add(bare, [...names][0] ?? bare)
    this.spellings = [...spellings]
      .map(([spelling, name]) => ({ spelling, name }))
      .sort((a, b) => b.spelling.length - a.spelling.length)
  }

  /** The canonical name: 区水务湖泊局 → 区水务和湖泊局, 武昌区公安分局 → 区公安分局, 区委组织部(人才科) → 区委组织部. */
  canonical(written: string, place?: string): string {
    if (this.#apart.has(written)) return written
    const bare = withoutOffice(written)
    const known = this.#byKey.get(departmentKey(bare)) ?? this.#byKey.get(departmentKey(withoutPlace(bare, place)))
    return known ?? withoutPlace(bare, place)
  }
}

/** “区城管局等各执法单位”: the one that is named for all of them, and all of them. */
export function departmentsIn(written: string): string[] {
  const named = /^(?<named>[^等]{3,}?)等(?:各|相关|有关|其他|部门|单位|[一二两三四五六七八九十多\d]+[个家])/u.exec(
    written,
  )?.groups?.['named']
  return named === undefined ? [written] : [named, written]
}

/** “区委组织部(人才科)”: the office in brackets is a part of the department. */
function withoutOffice(name: string): string {
  return name.replace(/[(（][^()（）]*[)）]$/u, '').trim()
}

/** “武昌区公安分局” of 武昌区 is 区公安分局; “武汉市生态环境局武昌分局” of a city is 市生态环境局武昌分局. */
function withoutPlace(name: string, place: string | undefined): string {
  if (place === undefined) return name
  const level = /(?:自治区|自治州|[省市区县州])$/u.exec(place)?.[0]
  if (level !== undefined && name.startsWith(place) && name.length > place.length + 1)
    return level + name.slice(place.length)
  return name
}

/** One form for names that mean one department (区水务湖泊局, 区水务和湖泊局; 区政法委, 区委政法委), its office left out. */
export function departmentKey(name: string): string {
  return keyOf(name).key
}
