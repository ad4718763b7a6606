import { partsWithin } from '../text/clauses.ts'
import { sameThing, withWhatWasSaid } from './full-names.ts'
import { trimStart } from './name-start.ts'
import { placeAtStart } from '../text/places.ts'
import type { Quantity } from '../text/quantities.ts'
import { valueOf } from './readings.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { divide } from './value-verbs.ts'
import { writeMeasurement } from './write-measurement.ts'

/** Longest bracket that is read for the parts of a value, in characters. */
const MAX_PARTS = 100

/** “（市本级14313套，各区1961套）”, “（含抽疏线路5条）”: what a value is made up of, in the bracket right behind it. */
export function readBracketParts(memory: SentenceMemory, whole: Quantity): void {
  const { last } = memory
  const behind = memory.words(whole.end, Math.min(memory.folded.length, whole.end + MAX_PARTS))
  const inside = /^\s?[（(](?<inside>[^（）()\n]{4,})[)）]/u.exec(behind)?.groups?.inside
  if (inside === undefined || last === undefined) return
  const start = whole.end + behind.indexOf(inside)
  for (const part of partsWithin(memory.folded, start, start + inside.length)) {
    const [quantity, more] = part.quantities
    // Of the same unit, and nothing behind it: “（占全省的5%）”, “（2019年建成12套）” are no parts.
    if (quantity === undefined || more !== undefined || !sameThing(quantity.unit, whole.unit)) return
    if (memory.words(quantity.end, part.end).trim() !== '') return
    const words = memory.words(part.start, quantity.start).replace(/^(?:其中|包括|包含|含)[:：]?/u, '')
    const { name: rough, verb } = divide(words)
    const own = trimStart(rough)
    if (own.length < 2 || /\d/u.test(own)) return
    const place = /^[省市区州县盟旗]?本级$|^各[市区县州盟旗]/u.test(own) ? own : placeAtStart(`${own}的`, memory.own)
    const name = place === own ? last.name : withWhatWasSaid(memory, own, { ...part, separator: '、' }, quantity, verb)
    writeMeasurement(memory, {
      part,
      name,
      ...valueOf(quantity),
      unit: quantity.unit,
      comparison: quantity.comparison,
      annual: false,
      grade: last.grade,
      quantityEnd: quantity.end,
      ...(place === own && { place }),
    })
  }
}
