import type { AnswerFigure } from '../../server/protocol/answer.ts'
import { element } from '../dom.ts'
import { quotation } from './parts.ts'
import { citationMark, type AnswerContext } from './text.ts'

/** 计算过程: each figure with its formula and inputs, folded. */
export function figures(context: AnswerContext, shown: readonly AnswerFigure[]): HTMLDetailsElement {
  return folded('figures', `计算过程 (${shown.length})`, () => shown.map((figure) => figureItem(context, figure)))
}

function figureItem(
  context: AnswerContext,
  { id, name, value, unit, formula, inputs, note }: AnswerFigure,
): HTMLElement {
  return element(
    'li',
    { 'data-figure-id': id, tabindex: -1 },
    element(
      'p',
      {},
      element('span', { class: 'figure-id' }, `算${id}`),
      ` ${name} `,
      element('b', {}, value.replace('-', '−')),
      '\u2009',
      element('small', {}, unit),
    ),
    element('p', { class: 'formula' }, formula),
    element(
      'ul',
      {},
      ...inputs.map((input) =>
        element(
          'li',
          {},
          `${input.name} ${input.value.replace('-', '−')}\u2009${input.unit}`,
          input.citation !== undefined &&
            context.citation(input.citation) !== undefined &&
            citationMark(context, input.citation),
        ),
      ),
    ),
    note !== undefined && element('p', { class: 'where' }, note),
  )
}

/** 出处: every quotation of the answer, folded. */
export function sources(context: AnswerContext, ids: readonly number[]): HTMLDetailsElement {
  return folded('sources', `出处 (${ids.length})`, () => ids.map((id) => quotation(context, id)))
}

/** A folded list, made when it is first unfolded (or told so by `toggle`): most answers are read without. */
function folded(name: string, title: string, items: () => HTMLElement[]): HTMLDetailsElement {
  const fill = (): void => {
    if (root.childElementCount === 1) root.append(element('ol', {}, ...items()))
  }
  // The click comes before the fold opens, so that nothing flickers; `toggle` also where a script opens it.
  const root = element('details', { class: name, ontoggle: fill }, element('summary', { onclick: fill }, title))
  return root
}
