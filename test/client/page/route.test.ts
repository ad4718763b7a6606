import { describe, expect, it } from 'vitest'
import { parseRoute, routeHash } from '../../../client/page/route.ts'

describe('parseRoute', () => {
  it.each([
    ['', { page: 'chat' }],
    ['#/', { page: 'chat' }],
    ['#/indicators', { page: 'indicators' }],
    ['#/departments/%E5%8C%BA%E5%8F%91%E6%94%B9%E5%B1%80', { page: 'departments', id: '区发改局' }],
    [
      '#/documents/work-report?start=10&end=20',
      { page: 'documents', id: 'work-report', range: { start: 10, end: 20 } },
    ],
    ['#/documents/work-report?start=20&end=10', { page: 'documents', id: 'work-report' }],
    ['#/documents/a%2Fb', { page: 'documents', id: 'a/b' }],
    ['#/documents/%E5%8C%BA%E', { page: 'documents', id: '%E5%8C%BA%E' }],
    ['#/nothing/here', { page: 'chat' }],
    ['#/review', { page: 'review' }],
    ['#/review/0a1b2c3d4e5f', { page: 'review', id: '0a1b2c3d4e5f' }],
    ['#/review?kind=caliber&document=plan', { page: 'review', filter: { kind: 'caliber', document: 'plan' } }],
    ['#/review?kind=', { page: 'review' }],
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
  })
})

describe('routeHash', () => {
  it.each([
    '#/',
    '#/documents',
    '#/departments/%E5%8C%BA%E5%8F%91%E6%94%B9%E5%B1%80',
    '#/documents/work-report?start=10&end=20',
    '#/review/0a1b2c3d4e5f',
    '#/review?kind=caliber&document=work-report',
  ])('writes %s as it was read', (hash) => {
    expect(routeHash(parseRoute(hash))).toBe(hash)
  })
})
