import Database from 'better-sqlite3'
import type { AppliedCorrection } from '../corrections/apply.ts'
import type { PerhapsSame } from '../links/perhaps-same.ts'
import type { Document, DocumentFacts, Place, Section, Table } from '../model/document.ts'
import type { Fact } from '../model/fact.ts'
import type { Passage, Sentence } from '../model/passage.ts'
import type { CorpusData } from '../read/corpus.ts'
import { SentenceVectors } from './sentence-vectors.ts'

/** Everything that an index holds, as it is written and as it is read. */
export interface Contents {
  readonly data: CorpusData
  readonly documents: readonly Document[]
  readonly passages: readonly Passage[]
  readonly facts: readonly Fact[]
  /** What people have corrected, in the order of their file; positions are those of `facts`. */
  readonly corrections: readonly AppliedCorrection[]
  /** Names of indicators that may mean one thing: never counted as one. */
  readonly perhapsSame: readonly PerhapsSame[]
  /** The sentences of the passages, in the order of their passages. */
  readonly sentences: readonly Sentence[]
}

/** Vectors by the digest of model and text, and which of them belongs to which passage and sentence. */
export interface Vectors {
  readonly passageKeys: readonly string[]
  readonly sentenceKeys: readonly string[]
  readonly byKey: ReadonlyMap<string, Float32Array>
}

const SCHEMA = `
  CREATE TABLE data (json TEXT NOT NULL);
  CREATE TABLE documents (id TEXT PRIMARY KEY, position INTEGER NOT NULL, facts TEXT NOT NULL, text TEXT NOT NULL, tables TEXT NOT NULL, places TEXT);
  CREATE TABLE sections (document TEXT NOT NULL, id INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (document, id));
  CREATE TABLE passages (id INTEGER PRIMARY KEY, document TEXT NOT NULL, section INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, vector_key TEXT NOT NULL);
  CREATE TABLE sentences (id INTEGER PRIMARY KEY, passage INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, vector_key TEXT NOT NULL);
  CREATE TABLE facts (id INTEGER PRIMARY KEY, document TEXT NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL);
  CREATE TABLE corrections (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
  CREATE TABLE perhaps_same (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
  CREATE TABLE vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL);
`

/** Writes the store of record of a generation: one SQLite file that all else can be made from. */
export function writeStore(path: string, contents: Contents, vectors: Vectors): void {
  const database = new Database(path)
  try {
    // The folder is not live yet: what a crash leaves half-written is never read.
    database.pragma('journal_mode = OFF')
    database.pragma('synchronous = OFF')
    database.exec(SCHEMA)
    database.transaction(() => {
      database.prepare('INSERT INTO data VALUES (?)').run(JSON.stringify(contents.data))
      const addDocument = database.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?)')
      const addSection = database.prepare('INSERT INTO sections VALUES (?, ?, ?)')
      for (const [position, { text, sections, tables, places, ...facts }] of contents.documents.entries()) {
        addDocument.run(
          facts.id,
          position,
          JSON.stringify(facts),
          text,
          JSON.stringify(tables),
          places === undefined ? null : JSON.stringify(places),
        )
        for (const section of sections) addSection.run(facts.id, section.id, JSON.stringify(section))
      }
      const addPassage = database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?)')
      for (const [at, { id, document, section, start, end }] of contents.passages.entries())
        addPassage.run(id, document, section, start, end, vectors.passageKeys[at])
      const addSentence = database.prepare('INSERT INTO sentences VALUES (?, ?, ?, ?, ?)')
      for (const [at, { passage, start, end }] of contents.sentences.entries())
        addSentence.run(at, passage, start, end, vectors.sentenceKeys[at])
      const addFact = database.prepare('INSERT INTO facts (document, kind, json) VALUES (?, ?, ?)')
      for (const fact of contents.facts) addFact.run(fact.document, fact.kind, JSON.stringify(fact))
      const addCorrection = database.prepare('INSERT INTO corrections (json) VALUES (?)')
      for (const correction of contents.corrections) addCorrection.run(JSON.stringify(correction))
      const addPerhapsSame = database.prepare('INSERT INTO perhaps_same (json) VALUES (?)')
      for (const link of contents.perhapsSame) addPerhapsSame.run(JSON.stringify(link))
      const addVector = database.prepare('INSERT INTO vectors VALUES (?, ?)')
      for (const [key, vector] of vectors.byKey)
        addVector.run(key, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength))
    })()
  } finally {
    database.close()
  }
}

/** Reads back what `writeStore` wrote; the digest of the file has been checked before. */
export function readStore(path: string): Contents {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const { json } = database.prepare('SELECT json FROM data').get() as { json: string }
    const sections = new Map<string, Section[]>()
    const sectionRows = database.prepare('SELECT document, json FROM sections ORDER BY document, id').all()
    for (const row of sectionRows as { document: string; json: string }[]) {
      const of = sections.get(row.document) ?? []
      of.push(JSON.parse(row.json) as Section)
      sections.set(row.document, of)
    }
    const documentRows = database.prepare('SELECT * FROM documents ORDER BY position').all()
    const documents = (
      documentRows as { id: string; facts: string; text: string; tables: string; places: string | null }[]
    ).map((row): Document => ({
      ...(JSON.parse(row.facts) as DocumentFacts & Pick<Document, 'notes'>),
      text: row.text,
      sections: sections.get(row.id) ?? [],
      tables: JSON.parse(row.tables) as Table[],
      ...(row.places !== null && { places: JSON.parse(row.places) as Place[] }),
    }))
    const texts = new Map(documents.map((document) => [document.id, document.text]))
    const passageRows = database.prepare('SELECT id, document, section, start, end FROM passages ORDER BY id').all()
    const passages = (passageRows as Omit<Passage, 'text'>[]).map((row): Passage => ({
      ...row,
      text: (texts.get(row.document) ?? '').slice(row.start, row.end),
    }))
    const corrections = database.prepare('SELECT json FROM corrections ORDER BY id').all() as { json: string }[]
    const perhapsSame = database.prepare('SELECT json FROM perhaps_same ORDER BY id').all() as { json: string }[]
    const factRows = database.prepare('SELECT json FROM facts ORDER BY id').all() as { json: string }[]
    const sentences = database.prepare('SELECT passage, start, end FROM sentences ORDER BY id').all() as Sentence[]
    return {
      data: JSON.parse(json) as CorpusData,
      documents,
      passages,
      sentences,
      facts: factRows.map((row) => JSON.parse(row.json) as Fact),
      corrections: corrections.map((row) => JSON.parse(row.json) as AppliedCorrection),
      perhapsSame: perhapsSame.map((row) => JSON.parse(row.json) as PerhapsSame),
    }
  } finally {
    database.close()
  }
}

/** The vectors of the sentences, in their order. */
export function readSentenceVectors(path: string): SentenceVectors {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const rows = database
      .prepare('SELECT vector FROM sentences JOIN vectors ON key = vector_key ORDER BY id')
      .iterate() as IterableIterator<{ vector: Buffer }>
    return SentenceVectors.of(floatsOf(rows))
  } finally {
    database.close()
  }
}

function* floatsOf(rows: Iterable<{ vector: Buffer }>): Iterable<Float32Array> {
  for (const { vector } of rows) yield new Float32Array(new Uint8Array(vector).buffer)
}

/** The vectors of an earlier store by the digest of model and text; what is in it need not be embedded again. */
export function readVectors(path: string): Map<string, Float32Array> {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const rows = database.prepare('SELECT key, vector FROM vectors').all() as { key: string; vector: Buffer }[]
    return new Map(rows.map(({ key, vector }) => [key, new Float32Array(new Uint8Array(vector).buffer)]))
  } finally {
    database.close()
  }
}
