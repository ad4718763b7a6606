import type { ChartGoal, ChartPart, ChoicesPart, Part, PassagesPart, TextPart } from '../../server/protocol/answer.ts'
import { adoptStyles, button, element } from '../dom.ts'
import { table } from './table.ts'
import { halfNote } from './time-slots.ts'
import { citationMark, paragraphs, type AnswerContext } from './text.ts'

/** One part of an answer as it is shown. */
export function part(context: AnswerContext, shown: Part): HTMLElement {
  switch (shown.kind) {
    case 'text':
      return text(context, shown)
    case 'table':
      return table(context, shown)
    case 'chart':
      return chart(context, shown)
    case 'passages':
      return passages(context, shown)
    case 'choices':
      return choices(context, shown)
  }
}

function text(context: AnswerContext, shown: TextPart): HTMLElement {
  const sign = shown.tone === 'check' ? '✓' : shown.tone === 'warning' ? '！' : undefined
  const label = [sign, shown.label].filter((words) => words !== undefined).join(' ')
  const content = paragraphs(context, shown.text)
  if (label) content[0]?.prepend(element('b', { class: 'label' }, `${label} `))
  return element('div', { class: `text ${shown.tone ?? 'plain'}` }, ...content)
}

/** The numbers of a chart as a table. */
function chartTable(context: AnswerContext, shown: ChartPart): HTMLElement {
  const rows = shown.points.map((point) => [
    { text: point.label + halfNote(point) + (point.estimated ? '（预计）' : '') },
    { text: point.text, citations: point.citations, ...(point.figures && { figures: point.figures }) },
  ])
  for (const goal of [shown.benchmark, shown.target])
    if (goal) rows.push([{ text: goal.label }, { text: goal.text, citations: goal.citations }])
  return table(context, {
    kind: 'table',
    title: shown.title,
    columns: [{ title: '时间或项目' }, { title: '数值', align: 'decimal' }],
    rows,
  })
}

/** What a broken line stands for, with its source: there is no table of it. */
function lineNote(context: AnswerContext, { label, text, citations }: ChartGoal): HTMLElement {
  return element(
    'p',
    { class: 'where' },
    `虚线：${label} ${text} `,
    ...citations.map((id) => citationMark(context, id)),
  )
}

/**
 * A chart, or its numbers as a table: one button changes between them, where no table before the chart holds them. Its
 * room is kept before it is drawn.
 */
export function chart(context: AnswerContext, shown: ChartPart): HTMLElement {
  const drawing = element('div', { class: `drawing ${shown.chart}` })
  drawing.style.setProperty('--rows', String(shown.points.length))
  const numbers = element('div', { hidden: true }, chartTable(context, shown))
  const change = button(
    '以表格显示',
    () => {
      numbers.hidden = !numbers.hidden
      drawing.hidden = !numbers.hidden
      change.textContent = numbers.hidden ? '以表格显示' : '以图显示'
    },
    { class: 'quiet' },
  )
  // Charts are a file of their own, read when the first one is needed; where it cannot be read, the numbers stand as a table.
  import('./charts.ts').then(
    (charts) => {
      adoptStyles(drawing, charts.CHART_STYLES)
      drawing.append(charts.drawChart(shown))
    },
    () => {
      numbers.hidden = false
      drawing.hidden = true
      change.hidden = true
    },
  )
  const unit = shown.unit ? `（${shown.unit}）` : ''
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, element('span', {}, shown.title + unit), !shown.tabled && change),
    drawing,
    shown.tabled && shown.target && lineNote(context, shown.target),
    numbers,
  )
}

/** A quotation with where it stands, opening its document. */
export function quotation(context: AnswerContext, id: number): HTMLElement {
  const citation = context.citation(id)
  if (!citation) return element('li')
  const { document, section, quote } = citation
  return element(
    'li',
    {},
    element('blockquote', {}, quote.replace(/\s*\n\s*/gu, '\n').trim(), ' ', citationMark(context, id)),
    element(
      'p',
      { class: 'where' },
      `《${document.title}》`,
      section && ` › ${section}`,
      document.date && ` · ${document.date}`,
    ),
  )
}

function passages(context: AnswerContext, shown: PassagesPart): HTMLElement {
  return element(
    'section',
    { class: 'passages' },
    element('h3', {}, shown.title),
    element('ol', {}, ...shown.citations.map((id) => quotation(context, id))),
  )
}

function choices(context: AnswerContext, shown: ChoicesPart): HTMLElement {
  return element(
    'div',
    { class: 'choices', role: 'group', 'aria-label': '请选择' },
    ...shown.choices.map(({ label, question }) => button(label, () => context.ask(question), { class: 'choice' })),
  )
}
