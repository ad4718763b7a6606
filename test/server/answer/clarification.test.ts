import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../server/assistant.ts'
import type { ChoicesPart } from '../../../server/protocol/answer.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'

let assistant: Assistant

beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})
afterAll(() => assistant.close())

describe('a question that names no thing', () => {
  it.each(['目标值是多少？', '那个增长值是多少？'])('is asked back with measures alone: %s', async (question) => {
    const { kind, parts } = await assistant.ask(question)
    expect(kind).toBe('clarification')
    const labels = parts
      .filter((part): part is ChoicesPart => part.kind === 'choices')
      .flatMap(({ choices }) => choices.map(({ label }) => label))
    expect(labels.length).toBeGreaterThanOrEqual(2)
    // 完成了“十三五”规划确定的主要目标任务: no measure.
    for (const label of labels) expect(label).not.toMatch(/(?:目标|任务)$/u)
  })
})
