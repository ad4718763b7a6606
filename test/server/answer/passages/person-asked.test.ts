import { describe, expect, it } from 'vitest'
import { asksForPerson } from '../../../../server/answer/passages/person-asked.ts'

describe('asksForPerson', () => {
  it.each(['武昌区委书记是哪位', '谁是江汉区区长?', '区教育局局长叫什么名字', '绵阳市长是谁', '现任书记是谁'])(
    'a name is asked for: %s',
    (question) => {
      expect(asksForPerson(question)).toBe(true)
    },
  )

  it.each(['书记提出的要求是什么', '绿化覆盖率是谁负责', '主任医师有多少名', '区长信箱由谁负责', '谁负责河湖长制'])(
    'no name is: %s',
    (question) => {
      expect(asksForPerson(question)).toBe(false)
    },
  )
})
