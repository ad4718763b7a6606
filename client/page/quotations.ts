import type { Citation } from '../../server/protocol/answer.ts'
import type { Quotation } from '../../server/protocol/register.ts'
import { button, element } from '../dom.ts'
import type { PageContext } from './shell.ts'

/** Quotations of the register as the citations of an answer, counted from 1. */
export function citations(quotations: readonly Quotation[]): Citation[] {
  return quotations.map(({ document, title, place, date, section, start, end, quote }, index) => ({
    id: index + 1,
    document: {
      id: document,
      title,
      file: '',
      ...(place !== undefined && { place }),
      ...(date !== undefined && { date }),
    },
    section,
    start,
    end,
    quote,
  }))
}

/** A button that opens one of the quotations beside the page. */
export function sourceButton(context: PageContext, all: readonly Citation[], id: number, label = '原文'): HTMLElement {
  const title = all[id - 1]?.document.title ?? ''
  return button(label, (event) => context.openQuotation(all, id, event.currentTarget as HTMLElement), {
    class: 'quiet source',
    'aria-label': `${label}：${title}`,
    title,
  })
}

/** A heading of a page with what can be done there. */
export function pageHeading(title: string, ...actions: (HTMLElement | false)[]): HTMLElement {
  return element('header', { class: 'page-heading' }, element('h1', {}, title), ...actions)
}

/** The way to print a sheet. */
export function printButton(): HTMLElement {
  return button('打印', () => print(), { class: 'quiet' })
}
