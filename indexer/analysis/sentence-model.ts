import { join } from 'node:path'
import { AutoTokenizer, env } from '@xenova/transformers'
import onnx from 'onnxruntime-node'

/** What a model's inputs are called; the third is all zeros where a text is one piece. */
const TOKENS = 'input_ids'
const MASK = 'attention_mask'
const PIECES = 'token_type_ids'
const OUTPUT = 'last_hidden_state'

/**
 * Loads a model of sentences and its tokenizer from a folder: a text becomes the mean of its tokens' vectors, of length 1.
 *
 * The model runs in one thread. With more the same takes twice the CPU time and is not done sooner: texts are short, and
 * threads that wait keep their processor busy.
 *
 * @param models the folder that holds the model's folder
 */
export async function loadSentenceModel(
  models: string,
  name: string,
): Promise<(text: string) => Promise<Float32Array>> {
  env.allowRemoteModels = false
  env.localModelPath = models
  const tokenize = await AutoTokenizer.from_pretrained(name)
  const session = await onnx.InferenceSession.create(join(models, name, 'onnx/model_quantized.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  })
  return async (text) => {
    const inputs = tokenize(text, { truncation: true }) as Readonly<Record<string, { data: BigInt64Array }>>
    const ids = inputs[TOKENS]?.data ?? new BigInt64Array()
    const shape = [1, ids.length]
    const { [OUTPUT]: output } = await session.run({
      [TOKENS]: new onnx.Tensor('int64', ids, shape),
      [MASK]: new onnx.Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
      ...(session.inputNames.includes(PIECES) && {
        [PIECES]: new onnx.Tensor('int64', new BigInt64Array(ids.length), shape),
      }),
    })
    if (!(output?.data instanceof Float32Array)) throw new TypeError(`${name} gives no ${OUTPUT}`)
    return normalised(meanOf(output.data, ids.length))
  }
}

/** The mean of so many vectors that stand one after the other. */
function meanOf(vectors: Float32Array, count: number): Float32Array {
  const size = vectors.length / count
  return Float32Array.from({ length: size }, (_, at) => {
    let sum = 0
    for (let one = at; one < vectors.length; one += size) sum += vectors[one] ?? 0
    return sum / count
  })
}

/** The same direction at length 1; the length is summed in 32 bits, as the vectors of older indexes are. */
function normalised(vector: Float32Array): Float32Array {
  const length = Math.fround(Math.sqrt(vector.reduce((sum, one) => Math.fround(sum + one * one), 0)))
  return vector.map((one) => one / length)
}
