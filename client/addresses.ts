import type { DiscrepancyList, StaffPages } from '../server/protocol/discrepancies.ts'
import type {
  DepartmentDetail,
  DepartmentList,
  DocumentDetail,
  DocumentList,
  IndicatorDetail,
  IndicatorList,
} from '../server/protocol/register.ts'

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

/** The server's addresses, relative to wherever it is mounted; documents are kept once read. */
export class Addresses {
  /** Ends in a slash. */
  readonly base: URL
  readonly #documents = new Map<string, Promise<DocumentDetail>>()

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

  documents(): Promise<DocumentList> {
    return this.#get('api/documents')
  }

  /** One document with its text; asked once, a failure is not kept. */
  document(id: string): Promise<DocumentDetail> {
    const known = this.#documents.get(id)
    if (known) return known
    const asked = this.#get<DocumentDetail>(`api/documents/${encodeURIComponent(id)}`)
    this.#documents.set(id, asked)
    asked.catch(() => this.#documents.delete(id))
    return asked
  }

  indicators(): Promise<IndicatorList> {
    return this.#get('api/indicators')
  }

  indicator(id: string): Promise<IndicatorDetail> {
    return this.#get(`api/indicators/${encodeURIComponent(id)}`)
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
