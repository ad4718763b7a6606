import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ModelError } from '../errors.ts'
import { loadSentenceModel } from './sentence-model.ts'

/** Numbers in one vector. */
export const DIMENSIONS = 384

/** Folder that holds the model's folder. */
const MODELS = fileURLToPath(new URL('../../models', import.meta.url))
const MODEL = 'e5-small-zh'

/** SHA-256 of the files as they were shipped (models/README.md): a damaged model is named, not used. */
const DIGESTS: Readonly<Record<string, string>> = {
  'config.json': 'd07d7909255ed2c4fcd787880f32bbc95a2ae4119565e1407995b976a8f8c2a7',
  'special_tokens_map.json': '25669ea62af6d33e0dade0d5d2877d9d302316a8b3bb2f42cf0867a09bee0f1b',
  'tokenizer.json': '70209854e98b19a1819e67153e959ff20d9230ab1b2cae174ae3aabc58be98ef',
  'tokenizer_config.json': '6c6e2d768bde269be97a66dff696da8b3cf8a9880855a245285d4820bdffa272',
  'onnx/model_quantized.onnx': 'cde9c2566fba6d44d78813cf7b6262ba44963bdecf3b58ea8d8d4d1b1df8e578',
}

/** Names the model and its weights; a vector of another one is of no use. */
export const MODEL_DIGEST = createHash('sha256')
  .update(JSON.stringify([MODEL, DIGESTS]))
  .digest('hex')
  .slice(0, 16)

/** Longest question that is embedded, in characters (about as many tokens): it bounds the time of an answer. */
const MAX_QUERY_LENGTH = 160

/** Text → vector of length 1, by the model that ships with the product. */
export interface Embedding {
  /** A question; only its first 160 characters count. */
  query(text: string): Promise<Float32Array>
  /** A passage with its document's title and the headings around it: so the model was tuned. */
  passage(text: string): Promise<Float32Array>
}

/** What is embedded for a passage, without the model's own prefix. */
export function passageText(title: string, heading: string, text: string): string {
  return [title, heading, text].filter((part) => part !== '').join(' ')
}

/**
 * Loads the model after checking every file against its digest. Nothing is downloaded.
 *
 * @throws ModelError when a file is missing or is not the one that was shipped
 */
export async function loadEmbedding(models = MODELS): Promise<Embedding> {
  for (const [file, expected] of Object.entries(DIGESTS)) {
    const path = join(models, MODEL, file)
    if (!existsSync(path)) throw new ModelError(path, '缺失')
    const digest = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    if (digest !== expected) throw new ModelError(path, '已损坏（摘要不符）')
  }
  // One text at a time: in a batch a text's vector depends on its neighbours (cosine 0.997), and an
  // index made step by step would differ from one made at once.
  const embed = await loadSentenceModel(models, MODEL)
  return {
    query: (text) => embed(`query: ${text.slice(0, MAX_QUERY_LENGTH)}`),
    passage: (text) => embed(`passage: ${text}`),
  }
}
