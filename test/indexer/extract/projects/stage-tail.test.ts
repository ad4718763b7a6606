import { describe, expect, it } from 'vitest'
import { stageTail } from '../../../../indexer/extract/projects/stage-tail.ts'

describe('stageTail', () => {
  it.each([
    ['清江大桥、石岭高速竣工通车', '竣工通车', '建成投用'],
    ['青石电池等项目竣工投产', '竣工投产', '投产'],
    ['石岭新材料等项目落地开工', '落地开工', '开工'],
    ['石岭新材料等71个项目落地建设', '落地建设', '在建'],
    ['新机场高速等工程全速推进', '全速推进', '在建'],
    ['清江高铁将于2024年6月底前建成通车', '将于2024年6月底前建成通车', '建成投用'],
    ['清江铁路今年将正式开工建设', '今年将正式开工建设', '开工'],
    ['石岭水库基本建成', '基本建成', '主体完工'],
    ['石岭水库主体工程全面完工', '主体工程全面完工', '主体完工'],
    ['石岭大厦主体结构封顶', '主体结构封顶', '封顶'],
    ['石岭隧道前期工作取得新突破', '前期工作取得新突破', '前期'],
    ['石岭高速、青川铁路对上争取工作', '对上争取工作', '前期'],
    ['青石老街开街运营', '开街运营', '开业'],
    ['机场高速完成90%以上路基工程', '完成90%以上路基工程', '在建'],
    ['江滨步道建设全面完成', '建设全面完成', '竣工'],
  ])('reads the last words of %s', (words, tail, stage) => {
    const found = stageTail(words)
    expect([words.slice(found?.start), found?.stage, found?.done]).toEqual([tail, stage, undefined])
  })

  it('knows what can be a status as well as a stage', () => {
    expect(stageTail('石岭污水厂改造工程全面完成')).toEqual({ stage: '竣工', start: 9, done: true })
    expect(stageTail('沿河路改造基本完成')).toEqual({ stage: '主体完工', start: 5, done: true })
  })

  it.each([
    '做好项目建设',
    '规范经济运行',
    '限制塑料制品使用',
    '石岭新区建设',
    '拓展对外贸易',
    '完成总工程量的75%',
  ])('finds no stage in %s', (words) => {
    expect(stageTail(words)).toBeUndefined()
  })
})
