import type { Input, NoFigure } from './figure.ts'

/**
 * Why two values give no figure: they measure different things (单位不同).
 *
 * @param cannot what cannot be done with them: 相减, 比较, 外推
 */
export function differentUnits(a: Input, b: Input, cannot?: string): NoFigure {
  const consequence = cannot === undefined ? '' : `，不能${cannot}`
  return { reason: `${a.name}的单位是“${a.unit}”，${b.name}的单位是“${b.unit}”，单位不同${consequence}` }
}
