import { describe, expect, it } from 'vitest'
import { oncePer, oncePerRecent, oncePerWords } from '../../indexer/once-per.ts'

describe('what is worked out once', () => {
  it('is kept for an object, and for words', () => {
    let made = 0
    const ofObject = oncePer((one: { readonly name: string }) => `${one.name}${String(++made)}`)
    const thing = { name: '绿化' }
    expect([ofObject(thing), ofObject(thing), ofObject({ name: '绿化' })]).toEqual(['绿化1', '绿化1', '绿化2'])
    const ofWords = oncePerWords((...words) => `${words.join('')}${String(++made)}`)
    expect([ofWords('托', '位'), ofWords('托', '位'), ofWords('托位')]).toEqual(['托位3', '托位3', '托位4'])
  })

  it('is kept for the last few texts only', () => {
    const asked: string[] = []
    const of = oncePerRecent(2, (text) => {
      asked.push(text)
      return text.length
    })
    expect(['一', '二二', '一', '三', '一', '二二'].map(of)).toEqual([1, 2, 1, 1, 1, 2])
    expect(asked).toEqual(['一', '二二', '三', '二二'])
  })
})
