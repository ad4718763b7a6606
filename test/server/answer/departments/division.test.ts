import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndex } from '../../../../indexer/build.ts'
import { openAssistant, type Assistant } from '../../../../server/assistant.ts'

const DIVISION = `关于印发《云石县2024年重点工作任务分解方案》的通知

云政办发〔2024〕6号

各乡镇人民政府，县直各部门：

一、重点工作

1. 新改建农村公路60公里。（包保领导：周立强；牵头单位：县交通运输局；配合单位：县财政局、白水镇；完成时限：2024年10月底前）
2. 新增养老床位300张，建成社区养老中心4个。（包保领导：何 静（副县长）；牵头单位：县民政局；配合单位：县卫生健康局；完成时限：2024年12月）
3. 完成老旧小区改造8个。（包保领导：周立强；牵头单位：县住房和城乡建设局；配合单位：县城市管理综合执法局；完成时限：2024年12月）

二、附表

| 序号 | 指标名称 | 目标值 | 分管领导 | 牵头部门 | 配合部门 | 办结时限 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | 森林覆盖率 | 48.5% | 何静 | 县林业和草原局 | 县财政局 | 2025年12月 |
| 2 | 城镇新增就业 | 3200人 | 何静 | 县人力资源和社会保障局 | 县财政局 | 长期坚持 |
`

let folder: string
let assistant: Assistant
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-division-'))
  const corpus = path.join(folder, 'corpus')
  mkdirSync(path.join(corpus, 'documents'), { recursive: true })
  writeFileSync(path.join(corpus, 'documents', 'division.md'), DIVISION)
  await buildIndex({ corpus, index: path.join(folder, 'index') })
  assistant = await openAssistant({ index: path.join(folder, 'index') })
})
afterAll(() => {
  assistant.close()
  rmSync(folder, { recursive: true })
})

const asked = async (question: string, after: readonly string[] = []): Promise<{ kind: string; lead: string }> => {
  const { kind, lead } = await assistant.ask(question, { after })
  return { kind, lead: lead.replace(/\[算?\d+\]/gu, '') }
}

describe('a division of tasks of a place that nobody knows', () => {
  it.each([
    // Who leads in person, and by when, beside the departments.
    ['农村公路谁牵头，包保领导是谁', /县交通运输局牵头.*包保领导为周立强/u],
    ['养老床位由哪位县领导包保', /包保领导为何 ?静/u],
    [
      '老旧小区改造归哪个局管,要求什么时候完成',
      /(?=.*县住房和城乡建设局牵头)完成时限为2024年12月|完成时限为2024年12月.*县住房和城乡建设局牵头/u,
    ],
    ['农村公路的完成时限是什么时候', /完成时限为2024年10月底前/u],
    ['森林覆盖率的分管领导是谁', /县林业和草原局牵头.*分管领导为何静/u],
    // All that a person answers for.
    ['周立强负责哪些任务', /周立强列为包保领导的任务共2项：.*农村公路60公里.*老旧小区改造8个/u],
    ['何静分管什么', /何静列为.*共3项/u],
    ['周立强分管养老吗', /^文件中不是。.*何静/u],
    ['包保领导都有哪些人', /周立强.*何静/u],
    // Short names for long ones.
    ['县人社局负责哪些指标', /城镇新增就业/u],
    ['县住建局牵头什么', /老旧小区改造8个/u],
    ['县卫健局配合哪些任务', /养老床位300张/u],
    ['县城管局参与哪些任务', /老旧小区改造8个/u],
    ['县财政局负责什么', /配合指标2项.*参与任务1项/u],
    // Sets by time.
    ['哪些任务要求2024年12月完成', /有2项：.*养老床位300张.*老旧小区改造8个/u],
    // What there is.
    ['你这里有哪些文件', /库内云石县共有1份文件：《关于印发《云石县2024年重点工作任务分解方案》的通知》/u],
    ['白水镇农村公路谁负责', /县交通运输局牵头/u],
  ])('%s', async (question, lead) => {
    const answer = await asked(question)
    expect(answer.kind).toBe('answer')
    expect(answer.lead).toMatch(lead)
  })

  it('is asked on by 它 and 他', async () => {
    expect((await asked('它还配合哪些任务', ['县财政局配合哪些指标'])).lead).toMatch(/农村公路60公里/u)
    expect((await asked('他还负责哪些任务', ['农村公路由哪位领导包保'])).lead).toMatch(/周立强列为包保领导的任务共2项/u)
  })

  it.each(['西岭县森林覆盖率2025年目标是多少', '云台市2024年新增养老床位多少张', '河源镇农村公路多少公里'])(
    'does not answer for another place: %s',
    async (question) => {
      const { kind, lead } = await asked(question)
      expect(kind).toBe('refusal')
      expect(lead).not.toMatch(/48\.5|300|60/u)
    },
  )
})
