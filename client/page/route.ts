import type { Range } from '../spans.ts'

/** What the address of the full page names; the question of a person never stands in it. */
export type Route =
  | { readonly page: 'chat' }
  | { readonly page: 'indicators' | 'departments' | 'documents'; readonly id?: string; readonly range?: Range }

/** `#/documents/work-report?start=10&end=20` → what it names; anything unknown is the conversation. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/u, '').split('?')
  const [, page, id] = path.split('/')
  if (page !== 'indicators' && page !== 'departments' && page !== 'documents') return { page: 'chat' }
  const parameters = new URLSearchParams(query)
  const start = Number(parameters.get('start') ?? NaN)
  const end = Number(parameters.get('end') ?? NaN)
  return {
    page,
    ...(id ? { id: decoded(id) } : {}),
    ...(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start ? { range: { start, end } } : {}),
  }
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
  const range = route.range ? `?start=${route.range.start}&end=${route.range.end}` : ''
  return `#/${route.page}${id}${range}`
}
