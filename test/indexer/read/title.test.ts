import { describe, expect, it } from 'vitest'
import { titleByLook, type HeadParagraph } from '../../../indexer/read/docx-title.ts'
import { metadata } from '../../../indexer/read/metadata.ts'

const of = (text: string, file = 'document.txt') => metadata(file, text, 0, {})

describe('the title of a text', () => {
  it.each([
    // Numbered parts are no titles, whatever they end in.
    [
      '# 青阳县2024年民生实事办理情况\n\n## 一、总体情况\n全年办结。\n## 二、完成情况一览表\n',
      '青阳县2024年民生实事办理情况',
    ],
    // Halves on two lines, also under the place or the office that gives it out.
    [
      '临江市清源区国民经济和社会发展第十四个五年规划和\n二〇三五年远景目标纲要\n\n目  录\n第一章 发展基础\n',
      '临江市清源区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
    ],
    [
      '关于青阳县2023年国民经济和社会发展计划\n执行情况与2024年国民经济和社会发展计划草案的报告\n各位代表：',
      '关于青阳县2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告',
    ],
    [
      '青阳县人民政府办公室\n关于印发青阳县2024年重点工作任务分解方案的通知\n青政办〔2024〕3号\n各乡镇人民政府：',
      '青阳县人民政府办公室关于印发青阳县2024年重点工作任务分解方案的通知',
    ],
    [
      '青阳县人民政府文件\n青政发〔2023〕12号\n青阳县人民政府关于下达2023年计划的通知\n各镇：',
      '青阳县人民政府关于下达2023年计划的通知',
    ],
    ['附件1\n\n青阳县“十四五”主要指标表\n单位：亿元\n| 序号 | 指标 |', '青阳县“十四五”主要指标表'],
    ['索引号：0123　发布机构：青阳县人民政府\n政 府 工 作 报 告\n——2024年1月5日在会议上\n', '政府工作报告'],
    ['青阳县2024年一季度经济运行分析\n今年以来，全县经济回升。', '青阳县2024年一季度经济运行分析'],
  ])('of %j', (text, title) => {
    expect(of(text).title).toBe(title)
  })

  it('is the name of the file where the text begins with its first part', () => {
    expect(of('一、总体情况\n全年办结。\n二、完成情况一览表\n', '青阳县民生实事.docx').title).toBe('青阳县民生实事')
  })
})

describe('the place of a title', () => {
  it.each([
    ['关于青阳县2023年国民经济和社会发展计划执行情况的报告', '青阳县'],
    ['关于印发《青阳县2024年重点工作任务分解方案》的通知', '青阳县'],
    ['《青阳县国民经济和社会发展第十四个五年规划》中期评估报告', '青阳县'],
    ['中共青阳县委办公室关于调整2024年工作要点的通知', '青阳县'],
    ['印发《鹤城区2025年工作要点》', '鹤城区'],
    ['省发展改革委关于支持青阳县高质量发展的意见', '青阳县'],
    ['转发市发展改革委关于做好青阳县2024年重点项目建设工作意见的通知', '青阳县'],
    ['临江市清源区2024年重点工作任务分解方案', '清源区'],
  ])('in %s is %s', (title, place) => {
    expect(of(`${title}\n\n各有关单位：\n`).place).toBe(place)
  })
})

describe('the title of a Word document by its look', () => {
  const line = (text: string, look: Partial<HeadParagraph> = {}): HeadParagraph => ({
    text,
    isTitle: false,
    centred: true,
    size: 0,
    ...look,
  })

  it('is what has the style of a title', () => {
    const head = [
      line('青阳县2024年十件民生实事完成情况', { isTitle: true }),
      line('2025年1月10日'),
      line('一、总体情况'),
    ]
    expect(titleByLook(head)).toBe('青阳县2024年十件民生实事完成情况')
  })

  it('is the largest in the middle, all its lines, without the head and the foot of the sheet', () => {
    const head = [
      line('青阳县人民政府文件', { size: 72 }),
      line('青政发〔2024〕3号'),
      line('青阳县人民政府', { size: 44 }),
      line('关于印发2024年工作要点的通知', { size: 44 }),
      line('各镇人民政府：', { centred: false }),
    ]
    expect(titleByLook(head)).toBe('青阳县人民政府关于印发2024年工作要点的通知')
    const cover = [
      line('青阳县', { size: 52 }),
      line('国民经济和社会发展第十四个五年规划', { size: 52 }),
      line('和二〇三五年远景目标纲要', { size: 52 }),
      line('青阳县人民政府', { size: 36 }),
      line('二〇二一年三月', { size: 36 }),
    ]
    expect(titleByLook(cover)).toBe('青阳县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要')
  })

  it('is nothing where no line stands in the middle', () => {
    expect(titleByLook([line('全年办结8件。', { centred: false })])).toBeUndefined()
  })
})
