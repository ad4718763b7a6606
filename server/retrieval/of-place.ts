import { oncePer } from '../../indexer/once-per.ts'
import type { Query } from '../question/query.ts'
import { placeOf, type Entry, type Register } from './register.ts'

/** Whether a place is one of those that a question names; any is where it names none. */
export function isAskedPlace({ places }: Pick<Query, 'places'>, place: string | undefined): boolean {
  return places.length === 0 || places.includes(place ?? '')
}

/** Whether a fact is of one of the places asked about; of any where none is named. */
export function isOfPlace(entry: Entry, query: Query): boolean {
  if (query.foreignPlaces.length > 0) return false
  const place = placeOf(entry)
  if (query.innerPlaces.length > 0) return isOfInnerPlace(entry, query)
  if (query.places.length > 0) return place !== undefined && query.places.includes(place)
  // Without a place in the question: the documents' own, not a company's or another city's.
  return place === undefined || place === entry.document.place
}

/** 鄂尔多斯 in its region's report: a figure of that name's place, or one whose clause names it. */
function isOfInnerPlace(entry: Entry, { places, innerPlaces }: Query): boolean {
  const { fact, document } = entry
  if (places.length > 0 && !places.includes(document.place ?? '')) return false
  const clause = clauseAround(document.text, fact.source.start, fact.source.end)
  return innerPlaces.every((name) => placeOf(entry)?.includes(name) === true || clause.includes(name))
}

/** So far back a clause is looked for, in characters. */
const LONGEST_CLAUSE = 120

/** “7个盟市增速超过20%、鄂尔多斯市达到27.4%”: the words between commas that a figure stands among. */
function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_CLAUSE), start)
  return before.slice(before.search(/[^，,；;。\n]*$/u)) + text.slice(start, end)
}

/** Without a place in the question: what a document says of the place around it (武汉市 in a district's report). */
export function isOfPlaceAround(entry: Entry, query: Query): boolean {
  return (
    query.places.length === 0 &&
    query.foreignPlaces.length === 0 &&
    query.innerPlaces.length === 0 &&
    /[省市区县州]$/u.test(placeOf(entry) ?? '') &&
    entry.document.place !== undefined
  )
}

/** The places that single facts are of and no document: 杨园片区, 武汉市 in a district's report. */
const placesOfFacts = oncePer((register: Register): readonly string[] => {
  const parts = register.entries.map(partOf).filter((part) => part !== undefined)
  return [...new Set(parts)]
})

function partOf(entry: Entry): string | undefined {
  const place = placeOf(entry)
  return place === entry.document.place ? undefined : place
}

/**
 * Where a question names a place that only facts are of (杨园片区重点发展项目), whether a fact is of it, or of its document's
 * own place: what is told of the other parts is not meant.
 */
export function partsNamed(register: Register, { said }: Query): (entry: Entry) => boolean {
  const named = placesOfFacts(register).filter((place) => said.includes(place))
  return (entry) => {
    const part = named.length === 0 ? undefined : partOf(entry)
    return part === undefined || named.includes(part)
  }
}
