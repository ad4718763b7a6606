import type { Forecast, Status } from '../../../indexer/model/fact.ts'
import { sentencesOf } from '../../../indexer/extract/text/sentences.ts'
import { mainSheets, type Sheet } from '../../sheet/indicator-sheet.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

/**
 * A claim for all of a group of indicators (全部、均、其余) that takes in one of which the same document says that there
 * is no value (口径差异): what nobody counts can be neither half done nor sure to be reached.
 */
export function blanketClaims(register: Register): Discrepancy[] {
  const claims = [...register.of('forecast'), ...register.of('status')] as Entry<Forecast | Status>[]
  const found = new Map<string, Discrepancy>()
  const sheets = new Map<string | undefined, Sheet[]>()
  for (const entry of claims) {
    const place = placeOf(entry)
    const ofPlace = sheets.get(place) ?? mainSheets(register, place)
    sheets.set(place, ofPlace)
    const sentence = ofPlace.length < 2 ? undefined : sentenceAt(entry)
    if (sentence === undefined) continue
    const members = ofPlace.filter(
      ({ name, category }) => category !== undefined && isCovered(sentence.words, name, category),
    )
    // The group is named by its category, not one of its members.
    if (members.length < 2) continue
    const without = members.find((sheet) => isWithoutData(sheet, entry.document.id))
    const status = without?.statuses.find(({ fact }) => fact.status === 'no-data')
    if (without === undefined || status === undefined) continue
    const key = `${entry.document.id} ${without.category ?? ''}`
    if (found.has(key)) continue
    found.set(key, {
      kind: 'caliber',
      subject: `${without.category ?? ''}指标`,
      ...(place !== undefined && { place }),
      claims: [
        sentence.claim,
        { document: status.document, span: { start: status.fact.source.start, end: status.fact.source.end } },
      ],
      explanation: `前者的“全部”“均”包括了${without.name}，后者说这项指标没有统计值：概括性结论与分项不一致。`,
    })
  }
  return [...found.values()]
}

/** 创新驱动指标全部……: the group's name, and not after 除 or before 外. */
function isCovered(words: string, name: string, category: string): boolean {
  return words.includes(`${category}指标`) && !words.includes(`除${name}`)
}

function isWithoutData({ statuses }: Sheet, document: string): boolean {
  const own = statuses.filter((status) => status.document.id === document)
  return own.length > 0 && own.every(({ fact }) => fact.status === 'no-data')
}

// “创新驱动指标全部实现“时间过半,任务过半”的要求,其中……”: up to the comma behind the claim, not one within quotation marks.
const BLANKET =
  /^.*?(?:全部|(?<![人年平户])均(?![衡匀价值线])|都(?=[能可已要将]|完成|实现|达到))(?:[^，,“”]|“[^“”]*”)*/su

/** The sentence of a claim, up to the clause that says 全部 or 均. */
function sentenceAt({ fact, document }: Entry): { words: string; claim: Claim } | undefined {
  const sentence = sentencesOf(document).find(({ start, end }) => start <= fact.source.start && fact.source.start < end)
  if (sentence === undefined) return undefined
  const claim = BLANKET.exec(sentence.text)
  if (claim === null) return undefined
  return {
    words: claim[0],
    claim: { document, span: { start: sentence.start, end: sentence.start + claim[0].length } },
  }
}
