import { describe, expect, it } from 'vitest'
import { isCommon } from '../../../../indexer/extract/projects/common-words.ts'

describe('isCommon', () => {
  it.each(['农村公路', '公共卫生检测中心', '新能源产业基地', '城乡供水一体化管网', '智慧停车平台', '外贸综合服务中心'])(
    'knows that %s is a kind of thing',
    (name) => {
      expect(isCommon(name)).toBe(true)
    },
  )

  it.each(['清江农村公路', '青石公共卫生检测中心', '石岭新能源产业基地', '永泰重工', '“大水网”工程'])(
    'finds a name of its own in %s',
    (name) => {
      expect(isCommon(name)).toBe(false)
    },
  )
})
