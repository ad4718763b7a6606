import { svg } from '../dom.ts'

/** Strokes on a field of 24 by 24. */
const PATHS = {
  send: 'M4 12 20 4l-5 16-3.5-6.5z',
  stop: 'M7 7h10v10H7z',
  close: 'M6 6l12 12M18 6 6 18',
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
  enlarge: 'M9 4H4v5M15 20h5v-5M4 4l6 6M20 20l-6-6',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.5 16.5 21 21',
  plus: 'M12 5v14M5 12h14',
  outline: 'M4 6h16M8 12h12M8 18h12',
  up: 'M7 11v9H4v-9zM7 11l4-7c2 0 3 1 2.5 3L13 10h6l-1.5 9H7',
  down: 'M7 13V4H4v9zM7 13l4 7c2 0 3-1 2.5-3L13 14h6l-1.5-9H7',
} as const

/** A line drawing beside words, or inside a button that has a name; never read out itself. */
export function icon(name: keyof typeof PATHS): SVGSVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: PATHS[name] }),
  )
}
