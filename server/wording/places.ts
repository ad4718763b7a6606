import { listText } from './values.ts'

/** More places than these are not named, only counted among 等. */
const MAX_NAMED = 8

/** The places of the documents in a sentence: 江汉区、武昌区. */
export function placesText(places: readonly string[]): string {
  return `${listText(places.slice(0, MAX_NAMED))}${places.length > MAX_NAMED ? '等地' : ''}`
}
