import type { Glyph, Page, Rule } from './page.ts'

/** A cell of a ruled table: the box that its rules make, over one or more rows and columns. */
export interface RuledCell {
  readonly glyphs: Glyph[]
  readonly left: number
  readonly right: number
}

/** A table that is drawn with rules; a merged cell is the same object in each of its places. */
export interface RuledTable {
  readonly top: number
  readonly bottom: number
  /** Where its columns begin and end. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly RuledCell[])[]
}

/** Rules that lie so near are one, and ends that come so near meet; in points. */
const TOLERANCE = 3

/** Most rules of a page that are looked at; a page with more is a drawing. */
const MAX_RULES = 4000

/** The ruled tables of a page from top to bottom, with the glyphs in their cells; and the glyphs that are in none. */
export function ruledTables(page: Page): { tables: RuledTable[]; rest: Glyph[] } {
  if (page.rules.length === 0 || page.rules.length > MAX_RULES) return { tables: [], rest: [...page.glyphs] }
  const tables: RuledTable[] = []
  let rest = [...page.glyphs]
  for (const rules of connected(merged(page.rules))) {
    const grid = gridOf(rules)
    if (grid === undefined) continue
    const outside: Glyph[] = []
    for (const glyph of rest) {
      const cell = grid.cellAt(glyph.x + glyph.width / 2, glyph.y - 0.3 * glyph.size)
      if (cell === undefined) outside.push(glyph)
      else cell.glyphs.push(glyph)
    }
    if (outside.length === rest.length) continue
    rest = outside
    tables.push(grid.table)
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest }
}

/** Rules on one line that touch or overlap, as one. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) =>
    a.direction === b.direction ? a.at - b.at || a.from - b.from : a.direction < b.direction ? -1 : 1,
  )
  const groups: Rule[][] = []
  for (const rule of sorted) {
    const group = groups.at(-1)
    if (group?.[0] !== undefined && group[0].direction === rule.direction && rule.at - group[0].at <= TOLERANCE)
      group.push(rule)
    else groups.push([rule])
  }
  return groups.flatMap((group) => {
    const joined: Rule[] = []
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last !== undefined && rule.from <= last.to + TOLERANCE)
        joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
      else joined.push(rule)
    }
    return joined
  })
}

/** Rules that meet, group by group. */
function connected(rules: readonly Rule[]): Rule[][] {
  const group = rules.map((_, at) => at)
  const root = (at: number): number => {
    let up = at
    while (group[up] !== undefined && group[up] !== up) up = group[up] ?? up
    return up
  }
  const across = rules.flatMap((rule, at) => (rule.direction === 'across' ? [{ rule, at }] : []))
  for (const [at, down] of rules.entries()) {
    if (down.direction !== 'down') continue
    for (const other of across)
      if (isWithin(down.at, other.rule) && isWithin(other.rule.at, down)) group[root(other.at)] = root(at)
  }
  const groups = new Map<number, Rule[]>()
  for (const [at, rule] of rules.entries()) groups.set(root(at), [...(groups.get(root(at)) ?? []), rule])
  return [...groups.values()]
}

function isWithin(position: number, rule: Rule): boolean {
  return position >= rule.from - TOLERANCE && position <= rule.to + TOLERANCE
}

/** Positions that lie near each other as one, in their order. */
function clustered(positions: readonly number[]): number[] {
  const found: number[] = []
  for (const position of [...positions].sort((a, b) => a - b))
    if (found.length === 0 || position - (found.at(-1) ?? 0) > TOLERANCE) found.push(position)
  return found
}

interface Grid {
  readonly table: RuledTable
  readonly cellAt: (x: number, y: number) => RuledCell | undefined
}

/** The grid of rules that meet; `undefined` for a box around text and for a single row or column. */
function gridOf(rules: readonly Rule[]): Grid | undefined {
  const across = rules.filter(({ direction }) => direction === 'across')
  const down = rules.filter(({ direction }) => direction === 'down')
  if (across.length < 2 || down.length < 1) return undefined
  // A table that is open at its sides ends where its rules across end.
  const xs = clustered([
    ...down.map(({ at }) => at),
    Math.min(...across.map(({ from }) => from)),
    Math.max(...across.map(({ to }) => to)),
  ])
  const ys = clustered(across.map(({ at }) => at))
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (rows < 2 || columns < 2) return undefined
  const group = Array.from({ length: rows * columns }, (_, at) => at)
  const root = (at: number): number => {
    let up = at
    while (group[up] !== up) up = group[up] ?? up
    return up
  }
  const isDrawn = (lines: readonly Rule[], at: number, middle: number): boolean =>
    lines.some((rule) => Math.abs(rule.at - at) <= TOLERANCE && rule.from <= middle && middle <= rule.to)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column
      const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
      if (column + 1 < columns && !isDrawn(down, xs[column + 1] ?? 0, middleY)) group[root(here + 1)] = root(here)
      if (row + 1 < rows && !isDrawn(across, ys[row + 1] ?? 0, middleX)) group[root(here + columns)] = root(here)
    }
  const cells = new Map<number, { glyphs: Glyph[]; left: number; right: number }>()
  const cellOf = (row: number, column: number): RuledCell => {
    const key = root(row * columns + column)
    const cell = cells.get(key) ?? { glyphs: [], left: Infinity, right: -Infinity }
    cell.left = Math.min(cell.left, xs[column] ?? 0)
    cell.right = Math.max(cell.right, xs[column + 1] ?? 0)
    cells.set(key, cell)
    return cell
  }
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellOf(row, column)),
  )
  if (cells.size < 4) return undefined
  return {
    table: { top: ys[0] ?? 0, bottom: ys[rows] ?? 0, columns: xs, rows: grid },
    cellAt: (x, y) => {
      const column = xs.findIndex((left, at) => left <= x && x < (xs[at + 1] ?? -Infinity))
      const row = ys.findIndex((top, at) => top <= y && y < (ys[at + 1] ?? -Infinity))
      return grid[row]?.[column]
    },
  }
}
