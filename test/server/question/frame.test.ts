import { describe, expect, it } from 'vitest'
import { withoutEndMeasures, withoutFrame, withoutTimes } from '../../../server/question/frame.ts'
import { topicOf } from '../../../server/question/topic.ts'

function bare(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

describe('a time is taken out with the words that it stands in', () => {
  it.each([
    ['路网总里程到2025年要达到多少公里', '2025年', '路网总里程 要达到多少公里'],
    ['截至2023年底全区有多少家', '2023年底', '全区有多少家'],
    ['2013年的时候排第几', '2013年', '排第几'],
    ['到2030年为止建成几个', '2030年', '建成几个'],
    ['要达到2025年的水平', '2025年', '要达到 的水平'],
    ['推到2025年是百分之几', '2025年', '推到 是百分之几'],
    ['城镇化率提高到2030年的多少', '2030年', '城镇化率提高到 的多少'],
    ['优良天数跟2023年比多了几天', '2023年', '优良天数 多了几天'],
    ['和2023年相比增加多少', '2023年', '增加多少'],
    ['2023年比例是多少', '2023年', '比例是多少'],
    ['2023年底线管得怎么样', '2023年', '底线管得怎么样'],
  ])('%s', (text, time, rest) => {
    const start = text.indexOf(time)
    expect(bare(withoutTimes(text, [{ start, end: start + time.length }]))).toBe(rest)
  })
})

describe('what says only how a thing is asked about is left out', () => {
  it.each([
    ['粮食产量力争达到多少亿斤', '粮食产量 多少亿斤'],
    ['外贸进出口额预计突破多少亿元', '外贸进出口额 多少亿元'],
    ['森林覆盖率计划提高到百分之几', '森林覆盖率 百分之几'],
    ['常住人口城镇化率从多少提高到了多少', '常住人口城镇化率'],
    ['PM2.5浓度由多少降到多少微克', 'PM2.5浓度'],
    ['税收占比离目标还差多少', '税收占比 目标还差多少'],
    ['研发投入强度距离规划目标差多远', '研发投入强度 规划目标差多远'],
    ['给多少户危房做加固? 的安排', '给多少户危房做加固?'],
    ['污水处理率定的95%', '污水处理率'],
    ['截至中期一共有几家', '中期一共有几家'],
    ['全年旅游总收入多少', '旅游总收入多少'],
  ])('%s', (text, rest) => {
    expect(bare(withoutFrame(text))).toBe(rest)
  })

  it.each(['稳定就业多少人', '智能达到多少', '安排公益性岗位多少个', '离岸贸易额多少', '规定动作完成了几项'])(
    'and nothing of %s',
    (text) => {
      expect(withoutFrame(text)).toBe(text)
    },
  )

  it.each([
    ['粮食总产量多少亿斤', '粮食总产量多少'],
    ['GDP要到几万亿元?', 'GDP要到几?'],
    ['失业率控制在多少以内', '失业率控制在多少'],
    ['有多少人口', '有多少人口'],
    ['多少户居民', '多少户居民'],
  ])('with the measure at the end: %s', (text, rest) => {
    expect(withoutEndMeasures(text)).toBe(rest)
  })
})

describe('what one means to do, and the end of a year', () => {
  it.each([
    ['打算让多少人脱贫', '多少人脱贫'],
    ['准备加多少公共停车位', '多少公共停车位'],
    ['想再建几条地铁', '几条地铁'],
    ['要修多少条路', '要修多少条路'],
    ['进出口最后做了多少亿', '进出口 做了多少亿'],
    ['最后一公里通了多少', '最后一公里通了多少'],
    ['准备工作做了多少', '准备工作做了多少'],
  ])('%s', (text, rest) => {
    expect(bare(withoutFrame(text))).toBe(rest)
  })
})

describe('what only asks makes no word with what stands beside it', () => {
  it.each([
    ['社零离', ['社零']],
    ['旅游收入各是', ['旅游', '收入']],
    ['双示范市是', ['示范市']],
    ['四纵三横指', ['四纵', '三横']],
    ['为什么敢定这么高', []],
  ])('%s', (text, words) => {
    const { words: found } = topicOf(text)
    expect(found.filter((word) => word.length > 1)).toEqual(expect.arrayContaining(words))
    expect(found.some((word) => /[离指是]$|^敢/u.test(word) && word.length > 1)).toBe(false)
  })

  it('while 对标 stays a word', () => {
    expect(topicOf('中期评估拿什么跟什么对标').words).toContain('对标')
  })
})
