import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ChartPart, ChartPoint } from '../../server/protocol/answer.ts'
import { element, svg, type Child } from '../dom.ts'
import css from '../styles/chart.css'
import { halfNote, timeGroups, type TimeGroup } from './time-slots.ts'

/** Widest and narrowest drawing, in CSS pixels. */
const WIDEST = 640
const NARROWEST = 240

/** Change of the room, in CSS pixels, from which on a chart is drawn anew. */
const REDRAWN_FROM = 8

/** The styles of charts: the widget is given them with the first one. */
export const CHART_STYLES = css

/** A chart as SVG with the values written at its points; its numbers are read out as its name. */
export function drawChart(part: ChartPart): HTMLElement {
  const goals = [part.benchmark, part.target].map((goal) => (goal ? `；${goal.label} ${goal.text}` : ''))
  const name = `${part.title}：${part.points.map(described).join('，')}${goals.join('')}`
  return part.chart === 'comparison' ? bars(part, name) : field(part, name)
}

function described(point: ChartPoint): string {
  return `${point.label}${halfNote(point)} ${point.text}${point.estimated ? '（预计）' : ''}`
}

/** The field of a drawing, which is made anew when its room or the size of the letters changes. */
function field(part: ChartPart, name: string): HTMLElement {
  const root = element('div', { class: `chart-field chart-${part.chart}` })
  let [width, letter] = [0, 0]
  // Observer and field hold only each other: when the field goes, both go.
  new ResizeObserver(() => {
    const room = Math.min(WIDEST, Math.max(NARROWEST, root.clientWidth))
    const size = parseFloat(getComputedStyle(root).fontSize)
    if (root.clientWidth === 0 || (Math.abs(room - width) < REDRAWN_FROM && size === letter)) return
    ;[width, letter] = [room, size]
    const { height, children } = part.chart === 'progress' ? progress(part, room, size) : trend(part, room, size)
    const attributes = { viewBox: `0 0 ${room} ${height}`, width: room, height, role: 'img', 'aria-label': name }
    root.replaceChildren(svg('svg', attributes, ...children))
  }).observe(root)
  return root
}

interface Drawing {
  readonly height: number
  readonly children: readonly Child[]
}

/** Heights of the drawings in letters: the styles keep this room before a chart is read, so that nothing jumps. */
const TREND_HEIGHT = 14
const PROGRESS_HEIGHT = 8

/** Size of the values and of the labels under the axis, in letters. */
const VALUE_SIZE = 0.875
const LABEL_SIZE = 0.8125

/** How wide a text stands, in CSS pixels: a Chinese sign is as wide as the letter, others a good half. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.58), 0) * size
}

interface Placed {
  readonly point: ChartPoint
  readonly x: number
  readonly y: number
  /** A half-year; a mean over years that ends with one is none. */
  readonly isHalf: boolean
}

/** A line over the full years, to scale; half-years and values of no single year stand apart on the right. */
function trend(part: ChartPart, width: number, letter: number): Drawing {
  const height = TREND_HEIGHT * letter
  const groups = timeGroups(part.points)
  const size = VALUE_SIZE * letter
  const target = part.target
  const left = 8
  const right = width - (target ? Math.max(widthOf(target.text, size), widthOf(target.label, size)) + 12 : 8)
  const base = height - 2.75 * letter
  const y = scaleLinear(extentOf(part), [base - 1.75 * letter, 2.25 * letter])
  const slots = groups.reduce((sum, group) => sum + group.width, 0)
  const x = scaleLinear([0, slots], [left, right])
  const slot = x(1) - x(0)
  const children: Child[] = [svg('line', { x1: left, y1: base, x2: right, y2: base, class: 'axis' })]
  if (target) children.push(...targetLine(target, left, right, y(target.value), letter))
  const lines: Child[] = []
  const marks: Placed[] = []
  let from = 0
  for (const group of groups) {
    if (from > 0) children.push(svg('line', { x1: x(from), y1: letter / 2, x2: x(from), y2: base, class: 'apart' }))
    const start = from
    const placed = group.points.map(({ point, slot: at }) => ({
      point,
      x: x(start + at + 0.5),
      y: y(point.value),
      isHalf: group.kind === 'halves',
    }))
    lines.push(...paths(group, placed))
    marks.push(...placed)
    from += group.width
  }
  const taken: Box[] = target ? [{ left: right, right: width, top: 0, bottom: height }] : []
  // Marks of all points are taken before the first value is written beside one.
  taken.push(...marks.map(({ x: at, y: up }) => ({ left: at - 5, right: at + 5, top: up - 5, bottom: up + 5 })))
  for (const [index, one] of marks.entries()) {
    const text = shortValue(one.point, part.unit, slot, size)
    const at = freePlace(one, widthOf(text, size), size, below(marks, index, one.y), taken)
    children.push(svg('text', { x: at.x, y: at.y, class: 'value', 'text-anchor': 'middle' }, text))
    children.push(...timeLabel(one, base, letter, slot))
  }
  return { height, children: [...children, ...lines, ...marks.map(pointMark)] }
}

/** Lowest and highest value, that of the target too. */
function extentOf({ points, target }: ChartPart): [number, number] {
  const values = [...points.map((point) => point.value), ...(target ? [target.value] : [])]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low === high ? [low - 1, high + 1] : [low, high]
}

function targetLine(
  target: NonNullable<ChartPart['target']>,
  left: number,
  right: number,
  y: number,
  letter: number,
): Child[] {
  return [
    svg('line', { x1: left, y1: y, x2: right, y2: y, class: 'target' }),
    svg('text', { x: right + 6, y: y - 0.55 * letter, class: 'label' }, target.label),
    svg('text', { x: right + 6, y: y + 0.5 * letter, class: 'target-text' }, target.text),
  ]
}

/**
 * Years are joined by a line, half-years by a broken one; values of no single year by none. Over years without a value the
 * line is only dotted: what was between is not known.
 */
function paths({ kind, points }: TimeGroup, placed: readonly Placed[]): Child[] {
  if (kind === 'others') return []
  return placed.slice(1).map((to, index) => {
    const from = placed[index] ?? to
    const isGap = (points[index + 1]?.slot ?? 0) - (points[index]?.slot ?? 0) > 1
    const d = line()([
      [from.x, from.y],
      [to.x, to.y],
    ])
    return svg('path', {
      d: d ?? '',
      class: [kind === 'halves' ? 'half-line' : 'line', isGap && 'gap'].filter(Boolean).join(' '),
    })
  })
}

function pointMark({ point, x, y, isHalf }: Placed): Child {
  const look = ['point', point.estimated && 'estimated', isHalf && 'half'].filter(Boolean).join(' ')
  return isHalf
    ? svg('rect', { x: x - 5, y: y - 5, width: 10, height: 10, transform: `rotate(45 ${x} ${y})`, class: look })
    : svg('circle', { cx: x, cy: y, r: 5, class: look })
}

/** The value without its unit, which stands in the caption, where there is no room for both. */
function shortValue({ text }: ChartPoint, unit: string, slot: number, size: number): string {
  return widthOf(text, size) <= slot || unit === '' || !text.endsWith(unit) ? text : text.slice(0, -unit.length)
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Whether the line runs above a point, so that its value stands below. */
function below(marks: readonly Placed[], index: number, y: number): boolean {
  return (marks[index - 1]?.y ?? y) + (marks[index + 1]?.y ?? y) < 2 * y
}

/** Where a value stands without covering another: on the free side of its point, on the other, or a line further up. */
function freePlace(
  { x, y }: Placed,
  width: number,
  size: number,
  isBelow: boolean,
  taken: Box[],
): { x: number; y: number } {
  const above = y - 0.8 * size
  const under = y + 1.6 * size
  const lines = isBelow ? [under, above] : [above, under]
  const boxAt = (at: number): Box => ({ left: x - width / 2, right: x + width / 2, top: at - size, bottom: at + 2 })
  const free = [...lines, above - 1.2 * size, under + 1.2 * size].find((at) =>
    taken.every((box) => !overlaps(box, boxAt(at))),
  )
  const at = free ?? lines[0] ?? above
  taken.push(boxAt(at))
  return { x, y: at }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

// “2023年上半年”, “‘十四五’期间”: in two lines.
const IN_TWO = /^(?<first>.{3,}?)(?<rest>[上下]半年|期间)$/u

/** The time under the axis: with what else is to be said of it on a second line. */
function timeLabel({ point, x }: Placed, base: number, letter: number, slot: number): Child[] {
  const size = LABEL_SIZE * letter
  const { first = point.label, rest } = IN_TWO.exec(point.label)?.groups ?? {}
  const fitting = widthOf(first, size) <= slot ? first : first.replace(/年$/u, '')
  const second = [rest, point.estimated === true && '预计'].filter(Boolean).join('')
  return [fitting, second].map(
    (text, index) =>
      text !== '' &&
      svg('text', { x, y: base + (1.15 + 1.1 * index) * letter, class: 'label', 'text-anchor': 'middle' }, text),
  )
}

/** The way from the first value to the target: a bar as far as the last value, with a mark at each value and at mid-term. */
function progress(part: ChartPart, width: number, letter: number): Drawing {
  const height = PROGRESS_HEIGHT * letter
  const size = VALUE_SIZE * letter
  const marks = [...part.points, part.benchmark, part.target].filter((one) => one !== undefined)
  const [first, last] = [part.points[0], marks[marks.length - 1]]
  const side = Math.max(...marks.map((mark) => widest(mark, size))) / 2 + 4
  const values = marks.map(({ value }) => value)
  // An indicator that shall fall runs from left to right too: its first value is left, its target right.
  const falls = first !== undefined && last !== undefined && last.value < first.value
  const ends = [Math.min(...values), Math.max(...values)]
  const x = scaleLinear(falls ? ends.reverse() : ends, [side, width - side])
  const reached = part.points.length > 1 || part.target ? part.points[part.points.length - 1] : undefined
  const [top, thick] = [3.3 * letter, letter]
  const children: Child[] = [
    svg('rect', { x: side, y: top, width: width - 2 * side, height: thick, rx: thick / 2, class: 'track' }),
  ]
  if (first && reached) {
    // A value may have fallen behind its base: then the bar runs backwards, in another colour.
    const isBehind = x(reached.value) < x(first.value)
    const [from, to] = [x(first.value), x(reached.value)].sort((a, b) => a - b) as [number, number]
    children.push(
      svg('rect', { x: from, y: top, width: to - from, height: thick, class: isBehind ? 'filled behind' : 'filled' }),
    )
  }
  for (const point of marks) {
    const at = x(point.value)
    const look = point === part.target ? 'target' : point === part.benchmark ? 'axis benchmark' : 'axis strong'
    const ends = { x1: at, x2: at, y1: top - 6, y2: top + thick + 6 }
    children.push(...['over', look].map((name) => svg('line', { ...ends, class: name })))
  }
  // What is to be reached stands above the bar, what was reached below it.
  const goals = marks.slice(part.points.length)
  for (const [side, value, label] of [
    [goals, top - 0.7 * letter, top - 1.8 * letter],
    [part.points, top + 2.4 * letter, top + 3.5 * letter],
  ] as const) {
    const texts = side
      .map(({ text, label: name, value: of }) => ({
        text,
        name,
        at: x(of),
        width: widest({ text, label: name }, size) + 8,
      }))
      .sort((a, b) => a.at - b.at)
    keepApart(texts, width)
    for (const { text, name, at } of texts)
      children.push(
        svg('text', { x: at, y: value, class: 'value', 'text-anchor': 'middle' }, text),
        svg('text', { x: at, y: label, class: 'label', 'text-anchor': 'middle' }, name),
      )
  }
  return { height, children }
}

function widest({ text, label }: { text: string; label: string }, size: number): number {
  return Math.max(widthOf(text, size), widthOf(label, size))
}

/** Moves texts that would cover each other apart, in their order and within the drawing. */
function keepApart(texts: { at: number; readonly width: number }[], room: number): void {
  let edge = 0
  for (const one of texts) {
    one.at = Math.max(one.at, edge + one.width / 2)
    edge = one.at + one.width / 2
  }
  edge = room
  for (const one of texts.reverse()) {
    one.at = Math.min(one.at, edge - one.width / 2)
    edge = one.at - one.width / 2
  }
}

/** One bar an item, as rows of text and bar: they wrap and grow with the letters, which SVG text does not. */
function bars(part: ChartPart, name: string): HTMLElement {
  const values = [...part.points.map((point) => point.value), ...(part.target ? [part.target.value] : []), 0]
  const percent = scaleLinear([Math.min(...values), Math.max(...values) || 1], [0, 100])
  const valueOf = ({ text, estimated }: ChartPoint): string => text + (estimated ? '（预计）' : '')
  const root = element(
    'div',
    { class: 'bars', role: 'img', 'aria-label': name },
    ...part.points.map((point) => {
      const from = percent(Math.min(point.value, 0))
      const bar = svg('rect', {
        x: `${from}%`,
        y: 0,
        width: `${percent(Math.max(point.value, 0)) - from}%`,
        height: 16,
        rx: 3,
        class: point.estimated ? 'filled estimated' : 'filled',
      })
      const at = part.target && `${percent(part.target.value)}%`
      const target = ['over', 'target'].map(
        (look) => at !== undefined && svg('line', { x1: at, x2: at, y1: -4, y2: 20, class: look }),
      )
      return element(
        'div',
        { class: 'bar-row' },
        element('span', { class: 'label' }, point.label + halfNote(point)),
        svg('svg', { class: 'bar-field', height: 16, 'aria-hidden': 'true' }, bar, ...target),
        element('b', { class: 'value' }, valueOf(point)),
      )
    }),
    part.target && element('p', { class: 'where' }, `虚线：${part.target.label} ${part.target.text}`),
  )
  // Every row is a grid of its own: with one room for all values the bars stand to one scale.
  root.style.setProperty('--value-room', `${Math.max(...part.points.map((point) => widthOf(valueOf(point), 1)))}em`)
  return root
}
