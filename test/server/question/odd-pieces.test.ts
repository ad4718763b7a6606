import { describe, expect, it } from 'vitest'
import { isChinese } from '../../../server/question/odd-pieces.ts'

describe('whether a text is of the language', () => {
  it('holds for questions, long letters and misspelt ones', () => {
    const letter =
      '尊敬的领导：您好！我是住在老街的居民，附近公厕太少，老人出门找不到厕所，楼下烧烤店油烟直排，晚上不敢开窗，孩子也没有地方托管，请问这些事情归哪个部门负责，什么时候能够解决，谢谢！'
    expect(isChinese('绿化复盖率是夺少')).toBe(true)
    expect(isChinese(letter.repeat(4))).toBe(true)
  })

  it('does not for characters in no order', () => {
    const random = Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20000))).join('')
    expect(isChinese(random)).toBe(false)
    expect(isChinese(`打通几条端头路${random}`)).toBe(false)
  })
})
