import { describe, expect, it } from 'vitest'
import { tasksOf } from '../../../client/page/duties.ts'

const quotation = (start: number) => ({
  document: 'division',
  title: '任务分工方案',
  section: '',
  start,
  end: start + 9,
  quote: '牵头单位:区科经局',
})
const duty = (role: 'lead' | 'responsible', subject: string, start: number) => ({
  role,
  subject,
  subjectKind: 'task' as const,
  with: [],
  quotation: quotation(start),
})

describe('tasksOf', () => {
  it('gathers the duties of departments by task, in the order of the document', () => {
    const tasks = tasksOf([
      { name: '区教育局', duties: [duty('lead', '办好教育', 500)] },
      { name: '区科经局', duties: [duty('lead', '发展数字经济', 100), duty('responsible', '办好教育', 500)] },
    ])
    expect(tasks.map(({ title, roles }) => [title, roles.lead, roles.responsible])).toEqual([
      ['发展数字经济', ['区科经局'], []],
      ['办好教育', ['区教育局'], ['区科经局']],
    ])
  })
  it('names a department once though it stands in two lists of one task', () => {
    const twice = [duty('lead', '办好教育', 500), duty('lead', '办好教育', 500)]
    expect(tasksOf([{ name: '区教育局', duties: twice }])[0]?.roles.lead).toEqual(['区教育局'])
  })
})
