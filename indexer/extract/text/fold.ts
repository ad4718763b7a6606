/**
 * The text as patterns want to see it, of the same length, so that every offset holds in both: digits,
 * letters, per cent and plus signs in half width, one kind of dash and tilde, and blanks where a page number
 * stands inside a sentence. Chinese punctuation and brackets stay as they are.
 */
export function foldText(text: string): string {
  return blankPageNumbers(text.replace(LINE_BREAK, breakSentence).replace(/[！-～　 ﹪∼]/gu, foldCharacter))
}

// “**已完成。**<br>（1）实施…”: a line break inside a cell of a table ends a sentence.
const LINE_BREAK = /<br\s*\/?>/giu

function breakSentence(tag: string): string {
  return '。'.padEnd(tag.length)
}

function foldCharacter(character: string): string {
  if (character === '　' || character === ' ') return ' '
  if (character === '﹪') return '%'
  if (character === '∼') return '~'
  // Full-width brackets, commas, colons, semicolons, question and exclamation marks divide clauses in their own right.
  if ('（），：；？！'.includes(character)) return character
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}

// “商贸流通向品牌化高⏎- 1 -端化发展”, “市场开拓- 18 -⏎”: the number of a page, between two halves of a sentence.
const PAGE_NUMBER = /([^\n]?)(\n?)([-—] ?\d{1,3} ?[-—])(\n?)([^\n]?)/gu

function blankPageNumbers(text: string): string {
  return text.replace(
    PAGE_NUMBER,
    (all, before: string, breakBefore: string, number: string, breakAfter: string, after: string) => {
      if (breakBefore === '' && breakAfter === '' && !/[\p{Script=Han}\s]/u.test(before)) return all
      if (/\d/u.test(before) || (/\d/u.test(after) && breakAfter === '' && breakBefore === '')) return all
      const ends = /[。！？；;:：]/u.test(before) || after === '' || /[第表图]/u.test(after)
      const lineBreak = (found: string): string => (ends ? found : ' '.repeat(found.length))
      return before + lineBreak(breakBefore) + ' '.repeat(number.length) + lineBreak(breakAfter) + after
    },
  )
}
