/** What an element may be given: text, an element, or nothing. */
export type Child = Node | string | undefined | false

/** Attributes by name; a function under `onclick` and the like is added as an event listener, `false` and `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>

function furnish(node: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') node.addEventListener(name.slice(2), value as EventListener)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  node.append(...children.filter((child): child is Node | string => child !== undefined && child !== false))
}

/** A new element. Everything shown is built by this: no markup is ever parsed, so Trusted Types hold. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag)
  furnish(node, attributes, children)
  return node
}

/** A new SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag)
  furnish(node, attributes, children)
  return node
}

/** A push button with words on it. */
export function button(
  label: Child,
  onclick: (event: MouseEvent) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  return element('button', { type: 'button', ...attributes, onclick }, label)
}

/** A style sheet that scripts may add where inline styles are forbidden. */
export function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/** Which widgets have been given which styles. */
const adopted = new WeakMap<ShadowRoot, Set<string>>()

/** Gives the widget around a node styles that were read later, once; they stand before its own. The full page has all of them. */
export function adoptStyles(node: Node, text: string): void {
  const root = node.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  const known = adopted.get(root) ?? new Set()
  if (known.has(text)) return
  adopted.set(root, known.add(text))
  root.adoptedStyleSheets = [styleSheet(text), ...root.adoptedStyleSheets]
}

/** The element that has the focus, inside whichever shadow root it stands. */
export function focused(): HTMLElement | undefined {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement ? active : undefined
}
