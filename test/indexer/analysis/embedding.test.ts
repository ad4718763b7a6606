import { cpSync, mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIMENSIONS, loadEmbedding, passageText, type Embedding } from '../../../indexer/analysis/embedding.ts'
import { ModelError } from '../../../indexer/errors.ts'

const MODELS = fileURLToPath(new URL('../../../models', import.meta.url))
const FILES = [
  'config.json',
  'special_tokens_map.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
]

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0)

describe('the shipped embedding', () => {
  let embedding: Embedding
  beforeAll(async () => {
    embedding = await loadEmbedding()
  })

  it('gives vectors of length 1, the same for the same text', async () => {
    const vector = await embedding.query('空气质量由谁负责')
    expect(vector).toHaveLength(DIMENSIONS)
    expect(cosine(vector, vector)).toBeCloseTo(1, 4)
    expect(await embedding.query('空气质量由谁负责')).toEqual(vector)
  })

  it('has a question nearer to the passage that answers it', async () => {
    const question = await embedding.query('天上有多少天是蓝的')
    const air = await embedding.passage(passageText('中期评估', '绿色生态指标', '2022年空气质量优良天数比率为81.2%。'))
    const schools = await embedding.passage(passageText('中期评估', '民生福祉指标', '新改扩建中小学13所。'))
    expect(cosine(question, air)).toBeGreaterThan(cosine(question, schools))
  })

  it('reads only the beginning of a very long question', async () => {
    const start = '空气质量由谁负责'.repeat(20)
    expect(await embedding.query(start + '绿化'.repeat(900))).toEqual(await embedding.query(start))
  })
})

describe('a model', () => {
  let models: string
  beforeAll(() => {
    models = mkdtempSync(path.join(tmpdir(), 'plan-chat-models-'))
  })
  afterAll(() => {
    rmSync(models, { recursive: true })
  })
  const at = (file: string): string => path.join(models, 'e5-small-zh', file)
  const loading = async (): Promise<unknown> => loadEmbedding(models).catch((error: unknown) => error)

  it('that is not there is named, with what to do', async () => {
    const error = await loading()
    expect(error).toBeInstanceOf(ModelError)
    expect(String(error)).toContain('config.json')
    expect(String(error)).toMatch(/请/u)
  })

  it.each(FILES)('whose %s is damaged or missing is refused by name', async (file) => {
    cpSync(path.join(MODELS, 'e5-small-zh'), path.join(models, 'e5-small-zh'), { recursive: true })
    const bytes = readFileSync(at(file))
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(at(file), bytes)
    const damaged = await loading()
    expect(damaged).toBeInstanceOf(ModelError)
    expect(String(damaged)).toContain(path.basename(file))
    rmSync(at(file))
    const missing = await loading()
    expect(missing).toBeInstanceOf(ModelError)
    expect(String(missing)).toContain(path.basename(file))
  })
})

describe('passageText', () => {
  it('joins what is there', () => {
    expect(passageText('规划', '第一章 总则', '坚持稳中求进。')).toBe('规划 第一章 总则 坚持稳中求进。')
    expect(passageText('规划', '', '坚持稳中求进。')).toBe('规划 坚持稳中求进。')
  })
})
