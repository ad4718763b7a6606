/** Unfolds everything in a part of the page for printing, since nothing can be unfolded on paper; folds it again after. */
export function printUnfolded(root: HTMLElement): void {
  let unfolded: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    unfolded = [...root.querySelectorAll('details')].filter((folded) => !folded.open)
    for (const folded of unfolded) {
      folded.open = true
      // The browser tells of it too late for the paper: what is made with the first look is made now.
      folded.dispatchEvent(new Event('toggle'))
    }
  })
  addEventListener('afterprint', () => {
    for (const folded of unfolded) folded.open = false
  })
}
