const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/**
 * The number that Chinese numerals write: 二十 → 20, 一百零五 → 105, 二〇二二 → 2022, 九十九点四 → 99.4,
 * 千 → 1000. Numerals above 千 (万, 亿) are multipliers and no part of it.
 *
 * @returns `undefined` for words that are no number.
 */
export function chineseNumber(words: string): number | undefined {
  const [whole = '', fraction] = words.split('点')
  const integer = wholeNumber(whole)
  if (integer === undefined) return undefined
  if (fraction === undefined) return integer
  const digits = [...fraction].map((character) => DIGITS[character])
  if (digits.length === 0 || digits.includes(undefined)) return undefined
  return Number(`${integer}.${digits.join('')}`)
}

/** The number that digits or Chinese numerals write (5个, 五个); nothing for words that are none. */
export function writtenNumber(words: string): number | undefined {
  return /^\d/u.test(words) ? Number(words) : chineseNumber(words)
}

/** The Chinese numeral of a whole number from 1 to 99: 5 → 五, 12 → 十二, 21 → 二十一; of others the digits. */
export function chineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) return String(count)
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  return `${tens > 1 ? NUMERALS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? NUMERALS.charAt(ones) : ''}`
}

const NUMERALS = '〇一二三四五六七八九'

function wholeNumber(words: string): number | undefined {
  if (words === '') return undefined
  const characters = [...words]
  if (characters.every((character) => character in DIGITS))
    return Number(characters.map((character) => DIGITS[character]).join(''))
  let total = 0
  let digit: number | undefined
  for (const character of characters) {
    const step = STEPS[character]
    if (step === undefined) {
      if (DIGITS[character] === undefined) return undefined
      digit = DIGITS[character]
    } else {
      total += (digit ?? 1) * step
      digit = undefined
    }
  }
  return total + (digit ?? 0)
}
