import type { ChartPart } from '../../server/protocol/answer.ts'
import { element, svg, type Child } from '../dom.ts'

/** Drawing field of a trend, in units of the view box; one unit is one CSS pixel at full width. */
const WIDTH = 560
const HEIGHT = 220
const MARGIN = { top: 28, right: 64, bottom: 32, left: 24 }

type Point = ChartPart['points'][number]

/** A chart as SVG with the values written at its points; its numbers are read out as its name. */
export function drawChart(part: ChartPart): HTMLElement {
  const name = `${part.title}：${part.points.map(described).join('，')}${part.target ? `；${part.target.label} ${part.target.text}` : ''}`
  if (part.chart === 'comparison') return bars(part, name)
  const drawing = part.chart === 'progress' ? progress(part) : trend(part)
  return element('div', { class: 'chart-field' }, svg('svg', { viewBox: drawing.viewBox, role: 'img', 'aria-label': name, class: `chart-${part.chart}` }, ...drawing.children))
}

function described(point: Point): string {
  return `${point.label}${point.half ? '（半年）' : ''} ${point.text}${point.estimated ? '（预计）' : ''}`
}

interface Drawing {
  readonly viewBox: string
  readonly children: readonly Child[]
}

/** A line of the full years; half-years stand beside it, unconnected, because seasons make them another thing. */
function trend(part: ChartPart): Drawing {
  const values = [...part.points.map((point) => point.value), ...(part.target ? [part.target.value] : [])]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const room = high - low || Math.abs(high) || 1
  const y = (value: number) => HEIGHT - MARGIN.bottom - 16 - ((value - low) / room) * (HEIGHT - MARGIN.top - MARGIN.bottom - 24)
  const step = (WIDTH - MARGIN.left - MARGIN.right - 40) / Math.max(1, part.points.length - 1)
  const x = (index: number) => MARGIN.left + 20 + (part.points.length === 1 ? (WIDTH - MARGIN.left - MARGIN.right) / 2 : index * step)
  const years = part.points.flatMap((point, index) => (point.half ? [] : [{ x: x(index), y: y(point.value) }]))
  const base = HEIGHT - MARGIN.bottom
  const children: Child[] = [svg('line', { x1: MARGIN.left, y1: base, x2: WIDTH - MARGIN.right, y2: base, class: 'axis' })]
  if (part.target) {
    const at = y(part.target.value)
    children.push(
      svg('line', { x1: MARGIN.left, y1: at, x2: WIDTH - MARGIN.right, y2: at, class: 'target' }),
      svg('text', { x: WIDTH - MARGIN.right + 6, y: at + 4, class: 'target-text' }, part.target.text),
      svg('text', { x: WIDTH - MARGIN.right + 6, y: at - 12, class: 'label' }, '目标'),
    )
  }
  if (years.length > 1) children.push(svg('polyline', { points: years.map((point) => `${point.x},${point.y}`).join(' '), class: 'line' }))
  part.points.forEach((point, index) => {
    const at = { x: x(index), y: y(point.value) }
    const look = ['point', point.estimated && 'estimated', point.half && 'half'].filter(Boolean).join(' ')
    children.push(
      point.half
        ? svg('rect', { x: at.x - 5, y: at.y - 5, width: 10, height: 10, transform: `rotate(45 ${at.x} ${at.y})`, class: look })
        : svg('circle', { cx: at.x, cy: at.y, r: 5, class: look }),
      svg('text', { x: at.x, y: at.y - 12, class: 'value', 'text-anchor': 'middle' }, point.text),
      svg('text', { x: at.x, y: base + 20, class: 'label', 'text-anchor': 'middle' }, point.label + (point.estimated ? '（预计）' : '')),
    )
  })
  return { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, children }
}

/** The way from the first value to the target: a bar as far as the last value, with a mark at each value between. */
function progress(part: ChartPart): Drawing {
  const width = WIDTH
  const [first] = part.points
  const goal = part.target ?? part.points[part.points.length - 1]
  const ends = [...part.points.map((point) => point.value), ...(goal ? [goal.value] : [])]
  // An indicator that shall fall runs from left to right too: its first value is left, its target right.
  const falls = first !== undefined && goal !== undefined && goal.value < first.value
  const low = falls ? Math.max(...ends) : Math.min(...ends)
  const high = falls ? Math.min(...ends) : Math.max(...ends)
  const x = (value: number) => 60 + ((value - low) / (high - low || 1)) * (width - 120)
  const reached = [...part.points].reverse().find((point) => point !== goal)
  const children: Child[] = [svg('rect', { x: 60, y: 52, width: width - 120, height: 16, rx: 8, class: 'track' })]
  if (reached) children.push(svg('rect', { x: 60, y: 52, width: Math.max(0, x(reached.value) - 60), height: 16, rx: 8, class: 'filled' }))
  const marks = [...part.points, ...(part.target ? [part.target] : [])]
  marks.forEach((point, index) => {
    const above = index % 2 === 0
    const at = x(point.value)
    children.push(
      svg('line', { x1: at, y1: 46, x2: at, y2: 74, class: point === part.target ? 'target' : 'axis strong' }),
      svg('text', { x: at, y: above ? 38 : 92, class: 'value', 'text-anchor': 'middle' }, point.text),
      svg('text', { x: at, y: above ? 20 : 110, class: 'label', 'text-anchor': 'middle' }, point.label),
    )
  })
  return { viewBox: `0 0 ${width} 120`, children }
}

/** One bar an item, as rows of text and bar: they wrap and grow with the letters, which SVG text does not. */
function bars(part: ChartPart, name: string): HTMLElement {
  const values = [...part.points.map((point) => point.value), ...(part.target ? [part.target.value] : []), 0]
  const low = Math.min(...values)
  const room = Math.max(...values) - low || 1
  const percent = (value: number) => `${(100 * (value - low)) / room}`
  return element(
    'div',
    { class: 'bars', role: 'img', 'aria-label': name },
    ...part.points.map((point) => {
      const from = Math.min(point.value, 0)
      const bar = svg('rect', {
        x: `${percent(from)}%`,
        y: 0,
        width: `${Number(percent(Math.max(point.value, 0))) - Number(percent(from))}%`,
        height: 16,
        rx: 3,
        class: point.estimated ? 'filled estimated' : 'filled',
      })
      const target = part.target && svg('line', { x1: `${percent(part.target.value)}%`, x2: `${percent(part.target.value)}%`, y1: 0, y2: 16, class: 'target' })
      return element(
        'div',
        { class: 'bar-row' },
        element('span', { class: 'label' }, point.label + (point.half ? '（半年）' : '')),
        svg('svg', { class: 'bar-field', height: 16, 'aria-hidden': 'true' }, bar, target),
        element('b', { class: 'value' }, point.text + (point.estimated ? '（预计）' : '')),
      )
    }),
    part.target && element('p', { class: 'where' }, `虚线：${part.target.label} ${part.target.text}`),
  )
}
