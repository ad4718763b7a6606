import { children, descend, type Element } from './xml.ts'

/** What a paragraph style of Word says, with what it inherits. */
export interface Style {
  readonly id: string
  readonly name: string
  /** Heading level from 1; absent for body text. */
  readonly level?: number
  /** Whether its paragraphs stand in the middle of their lines. */
  readonly centred: boolean
  /** Size of its letters in half points; absent where no style states one. */
  readonly size?: number
  /** The list that its paragraphs belong to. */
  readonly list?: { readonly id: string; readonly level?: number }
}

/** A style's own words before those of the style that it is based on; deeper chains are no Word file. */
const MAX_CHAIN = 20

/** The paragraph styles of a Word document (styles.xml) by their id. */
export function stylesOf(root: Element | undefined): Map<string, Style> {
  const elements = new Map(children(root, 'style').map((style) => [style.attributes['styleId'] ?? '', style]))
  return new Map([...elements].map(([id, element]) => [id, styleOf(id, element, elements)]))
}

function styleOf(id: string, element: Element, elements: ReadonlyMap<string, Element>): Style {
  let level: number | undefined
  let listId: string | undefined
  let listLevel: string | undefined
  let alignment: string | undefined
  let size: string | undefined
  let at: Element | undefined = element
  for (let chain = 0; at !== undefined && chain < MAX_CHAIN; chain++) {
    level ??= headingLevel(descend(at, 'pPr')) ?? namedLevel(nameOf(at))
    const numbering = descend(at, 'pPr', 'numPr')
    listId ??= descend(numbering, 'numId')?.attributes['val']
    listLevel ??= descend(numbering, 'ilvl')?.attributes['val']
    alignment ??= descend(at, 'pPr', 'jc')?.attributes['val']
    size ??= descend(at, 'rPr', 'sz')?.attributes['val']
    at = elements.get(descend(at, 'basedOn')?.attributes['val'] ?? '')
  }
  return {
    id,
    name: nameOf(element),
    centred: alignment === 'center',
    ...(size !== undefined && { size: Number(size) }),
    ...(level !== undefined && level > 0 && { level }),
    ...(listId !== undefined && { list: { id: listId, ...(listLevel !== undefined && { level: Number(listLevel) }) } }),
  }
}

/** The outline level that paragraph properties state (大纲级别): 1 to 9, 0 for 正文文本; `undefined` when they do not. */
export function headingLevel(properties: Element | undefined): number | undefined {
  const stated = descend(properties, 'outlineLvl')?.attributes['val']
  if (stated === undefined) return undefined
  const level = Number(stated)
  return level >= 0 && level < 9 ? level + 1 : 0
}

function nameOf(style: Element): string {
  return descend(style, 'name')?.attributes['val'] ?? ''
}

// “heading 1”, “标题 2”, “Heading 3”: styles that WPS and LibreOffice write need not state their outline level.
function namedLevel(name: string): number | undefined {
  const level = /^(?:heading|标题)\s{0,2}(?<level>[1-9])$/iu.exec(name)?.groups?.['level']
  return level === undefined ? undefined : Number(level)
}
