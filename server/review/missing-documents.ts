import type { Document } from '../../indexer/model/document.ts'
import type { Span } from '../../indexer/model/span.ts'

/** A document, a numbered paper or a table that a document cites and that is not held. */
export interface MissingDocument {
  /** 《…》 by title, 〔2022〕11号 by number, or a table or annex that a document points to and does not hold. */
  readonly kind: 'title' | 'number' | 'table'
  /** As written: 《武昌区…实施方案》, 武政〔2021〕5号, 表1. */
  readonly name: string
  readonly mentions: readonly { readonly document: Document; readonly span: Span }[]
}

// “《武汉市“十四五”规划纲要》”: only titles that end as papers of offices do; plays, books and songs are named in 《》, too.
const TITLE =
  /《(?<title>[^《》\n]{3,60}?(?:规划|纲要|方案|意见|办法|通知|计划|报告|条例|法|规定|细则|指南|标准|目录|清单|决定|公报|建议|要点|措施|政策|导则|规程|规范|指引|实施意见)(?:（[^（）《》]{1,20}）|\([^()《》]{1,20}\))?)》/gu
// “武昌政办〔2022〕11号”, “鄂政发[2021]5号”: the issuer's short name, year and number.
const NUMBER = /(?<number>\p{Script=Han}{1,8}[〔[【(（](?:19|20)\d{2}[〕\]】)）]第?\d{1,4}号)/gu
// “按照云政发〔2021〕5号”, “和鄂政发…”
const BEFORE_NUMBER = /^(?:按照|根据|依据|依照|按|贯彻|落实|执行|印发|参照|和|与|及|见|以|经|《)+/u
/** A paper's own number stands in its head, within so many characters. */
const OWN_HEAD = 200
// “详见表1”, “见附件2”, “列于附表3”.
const TABLE = /(?:详见|参见|见|列于)(?<table>(?:附表|附件|附图|表|图)\s?\d{0,2})(?![一-龥])/gu

/** What the documents cite and the register does not hold (引用但未收录的文件), by how often it is cited. */
export function missingDocuments(documents: readonly Document[]): MissingDocument[] {
  const found = new Map<
    string,
    { kind: MissingDocument['kind']; name: string; mentions: MissingDocument['mentions'][number][] }
  >()
  const add = (kind: MissingDocument['kind'], key: string, name: string, document: Document, span: Span): void => {
    const known = found.get(key) ?? { kind, name, mentions: [] }
    found.set(key, known)
    known.mentions.push({ document, span })
  }
  for (const document of documents) {
    for (const match of document.text.matchAll(TITLE)) {
      const title = match.groups?.['title'] ?? ''
      if (documents.some((held) => isTitleOf(title, held))) continue
      add('title', bare(title), `《${title}》`, document, { start: match.index, end: match.index + match[0].length })
    }
    for (const match of document.text.matchAll(NUMBER)) {
      const number = (match.groups?.['number'] ?? '').replace(BEFORE_NUMBER, '')
      if (match.index < OWN_HEAD) continue
      if (documents.some((held) => held.number !== undefined && bare(number).endsWith(bare(held.number)))) continue
      add('number', bare(number), number, document, { start: match.index, end: match.index + match[0].length })
    }
    for (const match of document.text.matchAll(TABLE)) {
      const table = (match.groups?.['table'] ?? '').replace(/\s/gu, '')
      if (holdsTable(document, table)) continue
      add('table', `${document.id} ${table}`, table, document, {
        start: match.index,
        end: match.index + match[0].length,
      })
    }
  }
  return [...found.values()].sort((a, b) => b.mentions.length - a.mentions.length)
}

function bare(name: string): string {
  return name.normalize('NFKC').replace(/[^\p{Script=Han}\p{L}\d]/gu, '')
}

const PLAN_NUMBERS: Readonly<Record<string, string>> = {
  二: '十二五',
  三: '十三五',
  四: '十四五',
  五: '十五五',
  六: '十六五',
}

/**
 * A title in the words in which officials shorten it: 国民经济和社会发展第十四个五年规划和2035年远景目标纲要 is the
 * “十四五”规划, with or without 纲要, edition and draft in brackets.
 */
function shortTitle(title: string): string {
  const plain = title
    .normalize('NFKC')
    .replace(/\([^()]*\)/gu, '')
    .replace(/第十([二三四五六])个五年规划/gu, (_words, digit: string) => `${PLAN_NUMBERS[digit] ?? ''}规划`)
    .replace(/国民经济和社会发展|[和暨及]?(?:20\d\d|二〇\p{Script=Han}{2})年远景目标|规划纲要|纲要/gu, (words) =>
      words === '规划纲要' ? '规划' : '',
    )
  return bare(plain)
}

/** A title is held where a document's own title, in short words and with or without its place, says the same. */
function isTitleOf(title: string, { title: held, place }: Document): boolean {
  const without = (name: string): string => (place === undefined ? name : name.split(place).join(''))
  const [a, b] = [shortTitle(title), shortTitle(held)]
  return a === b || without(a) === without(b)
}

/** Whether a table or annex stands in the document that points to it: its label at the head of a line, or a table at all. */
function holdsTable(document: Document, label: string): boolean {
  const lines = document.text.split('\n')
  const isHeaded = lines.some((line) => line.replace(/\s/gu, '').startsWith(label) && line.trim().length <= 60)
  return label.startsWith('附件') || label.startsWith('附图') || label.startsWith('图')
    ? isHeaded
    : isHeaded && document.tables.length > 0
}
