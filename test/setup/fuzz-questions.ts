import { randomNumbers } from './random.ts'

/** Questions as people ask them: what is cut, mixed and doubled. */
const REAL: readonly string[] = [
  '哪些指标未完成中期进度?',
  '空气质量优良天数比率由谁负责?',
  '2022年人均预期寿命是多少岁',
  '武昌和江汉,哪个区的金融业增加值目标更高?',
  '绿化覆盖率这两三年是怎么变化的?',
  '人均预期寿命2025年能完成吗?',
  '区科经局牵头哪些任务?',
  '哪些任务由两家以上单位共同牵头',
  '除了民生福祉类以外,哪些指标没完成',
  '社零1200亿的目标最后完成了吗?',
  '百分比指标的中期测算值怎么算?',
  '养老保险参保率三个时期里哪个最高',
  '“三助一护”指什么?',
  '武汉SKP项目进展到哪一步了?',
  '尊敬的领导:您好!一是公厕太少,老人找不到厕所。二是烧烤店油烟直排,晚上不敢开窗。三是附近没有托育机构。谢谢!',
  '文件之间有哪些矛盾?',
]

/** Ranges of characters, by their code points. */
const HAN = [0x4e00, 0x9fff] as const
const ASCII = [0x20, 0x7e] as const
const RANGES: readonly (readonly [number, number])[] = [
  HAN,
  ASCII,
  [0x00, 0x1f], // control characters
  [0x7f, 0x9f],
  [0x1f300, 0x1faff], // emoji
  [0x3000, 0x30ff], // marks, kana
  [0xff00, 0xffef], // full-width forms
  [0x0600, 0x06ff], // from right to left
  [0x200b, 0x206f], // invisible ones, changes of direction
  [0x0300, 0x036f], // marks that stand on others
  [0xd800, 0xdfff], // halves of pairs
  [0xac00, 0xd7a3],
  [0x20000, 0x2a6df],
]

/** What breaks parsers: signs of patterns, of marks, of numbers, of addresses. */
const PIECES: readonly string[] = [
  '[1]',
  '[算1]',
  '$&',
  '\\',
  '(((((',
  '.*+?^${}()|[]',
  '百分之百分之',
  '99999999999999999999',
  '1e309',
  '0.0.0',
  '-0',
  '二〇二二年',
  '20222222年',
  '2023年13月45日',
  '《》“”',
  '；；；',
  '不是不是不是',
  '除了除了以外',
  '前前前三三三',
  '<script>alert(1)</script>',
  '"; DROP TABLE facts; --',
  '__proto__',
  'constructor',
  'NaN',
  '\n\n\n',
  '一是二是三是',
]

/**
 * Questions that nobody asks: random characters of one script and of many, truncations and mixtures of real ones, one
 * piece many times over, and very long ones.
 *
 * @param longest of a question, in UTF-16 code units
 */
export function* fuzzQuestions(count: number, seed: number, longest: number): Generator<string> {
  const random = randomNumbers(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const oneOf = <T>(list: readonly T[], otherwise: T): T => list[below(list.length)] ?? otherwise
  const character = ([from, to]: readonly [number, number]): string => String.fromCodePoint(from + below(to - from + 1))
  const many = (length: number, make: () => string): string => Array.from({ length }, make).join('')
  const cut = (text: string): string => {
    const from = below(text.length)
    return text.slice(from, from + 1 + below(text.length - from))
  }
  const ways: readonly (() => string)[] = [
    () => many(1 + below(30), () => character(HAN)),
    () => many(1 + below(40), () => character(ASCII)),
    () => many(1 + below(40), () => character(oneOf(RANGES, HAN))),
    () => cut(oneOf(REAL, '')),
    () => cut(oneOf(REAL, '')) + cut(oneOf(REAL, '')),
    () => many(1 + below(6), () => oneOf(PIECES, '')),
    () => cut(oneOf(REAL, '')) + oneOf(PIECES, '') + cut(oneOf(REAL, '')),
    () => [...oneOf(REAL, '')].map((one) => (random() < 0.2 ? character(oneOf(RANGES, HAN)) : one)).join(''),
    () => [...oneOf(REAL, '')].sort(() => random() - 0.5).join(''),
    () => `您好,我要反映几个问题。${many(2 + below(5), () => `${many(4 + below(20), () => character(HAN))}。`)}谢谢!`,
  ]
  const long: readonly (() => string)[] = [
    () => oneOf(REAL, '').repeat(longest),
    () => oneOf(PIECES, 'x').repeat(longest),
    () => character(oneOf(RANGES, HAN)).repeat(longest),
    () => many(longest, () => character(HAN)),
  ]
  for (let at = 0; at < count; at++)
    yield (at % 50 === 49 ? oneOf(long, () => '') : oneOf(ways, () => ''))().slice(0, longest)
}
