import type { Part } from '../text/clauses.ts'
import { findPeriods } from '../text/periods.ts'
import { trimStart } from './name-start.ts'
import { findQuantities, type Quantity } from '../text/quantities.ts'
import { valueOf } from './readings.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { MONEY } from '../text/units.ts'
import { writeMeasurement } from './write-measurement.ts'

// “投资60亿元的产业园”, “投资5000万元以上项目”: what is only described by it.
const DESCRIBES = /^(?:的|以上|以下|左右的)/u

/** “投入3980万元完成危房改造”, “累计投资140亿元”: the words before such money. */
export const INVESTS = /^(?:\s|其中|共|累计|全年|计划)*(?:投[入资]|安排)(?:财政)?(?:资金)?(?:近|约|超)?$/u

/** Longest purpose of money, in characters. */
const MAX_PURPOSE = 80

/** Whether money was put in, rather than named to describe something. */
export function isInvested(memory: SentenceMemory, quantity: Quantity, before: string): boolean {
  const after = memory.words(quantity.core.end, Math.min(memory.sentence.end, quantity.core.end + 6)).trim()
  if (DESCRIBES.test(after)) return false
  return (
    !/投资|安排/u.test(before) ||
    /^[，,]?(?:资金)?(?:纵深|深入|扎实|全力|持续)?(?:用于|支持|加快|建设|实施|新建|改造|完成|推进|启动|开展|打造|修建)/u.test(
      after,
    )
  )
}

/** “投入1000万元完成40个建制镇和200个村的规划编制”, “投入2亿元，用于…”: the money is for what stands behind it. */
export function readInvested(memory: SentenceMemory, part: Part, quantity: Quantity, before: string): boolean {
  if (!MONEY.test(quantity.unit) || !INVESTS.test(before) || !isInvested(memory, quantity, before)) return false
  const rest = memory.words(quantity.end, Math.min(memory.sentence.end, quantity.end + MAX_PURPOSE))
  const comma = /^[，,]\s?(?=用于|[^，,；;。]{0,10}(?:对|实施|完成|建设|改造))/u.exec(rest)?.[0].length ?? 0
  const purpose = /^[^，,；;。：]*/u.exec(rest.slice(comma))?.[0] ?? ''
  let name = purpose
  for (const counted of findQuantities(purpose).reverse())
    name = name.slice(0, counted.core.start) + name.slice(counted.core.end)
  for (const mention of findPeriods(name, memory.context.reference).reverse())
    name = name.slice(0, mention.start) + name.slice(mention.end)
  name = trimStart(name.replace(/^(?:从|用于|起|支持|\s)+/u, ''))
    .replace(/^(?:全面|加快|完成|实施|推进)+/u, '')
    .replace(/(?:等|的)$/u, '')
  if (name.length < 4 || name.length > 60) return false
  writeMeasurement(memory, {
    part,
    name: `${name}${before.includes('投资') ? '投资' : '投入'}`,
    ...valueOf(quantity),
    unit: quantity.unit,
    comparison: quantity.comparison,
    annual: false,
    grade: 'measure',
    quantityEnd: quantity.end + comma + purpose.length,
  })
  return true
}
