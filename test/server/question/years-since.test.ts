import { describe, expect, it } from 'vitest'
import { yearsSince } from '../../../server/question/years-since.ts'

describe('years that are asked about one by one', () => {
  it('go on from the first', () => {
    expect(yearsSince('高新技术企业2021年以来每年有多少家', 2024)).toEqual(['2021', '2022', '2023', '2024'])
    expect(yearsSince('登记失业率从2022年到现在分别是多少', 2023)).toEqual(['2022', '2023'])
  })

  it('are none where a course is asked for, or a time to come', () => {
    expect(yearsSince('绿化覆盖率2021年以来的走势', 2024)).toEqual([])
    expect(yearsSince('2026年起每年新增多少', 2024)).toEqual([])
  })
})
