import type { Document, Table } from '../../indexer/model/document.ts'
import type { Responsibility } from '../../indexer/model/fact.ts'
import type { Span } from '../../indexer/model/span.ts'
import { oncePer } from '../../indexer/once-per.ts'
import { dutyLabels, labelColumns, labelsIn, personsIn, wordsBefore, type DutyLabel } from './duty-labels.ts'
import type { Entry, Register } from './register.ts'
import type { SearchIndex } from '../../indexer/search-index/open.ts'

/** An item that a person answers for (责任领导). */
export interface LedItem {
  readonly person: string
  /** 责任领导, 包保领导 … as written. */
  readonly label: string
  readonly document: Document
  readonly subject: Span
  /** Where the name stands. */
  readonly named: Span
  /** The departments of the item, where it names some. */
  readonly entry?: Entry<Responsibility>
}

/** Every item that documents give to a person by name, in the order of the documents; worked out once for a register. */
export function ledItems(index: SearchIndex, register: Register): readonly LedItem[] {
  return itemsPer(register)(index)
}

const itemsPer = oncePer((register: Register) => oncePer((index: SearchIndex) => findLedItems(index, register)))

function findLedItems(index: SearchIndex, register: Register): readonly LedItem[] {
  const ofDuties = register.of('responsibility').flatMap((entry) => {
    const { document, fact } = entry
    return dutyLabels(entry).flatMap((label) => itemsOf(label, document, fact.subjectSource ?? fact.source, entry))
  })
  const taken = new Set(ofDuties.map(({ document, named }) => `${document.id} ${String(named.start)}`))
  const others = index.documents.flatMap((document) =>
    [...inText(document), ...document.tables.flatMap((table) => inTable(document, table))].filter(
      ({ named }) => !taken.has(`${document.id} ${String(named.start)}`),
    ),
  )
  const seen = new Set<string>()
  return [...ofDuties, ...others].filter(({ person, document, named, subject }) => {
    const key = `${person} ${document.id} ${String(named.start)} ${String(subject.start)}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function itemsOf(label: DutyLabel, document: Document, subject: Span, entry?: Entry<Responsibility>): LedItem[] {
  if (label.kind !== 'leader') return []
  return personsIn(label).map((person) => ({
    person,
    label: label.label,
    document,
    subject,
    named: label,
    ...(entry !== undefined && { entry }),
  }))
}

/** “（责任领导：孙丽华）” where no department stands beside it. */
function inText(document: Document): LedItem[] {
  return labelsIn(document.text, { start: 0, end: document.text.length }).flatMap((label) => {
    const subject = label.kind === 'leader' ? wordsBefore(document, label) : undefined
    return subject === undefined ? [] : itemsOf(label, document, subject)
  })
}

/** A column 包保领导 in a table without departments: the row is about its longest words in the columns before. */
function inTable(document: Document, table: Table): LedItem[] {
  return labelColumns(table)
    .filter(({ kind }) => kind === 'leader')
    .flatMap(({ column, head, label }) =>
      table.rows.slice(head + 1).flatMap((row) => {
        const cell = row[column]
        const [subject] = row
          .filter((other, at) => at !== column && /\p{Script=Han}{2}/u.test(other.text))
          .sort((a, b) => b.text.length - a.text.length)
        if (cell === undefined || subject === undefined || cell.text.trim() === '') return []
        return itemsOf({ kind: 'leader', label, text: cell.text, start: cell.start, end: cell.end }, document, subject)
      }),
    )
}
