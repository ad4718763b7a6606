/** Width under which there is no room for columns, in letters: with 大字 it comes sooner. */
const NARROW = 36

/** Widest line of text, its room on both sides, and how far a table may stand out on each side, in CSS pixels. */
const MEASURE = 720
const GUTTERS = 96
const MOST_SPARE = 80

/** A watch over the width of an element. */
export interface WidthWatch {
  /** Looks again, after the size of the letters changed. */
  check(): void
  start(): void
  end(): void
}

/** Keeps the class `narrow` on an element while it is too narrow for columns, and in `--spare` what a wide table may take on each side. */
export function watchWidth(node: HTMLElement): WidthWatch {
  const check = (): void => {
    const width = node.clientWidth
    const letter = parseFloat(getComputedStyle(node).fontSize)
    node.classList.toggle('narrow', width > 0 && width < NARROW * letter)
    const spare = (width - MEASURE - GUTTERS) / 2
    node.style.setProperty('--spare', `${Math.min(MOST_SPARE, Math.max(0, Math.floor(spare)))}px`)
  }
  const observer = new ResizeObserver(check)
  const watch = { check, start: () => observer.observe(node), end: () => observer.disconnect() }
  watch.start()
  return watch
}
