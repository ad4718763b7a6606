import { describe, expect, it } from 'vitest'
import { DepartmentNames, departmentKey } from '../../../server/retrieval/departments.ts'

const written = [
  '区水务和湖泊局',
  '区水务湖泊局',
  '市生态环境局',
  '市生态环境局武昌分局',
  '武昌区公安分局',
  '区公安分局',
  '区政法委',
  '区委政法委',
  '区委组织部(人才科)',
  '区委组织部',
  '区卫健局',
  '区交通大队',
]
const data = [
  { name: '市生态环境局武昌分局', aliases: ['武汉市生态环境局武昌分局'] },
  { name: '区委政法委', aliases: ['区政法委'] },
  { name: '区卫健局', aliases: ['区卫生健康局', '卫健委'] },
  { name: '区园林局', aliases: ['园林绿化局'] },
  { name: '区水务和湖泊局', aliases: [] },
]
const departments = new DepartmentNames(data, [{ names: written, place: '武昌区' }])

describe('DepartmentNames', () => {
  it.each([
    ['区水务湖泊局', '区水务和湖泊局'],
    ['区水务和湖泊局', '区水务和湖泊局'],
    ['武汉市生态环境局武昌分局', '市生态环境局武昌分局'],
    ['市生态环境局', '市生态环境局'],
    ['武昌区公安分局', '区公安分局'],
    ['区公安分局', '区公安分局'],
    ['区政法委', '区委政法委'],
    ['区委组织部(人才科)', '区委组织部'],
    ['区委组织部（人才科）', '区委组织部'],
    ['区卫生健康局', '区卫健局'],
    ['区交通大队', '区交通大队'],
  ])('calls %s %s', (name, canonical) => {
    expect(departments.canonical(name, '武昌区')).toBe(canonical)
  })

  it('keeps two departments apart', () => {
    expect(departments.canonical('市生态环境局', '武昌区')).not.toBe(
      departments.canonical('市生态环境局武昌分局', '武昌区'),
    )
    expect(departments.canonical('区委组织部', '武昌区')).not.toBe(departments.canonical('区委政法委', '武昌区'))
  })

  it('needs no data for names that differ only in 和, in the office or in the place', () => {
    const bare = new DepartmentNames([], [{ names: ['区水务和湖泊局', '区水务湖泊局'], place: '青山区' }])
    expect(bare.canonical('青山区公安分局', '青山区')).toBe('区公安分局')
    expect(bare.canonical('区委组织部(人才科)', '青山区')).toBe('区委组织部')
    expect(departmentKey('区水务和湖泊局')).toBe(departmentKey('区水务湖泊局'))
  })

  describe('spellings', () => {
    const nameOf = (spelling: string): string | undefined =>
      departments.spellings.find((one) => one.spelling === spelling)?.name

    it('are every one that a question may use, each with its canonical name', () => {
      expect(nameOf('区水务湖泊局')).toBe('区水务和湖泊局')
      expect(nameOf('区卫生健康局')).toBe('区卫健局')
      expect(nameOf('卫健局')).toBe('区卫健局')
      expect(nameOf('武汉市生态环境局武昌分局')).toBe('市生态环境局武昌分局')
    })

    it('leave out departments that no document names', () => {
      expect(nameOf('区园林局')).toBeUndefined()
      expect(nameOf('园林绿化局')).toBeUndefined()
    })

    it('stand longest first, so that a part of a name is not taken for it', () => {
      const lengths = departments.spellings.map(({ spelling }) => spelling.length)
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
    })

    it('leave the level out only where one department is left', () => {
      const two = new DepartmentNames([], [{ names: ['区卫健局', '市卫健局', '区教育局'], place: '武昌区' }])
      const spellings = two.spellings.map(({ spelling }) => spelling)
      expect(spellings).not.toContain('卫健局')
      expect(spellings).toContain('教育局')
    })
  })
})

describe('departmentKey', () => {
  it.each([
    ['区政法委', '区委政法委'],
    ['区水务 和湖泊局', '区水务湖泊局'],
    ['区发展和改革局', '区发展改革局'],
  ])('is one for %s and %s', (one, other) => {
    expect(departmentKey(one)).toBe(departmentKey(other))
  })

  it.each([
    ['区委办', '区办'],
    ['区委组织部', '区委宣传部'],
    ['市公安局', '区公安局'],
  ])('is two for %s and %s', (one, other) => {
    expect(departmentKey(one)).not.toBe(departmentKey(other))
  })
})

describe('DepartmentNames with names that a person has told apart', () => {
  it('keeps a name for itself that a rule would take for another', () => {
    const parted = new DepartmentNames(data, [{ names: written, place: '武昌区' }], ['武昌区公安分局'])
    expect(parted.canonical('武昌区公安分局', '武昌区')).toBe('武昌区公安分局')
    expect(parted.canonical('区公安分局', '武昌区')).toBe('区公安分局')
    expect(departments.canonical('武昌区公安分局', '武昌区')).toBe('区公安分局')
  })
})
