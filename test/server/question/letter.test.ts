import { describe, expect, it } from 'vitest'
import { lettersMatters } from '../../../server/question/letter.ts'

const never = (): boolean => false
const titles = (text: string): string[] | undefined => lettersMatters(text, never)?.map(({ title }) => title)

describe('lettersMatters', () => {
  it('takes the numbered matters of a letter, without greeting, thanks and telephone number', () => {
    const text =
      '尊敬的领导:您好!我是一名居民,在这里住了二十多年。最近有几件事想反映一下。一是我们这片公厕太少,老人找不到厕所。二是烧烤店油烟直排,晚上不敢开窗。三是附近没有托育机构。恳请重视,谢谢!联系电话13812345678。'
    expect(titles(text)).toEqual(['我们这片公厕太少', '烧烤店油烟直排', '附近没有托育机构'])
    expect(JSON.stringify(lettersMatters(text, never))).not.toMatch(/138|您好|谢谢/u)
  })

  it('keeps a matter before the first number', () => {
    expect(
      titles(
        '领导您好!我们楼前的垃圾桶总是满的,没有人清。第二件事,下雨天积水到小腿,排水口堵了。第三件事,希望夜市早点收摊。',
      ),
    ).toEqual(['没有人清', '下雨天积水到小腿', '希望夜市早点收摊'])
  })

  it('begins another matter where 另外 says so, and goes on where 希望 does', () => {
    const matters = lettersMatters(
      '领导好,六楼没有电梯,老人上下楼非常困难。希望能加装电梯。另外小区里停车位严重不足,下班回来绕半小时。此致敬礼。',
      never,
    )
    expect(matters?.map(({ text }) => text)).toEqual([
      '六楼没有电梯，老人上下楼非常困难。希望能加装电梯',
      '小区里停车位严重不足，下班回来绕半小时',
    ])
  })

  it('joins sentences that name the same thing', () => {
    const text =
      '您好,门口的井盖坏了一个月,车压过去很响。井盖边上还塌了一圈,没有人来修。隔壁的狗从来不拴绳,孩子不敢走那条路。'
    const same = (one: string, other: string): boolean => one.includes('井盖') && other.includes('井盖')
    expect(lettersMatters(text, same)).toHaveLength(2)
  })

  it.each([
    '空气质量优良天数比率由谁负责?',
    '您好,请问武昌区2022年人均预期寿命是多少,完成中期目标了吗?谢谢!',
    '武昌和江汉,哪个区的金融业增加值目标更高?两个区的绿化覆盖率目标呢?',
    '中期评估指出存在哪些主要问题?请逐条列出,并说明对应的措施和责任单位分别是什么。',
    '',
    '。。。。。!!!!!?????'.repeat(20),
  ])('takes %j for no letter', (text) => {
    expect(titles(text)).toBeUndefined()
  })
})
