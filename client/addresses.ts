import type { DiscrepancyList, StaffPages } from '../server/protocol/discrepancies.ts'
import type { FeedbackBody } from '../server/protocol/feedback.ts'
import type {
  DepartmentDetail,
  DepartmentList,
  DocumentDetail,
  DocumentList,
  IndicatorDetail,
  IndicatorList,
} from '../server/protocol/register.ts'
import type { Suggestion, SuggestionList } from '../server/protocol/suggest.ts'

/** An address that could not be read: no connection, or an answer other than 200. */
export class AddressError extends Error {
  override readonly name = 'AddressError'
  readonly code = 'address'
  /** HTTP status; 0 where there was no answer at all. */
  readonly status: number

  constructor(path: string, status: number, cause?: unknown) {
    super(status === 0 ? `${path}: no connection` : `${path}: status ${status}`, { cause })
    this.status = status
  }
}

/** Whether there is nothing at an address; by its fields, because each script has a class of its own. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404
}

/** The server's addresses, relative to wherever it is mounted; documents and indicators are kept once read. */
export class Addresses {
  /** Ends in a slash. */
  readonly base: URL
  readonly #documents = new Map<string, Promise<DocumentDetail>>()
  readonly #indicators = new Map<string, Promise<IndicatorDetail>>()

  constructor(base: URL) {
    this.base = base
  }

  async #get<T>(path: string): Promise<T> {
    let response: Response
    try {
      response = await fetch(new URL(path, this.base).href, { credentials: 'same-origin' })
    } catch (cause) {
      throw new AddressError(path, 0, cause)
    }
    if (!response.ok) throw new AddressError(path, response.status)
    return (await response.json()) as T
  }

  /** Gives the server what the reader thinks of an answer; the question stands in the message, never in the address. */
  async feedback(body: FeedbackBody): Promise<void> {
    const path = 'api/feedback'
    let response: Response
    try {
      response = await fetch(new URL(path, this.base).href, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    } catch (cause) {
      throw new AddressError(path, 0, cause)
    }
    if (!response.ok) throw new AddressError(path, response.status)
  }

  /** Names to go on with while a question is typed; none where the server knows of no such address. */
  async suggest(typed: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
    const path = `api/suggest?q=${encodeURIComponent(typed)}`
    const response = await fetch(new URL(path, this.base).href, { credentials: 'same-origin', signal })
    if (response.status === 404) return []
    if (!response.ok) throw new AddressError(path, response.status)
    const { suggestions } = (await response.json()) as SuggestionList
    return suggestions
  }

  /** Where the file of a document is saved from. */
  original(id: string): string {
    return new URL(`api/documents/${encodeURIComponent(id)}/original`, this.base).href
  }

  documents(): Promise<DocumentList> {
    return this.#get('api/documents')
  }

  /** One document with its text; asked once, a failure is not kept. */
  document(id: string): Promise<DocumentDetail> {
    return this.#once(this.#documents, id, `api/documents/${encodeURIComponent(id)}`)
  }

  async #once<T>(kept: Map<string, Promise<T>>, id: string, path: string): Promise<T> {
    const known = kept.get(id)
    if (known) return known
    const asked = this.#get<T>(path)
    kept.set(id, asked)
    asked.catch(() => kept.delete(id))
    return asked
  }

  indicators(): Promise<IndicatorList> {
    return this.#get('api/indicators')
  }

  /** One indicator with its facts and figures; asked once, as documents are. */
  indicator(id: string): Promise<IndicatorDetail> {
    return this.#once(this.#indicators, id, `api/indicators/${encodeURIComponent(id)}`)
  }

  departments(): Promise<DepartmentList> {
    return this.#get('api/departments')
  }

  department(id: string): Promise<DepartmentDetail> {
    return this.#get(`api/departments/${encodeURIComponent(id)}`)
  }

  /** Where documents differ; there is no such address where pages for staff are off. */
  discrepancies(): Promise<DiscrepancyList> {
    return this.#get('api/discrepancies')
  }

  /** Which pages for staff the server gives out. */
  staffPages(): Promise<StaffPages> {
    return this.#get('api/pages')
  }
}
