import { describe, expect, it } from 'vitest'
import { alikeThings } from '../../../../server/answer/passages/alike-things.ts'

const STRATEGY =
  '深入贯彻全会精神。坚持全面建成小康社会、全面深化改革、全面依法治国、全面从严治党的战略布局，坚持发展是第一要务。'
const PRINCIPLES =
  '基本要求是：\n\n——坚持科学发展。发展是硬道理。\n\n——坚持深化改革。改革是动力。\n\n——坚持依法治国。法治是保障。\n\n### 第二章　主要目标\n'

describe('alikeThings', () => {
  it('reads as many in a row that begin with the word', () => {
    const spans = alikeThings(STRATEGY, { count: 4, noun: '全面' })
    expect(spans?.map(({ start, end }) => STRATEGY.slice(start, end))).toEqual([
      '坚持全面建成小康社会、全面深化改革、全面依法治国、全面从严治党的战略布局',
    ])
  })

  it('reads as many paragraphs that begin with the word', () => {
    const spans = alikeThings(PRINCIPLES, { count: 3, noun: '坚持' })
    expect(spans?.map(({ start, end }) => PRINCIPLES.slice(start, end))).toEqual([
      '坚持科学发展',
      '坚持深化改革',
      '坚持依法治国',
    ])
  })

  it.each([
    [STRATEGY, 5, '全面'],
    [PRINCIPLES, 4, '坚持'],
    [STRATEGY, 4, '深化'],
  ])('reads none of another count or word in %s', (text, count, noun) => {
    expect(alikeThings(text, { count, noun })).toBeUndefined()
  })
})
