import { SaxesParser } from 'saxes'

/** An XML element. Names are local names: writers differ in the prefixes of their namespaces. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** Deepest nesting that is read; documents have a few dozen levels. */
const MAX_DEPTH = 1000

/**
 * The root element of an XML file in UTF-8 or UTF-16. Entities of a document type are not expanded.
 *
 * @throws Error for XML that is not well-formed or nested too deep
 */
export function parseXml(bytes: Uint8Array): Element {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) throw new Error('XML is nested too deep')
    const element: Open = {
      name: localName(name),
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string): void => void open.at(-1)?.children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decodeXml(bytes)).close()
  const element = root.children.find((child): child is Open => typeof child !== 'string')
  if (element === undefined) throw new Error('XML has no element')
  return element
}

interface Open extends Element {
  readonly children: (Element | string)[]
}

function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The child elements, or those of one name. */
export function children(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first element on a path of names. */
export function descend(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let at = element
  for (const name of path) at = children(at, name)[0]
  return at
}

/** All elements of a name within an element, in their order, however deep. */
export function descendants(element: Element | undefined, name: string): Element[] {
  const found: Element[] = []
  const visit = (from: Element): void => {
    for (const child of children(from)) {
      if (child.name === name) found.push(child)
      visit(child)
    }
  }
  if (element !== undefined) visit(element)
  return found
}

/** The text directly in an element. */
export function ownText(element: Element | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('')
}
