import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Table, TableCell } from '../model/document.ts'

/** The markdown tables (GFM) of a text, each cell with the span it stands on. */
export function markdownTables(text: string): Table[] {
  // Without a row of dashes there is no table, and the parser need not run.
  if (!hasRuleLine(text)) return []
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const tables: Table[] = []
  for (const node of tree.children) {
    if (node.type !== 'table') continue
    const rows = node.children.map((row) =>
      row.children.map((cell) => cellOf(text, cell.position?.start.offset ?? 0, cell.position?.end.offset ?? 0)),
    )
    tables.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0, rows })
  }
  return tables
}

/** Whether a line consists of dashes, bars and colons alone: the row under a table's head. */
function hasRuleLine(text: string): boolean {
  return text.split('\n').some((line) => {
    const rule = line.trim()
    return rule.includes('--') && /^[-|:\s]+$/u.test(rule)
  })
}

/** A cell's words without the bars, the blanks and the marks of emphasis around them. */
function cellOf(text: string, start: number, end: number): TableCell {
  const raw = text.slice(start, end)
  const lead = /^[|\s*]*/u.exec(raw)?.[0].length ?? 0
  const words = raw.slice(lead).replace(/[|\s*]+$/u, '')
  const from = start + Math.min(lead, raw.length)
  return { text: words, start: from, end: from + words.length }
}
