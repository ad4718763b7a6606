import { describe, expect, it } from 'vitest'
import { intentsOf } from '../../../server/question/intent.ts'

describe('the cues of a question about differences', () => {
  it.each([
    '文件之间有哪些矛盾?',
    '这几份文件有没有互相打架的地方',
    '绿化覆盖率在两份文件里一样吗',
    '评估报告和分工方案的GDP目标前后一致吗',
    '数字对不上的地方有哪些',
    '哪些部门的名称写法不统一',
    '各份报告里的新增就业人数是否一致',
    '有哪些疑似笔误',
    '口径差异有哪些',
    '报告自相矛盾吗',
    '技术合同成交额在不同文件里说法不一',
  ])('are in “%s”', (question) => {
    expect(intentsOf(question)[0]).toBe('contradiction')
  })

  it.each([
    '两个区的城镇调查失业率目标有什么不同?',
    '社会矛盾纠纷化解由谁负责?',
    '报告讲了哪些矛盾和问题',
    '信访矛盾怎么化解',
    '面临哪些突出矛盾',
    '社会主要矛盾是什么',
    '居民收入和经济增长同步了吗?',
    '中期测算值用什么口径',
    '武昌区和江汉区的金融业增加值目标差多少',
    '2023年和2022年相比有什么变化',
    '空气质量优良天数比率由谁负责?',
  ])('are not in “%s”', (question) => {
    expect(intentsOf(question)[0]).not.toBe('contradiction')
  })
})
