import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { MODEL_DIGEST, loadEmbedding, passageText, type Embedding } from './analysis/embedding.ts'
import { addWords, tokens } from './analysis/tokens.ts'
import { vocabulary } from './analysis/vocabulary.ts'
import { checksOf, type DocumentChecks } from './checks/checks.ts'
import { applyCorrections, type AppliedCorrection, type Corrected } from './corrections/apply.ts'
import { problemOfNames, withNameCorrections, writtenNames } from './corrections/names.ts'
import { IndexDamagedError, IndexMissingError, IndexVersionError, UnreadableDocumentError } from './errors.ts'
import { extractFacts } from './extract/extract.ts'
import { nameVectors } from './links/name-vectors.ts'
import { nearNames } from './links/near-names.ts'
import { perhapsSame } from './links/perhaps-same.ts'
import { sectionPath, type Document } from './model/document.ts'
import type { Fact } from './model/fact.ts'
import type { Passage, Sentence } from './model/passage.ts'
import { corpusFiles, dataDigest, readCorpusData, type CorpusData, type CorpusFile } from './read/corpus.ts'
import { DocumentReader } from './read/document-reader.ts'
import { passagesOf, sentencesOf } from './read/passages.ts'
import {
  checkFiles,
  fileDigest,
  liveGeneration,
  makeLive,
  newGeneration,
  readManifest,
} from './search-index/generations.ts'
import { VectorGraph } from './search-index/graph.ts'
import { LexicalIndex } from './search-index/lexical.ts'
import { INDEX_VERSION, type Manifest } from './search-index/manifest.ts'
import { GRAPH_FILE, LEXICAL_FILE, STORE_FILE } from './search-index/open.ts'
import { readVectors, writeStore, type Vectors } from './search-index/store.ts'

/** A heading's words count so many times as much as the text's: what stands under it is about it. */
const HEADING_WEIGHT = 1.5
/** The title is the same for a whole document; it tells one place's from another's. */
const TITLE_WEIGHT = 0.5

export interface BuildOptions {
  readonly corpus: string
  readonly index: string
  /** Build even when nothing has changed. */
  readonly force?: boolean
  readonly progress?: (step: Progress) => void
  readonly signal?: AbortSignal
  readonly now?: Date
}

/** How far a build has come; `done` of `total` files or passages. */
export interface Progress {
  readonly step: 'read' | 'embed'
  readonly done: number
  readonly total: number
}

/** What a build did. */
export interface Summary {
  readonly manifest: Manifest
  /** False when the live index was up to date already. */
  readonly built: boolean
  /** Passages and sentences whose vectors were made now; the others' were there. */
  readonly embedded: number
  /** What a reader says of a document that it read only in part, by document id. */
  readonly notes: Readonly<Record<string, readonly string[]>>
}

/**
 * Brings the index of a corpus up to date: reads the documents, cuts them into passages, embeds
 * what is new, extracts the facts, writes a new generation and makes it live.
 *
 * A file that cannot be read is left out and named in the manifest; the others are indexed.
 *
 * @throws CorpusDataError, ModelError; the live index stays as it was
 */
export async function buildIndex(options: BuildOptions): Promise<Summary> {
  const data = readCorpusData(options.corpus)
  const files = corpusFiles(options.corpus)
  const wanted = wantedFor(data, files)
  const live = readLive(options.index)
  if (options.force !== true && live !== undefined && isUpToDate(live.manifest, wanted))
    return { manifest: live.manifest, built: false, embedded: 0, notes: {} }

  const { documents, leftOut } = await readDocuments(files, data, options)
  const passages: Passage[] = []
  for (const document of documents) passages.push(...passagesOf(document, passages.length))
  const read = documents.flatMap(extractFacts)
  const { facts, applied: corrections } = correctedFacts(documents, read, data)
  const names = withNameCorrections(
    data,
    data.corrections.filter((correction) => 'of' in correction),
  )

  addWords(vocabulary(names, facts))
  const lexical = LexicalIndex.of(bags(documents, passages))
  const known = knownVectors(options.index)
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const sentences = passages.flatMap((passage) =>
    sentencesOf(texts.get(passage.document) ?? '', passage).map((span): Sentence => ({ ...span, passage: passage.id })),
  )
  const embedding = loadedOnce()
  const { vectors, embedded } = await embedAll(documents, passages, sentences, known, embedding, options)
  const near = nearNames(documents, facts, names.indicators, partedNames(data))
  const ofNames = await nameVectors(
    near.flatMap((pair) => pair.names),
    known,
    embedding,
    options.signal,
  )
  const graph = VectorGraph.of(vectors.passageKeys.map((key) => vectors.byKey.get(key) ?? new Float32Array()))

  const generation = newGeneration(options.index, options.now ?? new Date())
  try {
    writeStore(
      join(generation, STORE_FILE),
      {
        data: names,
        documents,
        passages,
        sentences,
        facts,
        corrections,
        perhapsSame: perhapsSame(near, (name) => ofNames.byName.get(name)),
      },
      { ...vectors, byKey: new Map([...vectors.byKey, ...ofNames.byKey]) },
    )
    writeFileSync(join(generation, LEXICAL_FILE), lexical.toBytes())
    graph.write(join(generation, GRAPH_FILE))
    // hnswlib writes a short file without a word when the disk is full: read it back before it goes live.
    if (VectorGraph.read(join(generation, GRAPH_FILE)).size !== passages.length)
      throw new IndexDamagedError(join(generation, GRAPH_FILE), '写入不完整')
    const manifest: Manifest = {
      ...wanted,
      builtAt: (options.now ?? new Date()).toISOString(),
      leftOut,
      files: Object.fromEntries(
        [STORE_FILE, LEXICAL_FILE, GRAPH_FILE].map((file) => [file, fileDigest(join(generation, file))]),
      ),
      counts: { documents: documents.length, passages: passages.length, facts: facts.length },
      facts: countByKind(documents, facts),
      checks: checksByDocument(documents, facts, read),
      corrections: correctionCounts(corrections),
    }
    writeFileSync(join(generation, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    makeLive(options.index, generation)
    return { manifest, built: true, embedded, notes: notesOf(documents) }
  } catch (error) {
    rmSync(generation, { recursive: true, force: true })
    throw error
  }
}

/** The names of indicators that people have told apart. */
function partedNames({ corrections }: CorpusData): string[][] {
  return corrections.flatMap((one) => (one.do === 'part' && one.of === 'indicator' ? [one.names] : []))
}

/** The embedding model, loaded when it is first needed: a build that makes no vectors needs none. */
function loadedOnce(): () => Promise<Embedding> {
  let loaded: Promise<Embedding> | undefined
  return () => (loaded ??= loadEmbedding())
}

/** What the documents say, as people have corrected it; a correction of names is held against the names that the facts write. */
function correctedFacts(documents: readonly Document[], read: readonly Fact[], { corrections }: CorpusData): Corrected {
  const { facts, applied } = applyCorrections(documents, read, corrections)
  const written = writtenNames(facts)
  return {
    facts,
    applied: applied.map((one) => {
      const problem = 'of' in one.correction ? problemOfNames(one.correction, written) : undefined
      return problem === undefined ? one : { ...one, problem }
    }),
  }
}

/** Whether the live index is of this program and of these documents; false when there is none or it is damaged. */
export function indexIsCurrent(corpus: string, index: string): boolean {
  const live = readLive(index)
  return live !== undefined && isUpToDate(live.manifest, wantedFor(readCorpusData(corpus), corpusFiles(corpus)))
}

/** What the manifest of an index of these files by this program says. */
function wantedFor(data: CorpusData, files: readonly CorpusFile[]): Wanted {
  return {
    version: INDEX_VERSION,
    program: programDigest(),
    model: MODEL_DIGEST,
    data: dataDigest(data),
    sources: Object.fromEntries(files.map(({ file, path }) => [file, fileDigest(path)])),
  }
}

type Wanted = Pick<Manifest, 'version' | 'program' | 'model' | 'data' | 'sources'>

function isUpToDate(manifest: Manifest, wanted: Wanted): boolean {
  const { version, program, model, data, sources } = manifest
  const sorted = (record: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(record).sort())
  return (
    version === wanted.version &&
    program === wanted.program &&
    model === wanted.model &&
    data === wanted.data &&
    sorted(sources) === sorted(wanted.sources)
  )
}

/** The live generation if it is whole and of this version; a new build replaces any other. */
function readLive(index: string): { manifest: Manifest; generation: string } | undefined {
  try {
    const generation = liveGeneration(index)
    const manifest = readManifest(index, generation)
    checkFiles(generation, manifest)
    return { manifest, generation }
  } catch (error) {
    if (error instanceof IndexMissingError || error instanceof IndexVersionError || error instanceof IndexDamagedError)
      return undefined
    throw error
  }
}

/**
 * The vectors of the live generation, whatever version wrote it: their keys tell model and text, so they
 * are right or not asked for. One that cannot be read only costs the time to make them again.
 */
function knownVectors(index: string): Map<string, Float32Array> {
  try {
    return readVectors(join(liveGeneration(index), STORE_FILE))
  } catch (error) {
    if (
      error instanceof IndexMissingError ||
      error instanceof IndexDamagedError ||
      error instanceof Database.SqliteError
    )
      return new Map()
    throw error
  }
}

/** Digest of the program's files that decide what an index holds: a new version of them builds it anew. */
function programDigest(): string {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const hash = createHash('sha256')
  for (const folder of ['analysis', 'checks', 'corrections', 'extract', 'links', 'model', 'read', 'search-index']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(root, folder, entry)
      if (path.endsWith('.ts') && existsSync(path)) hash.update(entry).update(readFileSync(path))
    }
  }
  return hash
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 16)
}

async function readDocuments(
  files: readonly CorpusFile[],
  data: CorpusData,
  options: BuildOptions,
): Promise<{ documents: Document[]; leftOut: { file: string; reason: string }[] }> {
  const reader = new DocumentReader()
  try {
    return await readAll(reader, files, data, options)
  } finally {
    await reader.close()
  }
}

async function readAll(
  reader: DocumentReader,
  files: readonly CorpusFile[],
  data: CorpusData,
  { progress, signal }: BuildOptions,
): Promise<{ documents: Document[]; leftOut: { file: string; reason: string }[] }> {
  const documents: Document[] = []
  const leftOut: { file: string; reason: string }[] = []
  const ids = new Set<string>()
  for (const [at, { file, path }] of files.entries()) {
    signal?.throwIfAborted()
    try {
      const known = data.catalogue.find((entry) => entry.file === file)
      const document = await reader.read(file, readFileSync(path), known as Partial<Document> | undefined)
      if (ids.has(document.id))
        throw new UnreadableDocumentError(file, `与另一个文件的编号“${document.id}”相同，请改名`)
      ids.add(document.id)
      documents.push(document)
    } catch (error) {
      if (error instanceof UnreadableDocumentError) leftOut.push({ file, reason: error.reason })
      else if (isFileError(error)) leftOut.push({ file, reason: `无法打开（${error.code}）` })
      else throw error
    }
    progress?.({ step: 'read', done: at + 1, total: files.length })
  }
  return { documents, leftOut }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string'
}

/** For each passage the words of its text, of the headings around it and of its document's title. */
function bags(documents: readonly Document[], passages: readonly Passage[]): Map<string, number>[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return passages.map((passage) => {
    const bag = new Map<string, number>()
    const add = (text: string, weight: number): void => {
      for (const word of tokens(text)) bag.set(word, (bag.get(word) ?? 0) + weight)
    }
    const document = byId.get(passage.document)
    add(passage.text, 1)
    if (document !== undefined) {
      add(headingOf(document, passage), HEADING_WEIGHT)
      add(`${document.title} ${document.place ?? ''}`, TITLE_WEIGHT)
    }
    return bag
  })
}

/** The headings around a passage, outermost first. */
function headingOf(document: Document, passage: Passage): string {
  const section = document.sections[passage.section]
  return section === undefined
    ? ''
    : sectionPath(document, section)
        .map(({ heading }) => heading)
        .join(' ')
}

/** How many characters of the headings around a sentence are embedded with it: the nearest heading, more or less. */
const HEADING_BEFORE_SENTENCE = 40

/** The vectors of all passages and sentences: those that are known, and the others embedded now. */
async function embedAll(
  documents: readonly Document[],
  passages: readonly Passage[],
  sentences: readonly Sentence[],
  known: ReadonlyMap<string, Float32Array>,
  load: () => Promise<Embedding>,
  { progress, signal }: BuildOptions,
): Promise<{ vectors: Vectors; embedded: number }> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const texts = new Map<string, string>()
  const keyOf = (text: string): string => {
    const key = createHash('sha256').update(`${MODEL_DIGEST}\n${text}`).digest('hex')
    texts.set(key, text)
    return key
  }
  const passageKeys = passages.map((passage) => {
    const document = byId.get(passage.document)
    return keyOf(
      document === undefined ? passage.text : passageText(document.title, headingOf(document, passage), passage.text),
    )
  })
  const sentenceKeys = sentences.map(({ passage: id, start, end }) => {
    const passage = passages[id]
    const document = passage === undefined ? undefined : byId.get(passage.document)
    if (passage === undefined || document === undefined) return keyOf('')
    return keyOf(
      passageText('', headingOf(document, passage).slice(-HEADING_BEFORE_SENTENCE), document.text.slice(start, end)),
    )
  })
  const byKey = new Map<string, Float32Array>()
  const missing = [...texts].filter(([key]) => {
    const vector = known.get(key)
    if (vector !== undefined) byKey.set(key, vector)
    return vector === undefined
  })
  if (missing.length > 0) {
    const embedding = await load()
    for (const [at, [key, text]] of missing.entries()) {
      signal?.throwIfAborted()
      byKey.set(key, await embedding.passage(text))
      progress?.({ step: 'embed', done: at + 1, total: missing.length })
    }
  }
  return { vectors: { passageKeys, sentenceKeys, byKey }, embedded: missing.length }
}

function notesOf(documents: readonly Document[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    documents.flatMap(({ id, notes }) => (notes === undefined || notes.length === 0 ? [] : [[id, notes]])),
  )
}

/** @param read the facts before correction */
function checksByDocument(
  documents: readonly Document[],
  facts: readonly Fact[],
  read: readonly Fact[],
): Record<string, DocumentChecks> {
  const [standing, found] = [byDocument(facts), byDocument(read)]
  return Object.fromEntries(
    documents.map((document) => {
      const kept = new Set(standing.get(document.id))
      const rejected = (found.get(document.id) ?? []).filter((fact) => !kept.has(fact))
      return [document.id, checksOf(document, [...kept], rejected)]
    }),
  )
}

function byDocument(facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>()
  for (const fact of facts) {
    const known = found.get(fact.document)
    if (known === undefined) found.set(fact.document, [fact])
    else known.push(fact)
  }
  return found
}

function correctionCounts(corrections: readonly AppliedCorrection[]): Manifest['corrections'] {
  const problems = corrections.flatMap(({ problem }, at) => (problem === undefined ? [] : [{ entry: at + 1, problem }]))
  return { applied: corrections.length - problems.length, problems }
}

function countByKind(documents: readonly Document[], facts: readonly Fact[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = Object.fromEntries(documents.map(({ id }) => [id, {}]))
  for (const { document, kind } of facts) {
    const of = (counts[document] ??= {})
    of[kind] = (of[kind] ?? 0) + 1
  }
  return counts
}
