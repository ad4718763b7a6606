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
