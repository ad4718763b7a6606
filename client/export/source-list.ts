import type { Quotation } from '../../server/protocol/register.ts'
import type { SheetCell, Source } from './report.ts'

/** Quotations counted from 1 in the order in which they are first named. */
export class SourceList {
  readonly #files: ReadonlyMap<string, string>
  readonly #known = new Map<string, Source>()

  /** @param files file names by id of the document */
  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files
  }

  get sources(): Source[] {
    return [...this.#known.values()]
  }

  /** The mark of each quotation: `[1][3]`. */
  marks(...quotations: readonly (Quotation | undefined)[]): string {
    const ids = quotations.flatMap((quotation) => (quotation === undefined ? [] : [this.#id(quotation)]))
    return [...new Set(ids)].map((id) => `[${id}]`).join('')
  }

  /** A cell with its sources. */
  cell(text: string, ...quotations: readonly (Quotation | undefined)[]): SheetCell {
    return { text, marks: this.marks(...quotations) }
  }

  #id({ document, title, date, section, start, end, quote }: Quotation): number {
    const key = `${document} ${start} ${end}`
    const known = this.#known.get(key)
    if (known !== undefined) return known.id
    const id = this.#known.size + 1
    const file = this.#files.get(document) ?? document
    this.#known.set(key, { id, title, file, date: date ?? '', section, quote: quote.replace(/\s+/gu, ' ').trim() })
    return id
  }
}
