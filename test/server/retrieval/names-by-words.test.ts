import { describe, expect, it } from 'vitest'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { shareByWords } from '../../../server/retrieval/names-by-words.ts'
import { understand } from '../../../server/question/query.ts'
import { vocabulary } from '../question/vocabulary.ts'

/** Share of a name that a question says, leaving words of it out. */
function share(question: string, name: string): number {
  return shareByWords(understand(question, [], vocabulary, '2026-11-22'), [nameForm(name)])
}

describe('names of which words are left out', () => {
  it('are found where all words of the question stand in them', () => {
    expect(share('社区食堂新开几家', '新建社区幸福食堂')).toBeGreaterThan(0)
    expect(share('设计产业一年营收多少', '规上工程设计企业营收')).toBeGreaterThan(0)
    expect(share('海绵城市做了多大面积', '海绵城市改造')).toBeGreaterThan(0)
    expect(share('疫苗接种率要求', '适龄儿童免疫规划疫苗接种率')).toBeGreaterThan(0)
  })

  it('are not found where the question says more, or does not say what is measured', () => {
    expect(share('森林覆盖率多少', '绿化覆盖率')).toBe(0)
    expect(share('养老床位数多少', '每千人口托位数')).toBe(0)
    expect(share('常住人口多少', '每千常住人口注册护士数')).toBe(0)
    expect(share('亏损的数字经济企业多少家', '数字经济核心企业')).toBe(0)
  })
})
