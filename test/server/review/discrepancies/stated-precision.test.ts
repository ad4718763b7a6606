import { describe, expect, it } from 'vitest'
import { mayBeEqual, reachOf } from '../../../../server/review/discrepancies/stated-precision.ts'

describe('mayBeEqual', () => {
  const equal = (a: readonly [number, string, string], b: readonly [number, string, string]): boolean | undefined => {
    const [one, other] = [reachOf(a[0], a[1], a[2], a[1]), reachOf(b[0], b[1], b[2], a[1])]
    return one && other && mayBeEqual(one, other)
  }

  it.each([
    [[1.36, '万户', '发放补贴1.36万户'], [13589, '户', '发放补贴13589户'], true],
    [[1900, '亿元', '突破1900亿元'], [1904.2, '亿元', '达到1904.2亿元'], true],
    [[1900, '亿元', '突破1900亿元'], [1882, '亿元', '达到1882亿元'], false],
    [[2.7, '%', '登记失业率2.7%'], [4, '%', '控制在4%以下'], true],
    [[130, '家', '企业130余家'], [138, '家', '企业138家'], true],
    [[470, '亿元', '近470亿元'], [468.3, '亿元', '实现468.3亿元'], true],
    [[202, '个', '完成202个'], [145, '个', '完成145个'], false],
    [[6.7, '%', '增长6.7%'], [6.73, '%', '增长6.73%'], true],
  ] as const)('%j and %j: %s', (a, b, expected) => {
    expect(equal(a, b)).toBe(expected)
  })

  it('compares no units that do not fit', () => {
    expect(equal([5, '亿元', '5亿元'], [5, '亿美元', '5亿美元'])).toBeUndefined()
  })
})
