import { describe, expect, it } from 'vitest'
import { History, memoryStore } from '../../../client/page/history.ts'
import { answer } from '../sample-answer.ts'

const conversation = (id: string, question: string) => ({ id, at: 1, turns: [{ question, answer }] })

describe('History', () => {
  it('keeps conversations, newest first, and replaces one that went on', () => {
    const history = new History(memoryStore(), 'key')
    history.keep(conversation('a', '哪些指标未完成？'))
    history.keep(conversation('b', '谁负责空气质量？'))
    history.keep(conversation('a', '哪些指标未完成？'))
    expect(history.list().map(({ id }) => id)).toEqual(['a', 'b'])
    expect(history.list('空气').map(({ id }) => id)).toEqual(['b'])
  })
  it('deletes one, and all', () => {
    const history = new History(memoryStore(), 'key')
    history.keep(conversation('a', '一'))
    history.keep(conversation('b', '二'))
    history.delete('a')
    expect(history.list().map(({ id }) => id)).toEqual(['b'])
    history.clear()
    expect(history.list()).toEqual([])
  })
  it('keeps nothing while it is switched off, and forgets what was there', () => {
    const store = memoryStore()
    const history = new History(store, 'key')
    history.keep(conversation('a', '一'))
    history.kept = false
    history.keep(conversation('b', '二'))
    expect(history.list()).toEqual([])
    expect(new History(store, 'key').kept).toBe(false)
  })
  it('lets the oldest go when the browser has no more room', () => {
    const store = memoryStore()
    const small = {
      ...store,
      setItem: (key: string, value: string) => {
        if (value.length > 3000) throw new DOMException('full', 'QuotaExceededError')
        store.setItem(key, value)
      },
    }
    const history = new History(small, 'key')
    for (const id of ['a', 'b', 'c', 'd', 'e']) history.keep(conversation(id, id))
    const kept = history.list().map(({ id }) => id)
    expect(kept[0]).toBe('e')
    expect(kept.length).toBeLessThan(5)
  })
  it('shows nothing of what is damaged', () => {
    const store = memoryStore()
    store.setItem('key', '{"half')
    expect(new History(store, 'key').list()).toEqual([])
  })
})
