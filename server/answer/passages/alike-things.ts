import type { Span } from '../../../indexer/model/span.ts'
import type { Counted } from './counted-things.ts'
import { masked } from './rows.ts'

/**
 * What a name counts that no document says, by the word that each thing begins with (“四个全面”, “五个坚持”): as many in a
 * row, 全面建成小康社会、全面深化改革、……, or paragraphs one after the other, ——坚持……; or by the word that each ends in (六大
 * 战略: ——实施产业升级战略，……). Nothing where the count is another.
 */
export function alikeThings(text: string, { count, noun }: Pick<Counted, 'count' | 'noun'>): Span[] | undefined {
  if (noun.length < 2 || count < 3) return undefined
  return paragraphsFrom(text, count, noun) ?? titlesEnding(text, count, noun) ?? rowFrom(text, count, noun)
}

/** “——坚持党的全面领导。……\n\n——坚持人民至上。……”: the titles of just so many paragraphs in a row. */
function paragraphsFrom(text: string, count: number, noun: string): Span[] | undefined {
  const runs: Span[][] = [[]]
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const title = /^[\s*]*——\**(?<title>[^。；;，,：:\n]{2,48})/u.exec(line)
    const words = title?.groups?.['title']
    if (title === null || words?.startsWith(noun) !== true) {
      if (line.trim() !== '') runs.push([])
      continue
    }
    const end = index + title[0].length
    runs.at(-1)?.push({ start: end - words.length, end })
  }
  return runs.find((run) => run.length === count)
}

/** How the titles of a list begin, each kind of mark apart. */
const MARKS = [
  /^[\s*#]*——\**/u,
  /^[\s*#]*[（(][一二三四五六七八九十]{1,2}[)）]\**/u,
  /^[\s*#]*[一二三四五六七八九十]{1,2}、\**/u,
]

/** “——实施产业升级战略，打造……。……\n——实施创新驱动战略，……”: just so many titles of one kind in a row that end in the word. */
function titlesEnding(text: string, count: number, noun: string): Span[] | undefined {
  if (!text.includes(noun)) return undefined
  for (const mark of MARKS) {
    const runs: Span[][] = [[]]
    for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
      const lead = mark.exec(line)?.[0]
      if (lead === undefined) continue
      const title = /^[^。；;，,：:\n]{2,40}/u.exec(line.slice(lead.length))?.[0] ?? ''
      const start = index + lead.length
      if (title.replace(/[”"*\s]+$/u, '').endsWith(noun)) runs.at(-1)?.push({ start, end: start + title.length })
      else runs.push([])
    }
    const found = runs.find((run) => run.length === count)
    if (found !== undefined) return found
  }
  return undefined
}

/** “协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党的战略布局” */
function rowFrom(text: string, count: number, noun: string): Span[] | undefined {
  for (const { 0: clause, index } of masked(text).matchAll(/[^，,。；;：:\n]{8,}/gu)) {
    if (!clause.includes('、') || !clause.includes(noun)) continue
    const things = clause.split('、')
    const [first = '', ...others] = things
    if (things.length === count && first.includes(noun) && others.every((thing) => thing.startsWith(noun)))
      return [{ start: index, end: index + clause.length }]
  }
  return undefined
}
