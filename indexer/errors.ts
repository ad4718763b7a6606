/** A file that cannot be read as a document: what it is and why, in a sentence for the person who put it there. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError'
  readonly code = 'unreadable-document'
  readonly file: string
  /** Why, in Chinese, without the file's name. */
  readonly reason: string

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}：${reason}`, options)
    this.file = file
    this.reason = reason
  }
}

/** Data of the corpus folder (catalogue, indicators, departments) that does not fit its schema. */
export class CorpusDataError extends Error {
  override readonly name = 'CorpusDataError'
  readonly code = 'corpus-data'

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`${path}：${reason}`, options)
  }
}

/** The embedding model's files are missing or are not the ones that were shipped. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code = 'model'

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`向量模型文件 ${path} ${reason}：请从发布包恢复 models/e5-small-zh 后再试`, options)
  }
}

/** An index that is not there, or whose pointer names none. */
export class IndexMissingError extends Error {
  override readonly name = 'IndexMissingError'
  readonly code = 'index-missing'

  constructor(directory: string) {
    super(`${directory} 中没有索引：请先运行 npm run index`)
  }
}

/** An index that cannot be opened by this version. */
export class IndexVersionError extends Error {
  override readonly name = 'IndexVersionError'
  readonly code = 'index-version'
  readonly found: number

  constructor(directory: string, found: number, expected: number) {
    super(`${directory} 的索引版本为 ${found}，本程序需要版本 ${expected}：请运行 npm run index 重建`)
    this.found = found
  }
}

/** An index one of whose files is missing or not what the manifest says. */
export class IndexDamagedError extends Error {
  override readonly name = 'IndexDamagedError'
  readonly code = 'index-damaged'
  readonly path: string

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`索引文件 ${path} ${reason}：请运行 npm run index 重建`, options)
    this.path = path
  }
}
