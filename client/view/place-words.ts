import type { Where } from '../../server/protocol/register.ts'

/** Where in its file a stretch of text stands, in words: 第3页第12行, 工作表“主要指标”B7, 第12段. */
export function placeWords(where: Where): string {
  if ('page' in where) return `第${where.page}页第${where.line}行`
  if ('sheet' in where) return `工作表“${where.sheet}”${where.cell}`
  if ('paragraph' in where) return `第${where.paragraph}段`
  if ('footnote' in where) return `注释${where.footnote}`
  return `第${where.line}行`
}

/** What begins at a place, to be set above it: a page, a sheet; `undefined` where nothing does. */
export function divisionWords(where: Where): string | undefined {
  if ('page' in where) return `第 ${where.page} 页`
  if ('sheet' in where) return `工作表：${where.sheet}`
  return undefined
}
