import { describe, expect, it } from 'vitest'
import { Numbering, numberText } from '../../../indexer/read/docx-numbering.ts'
import { parseXml } from '../../../indexer/read/xml.ts'

function numbering(xml: string): Numbering {
  return new Numbering(parseXml(new TextEncoder().encode(`<w:numbering xmlns:w="w">${xml}</w:numbering>`)))
}

const LEVELS = `<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="第%1章"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%3"/></w:lvl>
  <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

describe('Numbering', () => {
  it('counts each level, and begins inner levels anew', () => {
    const list = numbering(LEVELS)
    expect([0, 1, 1, 2, 2, 0, 1, 2, 3].map((level) => list.next('1', level))).toEqual([
      '第一章',
      '1.1',
      '1.2',
      '③',
      '④',
      '第二章',
      '2.1',
      '③',
      '',
    ])
  })

  it('goes on over lists of one definition, and begins anew where a list says so', () => {
    const list = numbering(LEVELS)
    expect([list.next('1', 0), list.next('1', 0), list.next('2', 0), list.next('2', 0)]).toEqual([
      '第一章',
      '第二章',
      '第一章',
      '第二章',
    ])
  })

  it.each([
    ['0', 0],
    ['9', 0],
    ['1', 8],
  ])('gives no number for list %s, level %d', (id, level) => {
    expect(numbering(LEVELS).next(id, level)).toBe('')
  })
})

describe('numberText', () => {
  it.each([
    [12, 'chineseCountingThousand', '十二'],
    [20, 'chineseCounting', '二十'],
    [31, 'japaneseCounting', '三十一'],
    [10, 'ideographDigital', '一〇'],
    [3, 'chineseLegalSimplified', '叁'],
    [2, 'ideographTraditional', '乙'],
    [7, 'decimalEnclosedCircleChinese', '⑦'],
    [12, 'decimalFullWidth', '１２'],
    [4, 'decimalZero', '04'],
    [28, 'lowerLetter', 'bb'],
    [14, 'upperRoman', 'XIV'],
    [5, 'unheardOf', '5'],
  ])('writes %d as %s: %s', (count, format, written) => {
    expect(numberText(count, format)).toBe(written)
  })
})
