import { describe, expect, it } from 'vitest'
import { readOfd } from '../../../indexer/read/ofd.ts'
import { formatFile, lines, whereIs } from './format-file.ts'

describe('readOfd', () => {
  it.each(['prefixed.ofd', 'default-namespace.ofd'])('reads %s, whatever the namespace is called', async (file) => {
    const content = await readOfd(file, formatFile(file))
    expect(lines(content)[0]).toBe('临江区国民经济和社会发展“十四五”规划主要任务分工方案')
    expect(lines(content)).toContain(
      '4.每千人口拥有执业（助理）医师数。到2025年，每千人口拥有执业（助理）医师数达到4.2人。（牵头单位：区卫健局，责任单位：区城管执法局、区建设局、各街道办事处）',
    )
    expect(content.text).not.toMatch(/- \d -/u)
    expect(whereIs(content, '粮食综合生产能力。')).toMatchObject({ page: 2 })
  })

  it('refuses an archive that is no OFD', async () => {
    await expect(readOfd('a.ofd', formatFile('numbered.docx'))).rejects.toMatchObject({ code: 'unreadable-document' })
  })
})
