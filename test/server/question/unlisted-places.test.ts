import { describe, expect, it } from 'vitest'
import { isInDictionary } from '../../../indexer/analysis/tokens.ts'
import { unlistedPlacesIn } from '../../../server/question/unlisted-places.ts'

const places = (text: string) => unlistedPlacesIn(text, isInDictionary).map(({ name }) => name)

describe('places that a question names by their form', () => {
  it.each([
    ['西岭县森林覆盖率2025年目标是多少', '西岭县'],
    ['2023年石桥市GDP是多少', '石桥市'],
    ['说说云台区的城镇化率', '云台区'],
    ['森林覆盖率和西岭县比哪个高', '西岭县'],
    ['云石镇2024年投资多少', '云石镇'],
  ])('%s', (question, place) => {
    expect(places(question)).toEqual([place])
  })

  it.each([
    '开发区有几家企业',
    '示范区建设得怎么样',
    '全区养老床位多少张',
    '社区养老院有几个',
    '占全市的比重是多少',
    '现任区长叫什么名字',
    '贫困县什么时候摘帽的',
    '县级市有几个',
    '城镇登记失业率是多少',
    '2024年底全县一共有多少个托位',
    '农贸市场改造谁负责',
    '完成乡镇污水处理厂提标改造',
    '棚户区改造目标',
  ])('%s names none', (question) => {
    expect(places(question)).toEqual([])
  })
})
