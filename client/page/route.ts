import type { Range } from '../spans.ts'

/** What the address of the full page names; the question of a person never stands in it. */
export type Route =
  | { readonly page: 'chat' }
  | { readonly page: 'indicators' | 'departments' | 'documents'; readonly id?: string; readonly range?: Range }
  | { readonly page: 'review'; readonly id?: string; readonly filter?: ReviewFilter }

/** Which differences between documents are shown: of one kind, with a statement of one document. */
export interface ReviewFilter {
  readonly kind?: string
  readonly document?: string
}

/** `#/documents/work-report?start=10&end=20` → what it names; anything unknown is the conversation. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/u, '').split('?')
  const [, page, id] = path.split('/')
  const parameters = new URLSearchParams(query)
  if (page === 'review') return { page, ...(id ? { id: decoded(id) } : {}), ...reviewFilter(parameters) }
  if (page !== 'indicators' && page !== 'departments' && page !== 'documents') return { page: 'chat' }
  const start = Number(parameters.get('start') ?? NaN)
  const end = Number(parameters.get('end') ?? NaN)
  return {
    page,
    ...(id ? { id: decoded(id) } : {}),
    ...(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start ? { range: { start, end } } : {}),
  }
}

function reviewFilter(parameters: URLSearchParams): { filter?: ReviewFilter } {
  const [kind, document] = [parameters.get('kind'), parameters.get('document')]
  return kind || document ? { filter: { ...(kind && { kind }), ...(document && { document }) } } : {}
}

// Mail programs cut addresses: “%E5%8C%BA%E” is no text any more, and names nothing.
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** The address of a route, from the `#` on. */
export function routeHash(route: Route): string {
  if (route.page === 'chat') return '#/'
  const id = route.id === undefined ? '' : `/${encodeURIComponent(route.id)}`
  if (route.page === 'review') {
    const filter = new URLSearchParams({ ...route.filter }).toString()
    return `#/review${id}${filter === '' ? '' : `?${filter}`}`
  }
  const range = route.range ? `?start=${route.range.start}&end=${route.range.end}` : ''
  return `#/${route.page}${id}${range}`
}
