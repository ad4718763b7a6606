import { describe, expect, it } from 'vitest'
import { asksRankAlone, understand, type Query } from '../../../server/question/query.ts'
import type { Intent } from '../../../server/question/intent.ts'
import { vocabulary } from './vocabulary.ts'

const TODAY = '2025-12-29'
const read = (question: string, after: string[] = []): Query => understand(question, after, vocabulary, TODAY)

describe('understand', () => {
  describe('finds what is asked for', () => {
    it.each<[string, Intent]>([
      ['哪些指标未完成中期进度?', 'status'],
      ['人均预期寿命完成了吗', 'status'],
      ['地区生产总值增长为什么没有达到中期目标', 'status'],
      ['17项指标里已完成规划中期进度的有几项?', 'status'],
      ['目前还没有统计值的指标是哪几个', 'status'],
      ['空气质量优良天数比率由谁负责?', 'responsibility'],
      ['绿化覆盖率归哪个部门管', 'responsibility'],
      ['人均预期寿命的责任单位是哪家?', 'responsibility'],
      ['推动重点产业集群化发展是谁牵头', 'responsibility'],
      ['区科经局牵头哪些任务?', 'duties'],
      ['区卫健局都负责什么', 'duties'],
      ['武昌区2022年人均预期寿命是多少岁?', 'value'],
      ['2023年上半年绿化覆盖率多少', 'value'],
      ['武昌区有多少个街道', 'value'],
      ['到2025年人均预期寿命的目标是多少', 'target'],
      ['绿化覆盖率要达到多少', 'target'],
      ['失业率要控制在多少以内?', 'target'],
      ['绿化覆盖率这几年的走势', 'trend'],
      ['优良天数比率这两三年是怎么变化的', 'trend'],
      ['人均预期寿命2025年能完成吗', 'projection'],
      ['绿化覆盖率的2025年测算值是多少', 'projection'],
      ['武昌区和江汉区的绿化覆盖率对比一下', 'comparison'],
      ['两个区哪个区的失业率目标更低?', 'comparison'],
      ['什么叫“中期测算值”', 'definition'],
      ['三助一护是什么意思', 'definition'],
      ['百分比指标的中期测算值怎么算?', 'method'],
      ['评估期限是哪段时间?', 'method'],
      ['武汉SKP项目进展到哪一步了', 'project'],
      ['中华路的地铁什么时候通车?', 'project'],
      ['有哪些文件', 'documents'],
    ])('in %s', (question, intent) => {
      expect(read(question).intents[0]).toBe(intent)
    })

    it.each(['绿化覆盖率', '养老服务', '司门口更新改造', ''])('nothing in %j', (question) => {
      expect(read(question).intents).toEqual([])
    })
  })

  describe('finds the time', () => {
    it.each<[string, string[]]>([
      ['2022年人均预期寿命是多少', ['2022']],
      ['２０２２年人均预期寿命是多少', ['2022']],
      ['22年人均预期寿命是多少', ['2022']],
      ['二〇二二年人均预期寿命是多少', ['2022']],
      ['2022年度人均预期寿命是多少', ['2022']],
      ['2023年上半年绿化覆盖率是多少', ['2023H1']],
      ['2023上半年绿化覆盖率是多少', ['2023H1']],
      ['23年上半年绿化覆盖率是多少', ['2023H1']],
      ['2024年前三季度社零是多少', ['2024Q1-Q3']],
      ['去年社零是多少', ['2024']],
      ['今年社零是多少', ['2025']],
      ['前年社零是多少', ['2023']],
      ['明年社零要达到多少', ['2026']],
      ['今年上半年绿化覆盖率是多少', ['2025H1']],
      ['2021年到2023年绿化覆盖率是多少', ['2021-2023']],
      ['2021-2025年绿化覆盖率是多少', ['2021-2025']],
      ['“十四五”期间新增就业多少', ['2021-2025']],
      ['“十四五”末绿化覆盖率要达到多少', ['2025']],
      ['十四五末绿化覆盖率要达到多少', ['2025']],
      ['“十三五”末优良率是多少', ['2020']],
      ['2021年和2022年人均预期寿命分别是多少', ['2021', '2022']],
      ['人均预期寿命是多少', []],
      ['12个街道的社区有多少个', []],
    ])('of %s', (question, periods) => {
      expect(read(question).periods).toEqual(periods)
    })

    it('counts from the day that it is given', () => {
      expect(understand('去年社零是多少', [], vocabulary, '2024-03-01').periods).toEqual(['2023'])
    })
  })

  describe('finds the places', () => {
    it.each<[string, string[]]>([
      ['武昌区绿化覆盖率是多少', ['武昌区']],
      ['武昌绿化覆盖率是多少', ['武昌区']],
      ['江汉的绿化覆盖率是多少', ['江汉区']],
      ['武昌区和江汉区的绿化覆盖率', ['武昌区', '江汉区']],
      ['武汉市数字经济占比是多少', ['武汉市']],
      ['绿化覆盖率是多少', []],
      ['我区绿化覆盖率是多少', []],
    ])('of %s', (question, places) => {
      const query = read(question)
      expect([...query.places].sort()).toEqual([...places].sort())
      expect(query.foreignPlaces).toEqual([])
    })

    it.each(['我区绿化覆盖率是多少', '本区绿化覆盖率是多少', '咱们区绿化覆盖率是多少', '我们这儿绿化覆盖率是多少'])(
      'of %s where the configuration names one',
      (question) => {
        expect(understand(question, [], { ...vocabulary, here: '江汉区' }, TODAY).places).toEqual(['江汉区'])
      },
    )

    it('of a named one even where the configuration names another', () => {
      expect(understand('武昌区绿化覆盖率是多少', [], { ...vocabulary, here: '江汉区' }, TODAY).places).toEqual([
        '武昌区',
      ])
    })

    it.each([
      ['洪山区2023年的GDP是多少?', '洪山区'],
      ['上海市的绿化覆盖率是多少', '上海市'],
      ['浦东新区由谁负责空气质量', '浦东新区'],
    ])('that no document is about in %s', (question, place) => {
      expect(read(question)).toMatchObject({ places: [], foreignPlaces: [place] })
    })

    it('as all of them in 两个区', () => {
      expect(read('两个区的绿化覆盖率目标分别是多少').allPlaces).toBe(true)
      expect(read('武昌区的绿化覆盖率目标是多少').allPlaces).toBe(false)
    })
  })

  describe('finds departments', () => {
    it.each<[string, string[]]>([
      ['区科经局牵头哪些任务?', ['区科经局']],
      ['区水务湖泊局牵头哪些任务?', ['区水务和湖泊局']],
      ['区水务和湖泊局牵头哪些任务?', ['区水务和湖泊局']],
      ['市生态环境局武昌分局负责什么', ['市生态环境局武昌分局']],
      ['市生态环境局负责什么', ['市生态环境局']],
      ['区科经局和区卫健局各负责什么', ['区科经局', '区卫健局']],
      ['绿化覆盖率由谁负责', []],
    ])('of %s', (question, departments) => {
      expect([...read(question).departments].sort()).toEqual([...departments].sort())
    })

    it.each<[string, string[]]>([
      ['云台区配合哪些任务', ['云台区']],
      ['2025年云台区有哪些任务', ['云台区']],
      ['云台区的任务', ['云台区']],
      ['云台区2024年GDP是多少', []],
      ['云台区森林覆盖率', []],
      ['开发区2024年GDP是多少', ['开发区']],
    ])('and districts only where they act: %s', (question, departments) => {
      const names = ['云台区', '开发区'].map((name) => ({ spelling: name, name }))
      const asked = understand(question, [], { ...vocabulary, departments: names }, TODAY)
      expect(asked.departments).toEqual(departments)
    })
  })

  describe('keeps what is asked about', () => {
    it.each([
      ['空气质量优良天数比率由谁负责?', '空气质量优良天数比率'],
      ['武昌区2022年人均预期寿命是多少?', '人均预期寿命'],
      ['请问武昌区的绿化覆盖率目标是多少，谢谢', '绿化覆盖率'],
      ['绿化覆盖率', '绿化覆盖率'],
      ['优良天书比率由谁负责', '优良天数比率'],
    ])('of %s', (question, topic) => {
      expect(read(question).topic).toBe(topic)
    })

    it('as it was typed, and what was put right', () => {
      const query = read('拖位数是多少')
      expect(query.asked).toBe('拖位数是多少')
      expect(query.topic).toBe('托位数')
      expect(query.corrections).toHaveLength(1)
    })

    it.each(['绿化覆盖率是多少', '区科经局牵头哪些任务', '武昌区人均预期寿命', '完善创新发展体制机制由谁牵头'])(
      'and puts nothing else right in %s',
      (question) => {
        expect(read(question).corrections).toEqual([])
      },
    )
  })

  describe('after other questions', () => {
    it('takes the intent for a new topic: 那绿化覆盖率呢?', () => {
      expect(read('那绿化覆盖率呢?', ['空气质量优良天数比率由谁负责?'])).toMatchObject({
        intents: ['responsibility'],
        topic: '绿化覆盖率',
      })
    })

    it('takes place and period for a new topic', () => {
      const query = read('那绿化覆盖率呢?', ['武昌区2022年人均预期寿命是多少?'])
      expect(query).toMatchObject({ topic: '绿化覆盖率', places: ['武昌区'], periods: ['2022'] })
      expect([...query.inherited].sort()).toEqual(['2022', '武昌区'].sort())
    })

    it('takes topic and intent for a new place: 那江汉区呢?', () => {
      const query = read('那江汉区呢?', ['武昌区绿化覆盖率目标是多少?'])
      expect(query).toMatchObject({ topic: '绿化覆盖率', places: ['江汉区'] })
      expect(query.intents[0]).toBe('target')
    })

    it('takes the topic for a new period: 2021年呢?', () => {
      expect(read('2021年呢?', ['武昌区2022年人均预期寿命是多少?'])).toMatchObject({
        topic: '人均预期寿命',
        places: ['武昌区'],
        periods: ['2021'],
      })
    })

    it('takes the topic for a new intent: 由谁负责?', () => {
      const query = read('那由谁负责?', ['武昌区绿化覆盖率目标是多少?'])
      expect(query).toMatchObject({ topic: '绿化覆盖率', places: ['武昌区'] })
      expect(query.intents[0]).toBe('responsibility')
    })

    it('reaches back over several follow-ups', () => {
      expect(read('那2021年呢?', ['武昌区2022年人均预期寿命是多少?', '那绿化覆盖率呢?'])).toMatchObject({
        topic: '绿化覆盖率',
        places: ['武昌区'],
        periods: ['2021'],
      })
    })

    it('begins anew with a question that is whole', () => {
      const query = read('江汉区2025年新增就业岗位目标是多少?', ['空气质量优良天数比率由谁负责?'])
      expect(query).toMatchObject({ places: ['江汉区'], periods: ['2025'], inherited: [] })
      expect(query.intents[0]).toBe('target')
    })

    it('is the same without any', () => {
      expect(read('哪些指标未完成中期进度?', [])).toEqual(understand('哪些指标未完成中期进度?', [], vocabulary, TODAY))
    })
  })

  it('understands any text in a moment', () => {
    for (const piece of ['多少', '区', '2022年', '“', '的的的', '哪些指标', '(((', 'a', '比', '🙂'])
      expect(
        understand(piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000), [], vocabulary, TODAY).text,
      ).toBeDefined()
  })
})

describe('a place in a row and nothing else', () => {
  it.each(['财政收入排全省第几', 'GDP在全市排名第几?', '社零总额位居全省第几位'])('%s', (question) => {
    expect(asksRankAlone(question)).toBe(true)
  })
  it.each(['GDP多少,排全省第几', 'GDP增速和全省排位是多少', '财政收入是多少'])('is not asked in %s', (question) => {
    expect(asksRankAlone(question)).toBe(false)
  })
})
