import { describe, expect, it } from 'vitest'
import { toldCourse } from '../../../../server/answer/passages/told-course.ts'

function course(text: string, value: string): string | undefined {
  const start = text.indexOf(value)
  const span = toldCourse(text, { start, end: start + value.length })
  return span === undefined ? undefined : text.slice(span.start, span.end)
}

describe('the course that a sentence tells', () => {
  it('is the clause that names where it began', () => {
    const text =
      '初步核算，全省生产总值由2010年的2万亿元增加到2015年的3万亿元、年均增长8.5%，人均生产总值由2.9万元增加到4万元。'
    expect(course(text, '全省生产总值由2010年的2万亿元')).toBe(
      '全省生产总值由2010年的2万亿元增加到2015年的3万亿元、年均增长8.5%',
    )
  })

  it('is the sentence where what it is compared with stands before', () => {
    const text = '成效明显。2017年与2013年相比，PM10浓度下降40%，空气优良天数增加103天、达到235天。'
    expect(course(text, '235天')).toBe('2017年与2013年相比，PM10浓度下降40%，空气优良天数增加103天、达到235天')
  })

  it('is none where a value stands alone, or another clause tells one', () => {
    expect(course('绿化覆盖率达到40.89%，公园由12个增加到15个。', '40.89%')).toBeUndefined()
    expect(course('从2021年起，新建公园15个。', '15个')).toBeUndefined()
  })
})
