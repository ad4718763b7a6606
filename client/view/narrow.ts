/** Width under which there is no room for columns, in letters: with 大字 it comes sooner. */
const NARROW = 36

/** A watch over the width of an element. */
export interface WidthWatch {
  /** Looks again, after the size of the letters changed. */
  check(): void
  start(): void
  end(): void
}

/** Keeps the class `narrow` on an element while it is too narrow for columns. */
export function watchWidth(node: HTMLElement): WidthWatch {
  const check = (): void => {
    const width = node.clientWidth
    const letter = parseFloat(getComputedStyle(node).fontSize)
    node.classList.toggle('narrow', width > 0 && width < NARROW * letter)
  }
  const observer = new ResizeObserver(check)
  const watch = { check, start: () => observer.observe(node), end: () => observer.disconnect() }
  watch.start()
  return watch
}
