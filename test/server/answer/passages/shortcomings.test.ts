import { beforeAll, describe, expect, it } from 'vitest'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'
import { SHIPPED_INDEX } from '../../../setup/shipped-index.ts'

let assistant: Assistant
beforeAll(async () => {
  assistant = await openAssistant({ index: SHIPPED_INDEX })
})

describe('what a report finds wanting', () => {
  it('lists the points of the chapter on it', async () => {
    const { lead } = await assistant.ask('中期评估发现了哪些问题')
    expect(lead).toMatch(/“一是[^”]+”\[\d+\]；“二是[^”]+”\[\d+\]；“三是/u)
  })

  it('quotes where a report without such a chapter begins to tell of it', async () => {
    const { lead } = await assistant.ask('政府工作报告里承认还面临什么困难')
    expect(lead).toContain('不少困难挑战')
  })

  it('leaves a question about one thing to its passages', async () => {
    const { lead } = await assistant.ask('河湖治理还有哪些问题')
    expect(lead).not.toContain('“一是')
  })
})

it('says that no document is about a place that is only a part of another name', async () => {
  const { kind, lead } = await assistant.ask('洪山区GDP多少')
  expect(kind).toBe('refusal')
  expect(lead).toContain('没有洪山区的文件')
})
