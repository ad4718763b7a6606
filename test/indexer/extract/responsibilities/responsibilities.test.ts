import { describe, expect, it } from 'vitest'
import { findResponsibilities } from '../../../../indexer/extract/responsibilities/responsibilities.ts'
import { documentOf } from '../document-of.ts'

const TITLE = '松陵区2024年重点工作任务分工方案\n'

describe('findResponsibilities', () => {
  it.each([
    [
      '1.提升政务服务效能。推动高频事项就近办理。（牵头单位：区行政审批局；责任单位：区数据局、各街道）',
      { subject: '提升政务服务效能', number: '1', lead: ['区行政审批局'], responsible: ['区数据局', '各街道'] },
      '（牵头单位：区行政审批局；责任单位：区数据局、各街道）',
    ],
    [
      '地区生产总值增长年均7%左右。( 牵头单位:区发改局;责任单位:区科经局、区建设局)',
      { subject: '地区生产总值增长年均7%左右', lead: ['区发改局'], responsible: ['区科经局', '区建设局'] },
      '( 牵头单位:区发改局;责任单位:区科经局、区建设局)',
    ],
    [
      '2.激发各类创新主体作用。强化策源作用。(牵头单位:区科经局、区委组织部(人才科),责任单位:区市场监管局)',
      { subject: '激发各类创新主体作用', lead: ['区科经局', '区委组织部(人才科)'], responsible: ['区市场监管局'] },
      '(牵头单位:区科经局、区委组织部(人才科),责任单位:区市场监管局)',
    ],
    [
      '1.深化防控体系。严密防范。(牵头单位:区政法委,责任单位:区公安分局、区信访局\n\n2.深化安全建设。健全机制。',
      { subject: '深化防控体系', lead: ['区政法委'], responsible: ['区公安分局', '区信访局'] },
      '(牵头单位:区政法委,责任单位:区公安分局、区信访局',
    ],
    [
      '1.开展宣传，畅通渠道；责任单位：开发区经发局、开发区生态环境分局。',
      { subject: '开展宣传，畅通渠道', number: '1', responsible: ['开发区经发局', '开发区生态环境分局'] },
      '责任单位：开发区经发局、开发区生态环境分局',
    ],
    [
      '1．扩大普惠托育服务供给。\n责任单位：市卫生健康委、各区人民政府\n2．改造农贸市场。',
      { subject: '扩大普惠托育服务供给', number: '1', responsible: ['市卫生健康委', '各区人民政府'] },
      '责任单位：市卫生健康委、各区人民政府',
    ],
    [
      '3.建设社区花园，推广共管模式，牵头单位为区园林局，配合单位为各街道。',
      { subject: '建设社区花园，推广共管模式', lead: ['区园林局'], supporting: ['各街道'] },
      '牵头单位为区园林局，配合单位为各街道',
    ],
    [
      '（二）健全服务体系。（市市场监管局牵头，市财政局、市统计局按职责分工负责）',
      { subject: '健全服务体系', number: '2', lead: ['市市场监管局'], responsible: ['市财政局', '市统计局'] },
      '（市市场监管局牵头，市财政局、市统计局按职责分工负责）',
    ],
    [
      '（三）制定办法。（市发改委会同市财政局负责）',
      { lead: ['市发改委'], supporting: ['市财政局'] },
      '（市发改委会同市财政局负责）',
    ],
    [
      '加强社会保障。由市医保局牵头，市卫生健康委、市税务局配合，推进经办服务下沉乡镇。',
      { subject: '推进经办服务下沉乡镇', lead: ['市医保局'], supporting: ['市卫生健康委', '市税务局'] },
      '由市医保局牵头，市卫生健康委、市税务局配合',
    ],
    [
      '3.建立困境儿童关爱台账，由县民政局负责，县教育局、县妇联协助。',
      { subject: '建立困境儿童关爱台账', number: '3', responsible: ['县民政局'], supporting: ['县教育局', '县妇联'] },
      '由县民政局负责，县教育局、县妇联协助',
    ],
    [
      '3.整合社区挂牌。（完成时限：长期坚持；分管领导：周晓东；牵头单位：区委社会工作部）',
      { subject: '整合社区挂牌', lead: ['区委社会工作部'] },
      '（完成时限：长期坚持；分管领导：周晓东；牵头单位：区委社会工作部）',
    ],
  ])('reads %s', (text, expected, quote) => {
    const document = documentOf(TITLE + text)
    const [found] = findResponsibilities(document)
    expect(found).toMatchObject(expected)
    expect(found?.source.quote).toBe(quote)
    expect(document.text.slice(found?.source.start, found?.source.end)).toBe(quote)
    const subject = found?.subjectSource
    expect(document.text.slice(subject?.start, subject?.end)).toContain(found?.subject)
  })

  it('closes only the clause before, where a sentence holds several brackets', () => {
    const text = `${TITLE}6． 开展培训25万人次（牵头责任单位：自治区人社厅）；组织院校开展培训（牵头责任单位：自治区教育厅）。`
    expect(findResponsibilities(documentOf(text)).map((found) => [found.number, found.subject, found.lead])).toEqual([
      ['6', '开展培训25万人次', ['自治区人社厅']],
      ['6', '组织院校开展培训', ['自治区教育厅']],
    ])
  })

  it('closes an item of three paragraphs by its title', () => {
    const text = `${TITLE}1.优化发展布局。建设一岸。\n\n建设T轴。\n\n建设一谷。(牵头单位:滨江商务区管委会,责任单位:区科经局、相关街道)`
    expect(findResponsibilities(documentOf(text))).toMatchObject([
      { subject: '优化发展布局', number: '1', responsible: ['区科经局', '相关街道'] },
    ])
  })

  it('reads the rows of tables, with 同上 and persons left out', () => {
    const text = `${TITLE}
| 序号 | 重点任务 | 分管领导 | 牵头单位 | 责任单位 |
|---|---|---|---|---|
| 1 | 排查安全隐患 | 孙立民 | 县住建局 | 县自然资源局、各乡镇 |
| 2 | 建立安全档案 | 高敏 | 同上 |  |
`
    expect(
      findResponsibilities(documentOf(text)).map(({ subject, number, label, lead, responsible, inferred }) => ({
        subject,
        number,
        label,
        lead,
        responsible,
        inferred,
      })),
    ).toEqual([
      {
        subject: '排查安全隐患',
        number: '1',
        label: '牵头单位、责任单位',
        lead: ['县住建局'],
        responsible: ['县自然资源局', '各乡镇'],
        inferred: [],
      },
      {
        subject: '建立安全档案',
        number: '2',
        label: '牵头单位',
        lead: ['县住建局'],
        responsible: undefined,
        inferred: ['lead'],
      },
    ])
  })

  it.each([
    '（一）加强统筹协调。各牵头单位要切实承担主体责任；各责任单位要积极配合，形成合力。',
    '支持领军企业牵头组建创新联合体，由企业主导、市场评价。',
    '三、稳定粮食生产。（牵头单位、责任单位及完成时限详见附件）',
    '1.研究建立补偿机制。（牵头单位：待定）',
    '2.探索志愿力量管理。（责任单位：机构改革后另行明确）',
    '1.加强古树名木巡护。（责任人：沈志强）',
    '注：本办法所称牵头单位，是指对任务完成负总责并汇总报送进展的单位。',
    '2023年，科普日活动参与单位达到126家；明确责任单位36个。',
    '过去一年，由省商务厅主办、市贸促会承办的博览会成功举办，市政府办牵头召开的协调会化解了难题。',
    '请各单位写明牵头单位和责任单位。',
  ])('finds none in %s', (text) => {
    expect(findResponsibilities(documentOf(TITLE + text))).toEqual([])
  })

  it('takes time that grows with the length of the text, however broken it is', () => {
    const time = (text: string): number => {
      const document = documentOf(TITLE + text)
      const start = performance.now()
      findResponsibilities(document)
      return performance.now() - start
    }
    for (const piece of [
      '(牵头单位:',
      '（（（（',
      '责任单位：',
      '由区教育局牵头、',
      '1.',
      '区教育局、',
      '(责任单位:区教育局 ',
    ])
      expect(time(piece.repeat(Math.ceil(300_000 / piece.length)))).toBeLessThan(10_000)
  }, 120_000)
})
