import { strToU8, zipSync } from 'fflate'
import { tag, xmlPart } from './xml.ts'

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part of an office file (ECMA-376) that is XML. */
export interface PackagePart {
  /** Path inside the file: `word/document.xml`. */
  readonly path: string
  readonly type: string
  readonly xml: string
}

/** A relationship from one part to another, by the last word of its type: `styles`. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/**
 * An office file of its parts, with the lists that say what each is.
 *
 * @param main path of the part that the file opens with
 * @param related what the main part refers to
 */
export function officePackage(parts: readonly PackagePart[], main: string, related: readonly Relation[]): Uint8Array {
  const cut = main.lastIndexOf('/')
  const files = [
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', relations([{ id: 'rId1', type: 'officeDocument', target: main }])],
    [`${main.slice(0, cut)}/_rels/${main.slice(cut + 1)}.rels`, relations(related)],
    ...parts.map(({ path, xml }) => [path, xml] as const),
  ] as const
  // A fixed time: the same report gives the same bytes. 1980 is where the clock of zip files begins.
  return zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(xml)])), { mtime: '1980-01-02T00:00:00' })
}

function contentTypes(parts: readonly PackagePart[]): string {
  return xmlPart(
    tag(
      'Types',
      { xmlns: CONTENT_TYPES },
      tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ path, type }) => tag('Override', { PartName: `/${path}`, ContentType: type })),
    ),
  )
}

function relations(related: readonly Relation[]): string {
  return xmlPart(
    tag(
      'Relationships',
      { xmlns: PACKAGE_RELATIONSHIPS },
      ...related.map(({ id, type, target }) =>
        tag('Relationship', { Id: id, Type: `${OFFICE_RELATIONSHIPS}/${type}`, Target: target }),
      ),
    ),
  )
}
