import { LABEL } from '../copy-text.ts'
import { tokens } from '../marks.ts'
import { officePackage } from './package.ts'
import type { Block, Report, Sheet, Source } from './report.ts'
import { escaped, tag, xmlPart } from './xml.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A4 with margins of 20 mm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1134 }

/** A report as a Word file (.docx, ECMA-376): real headings and tables, sources with their files, the label on every page. */
export function docxFile(report: Report): Uint8Array {
  return officePackage(
    [
      { path: 'word/document.xml', type: `${TYPE}.document.main+xml`, xml: documentXml(report) },
      { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, xml: stylesXml() },
      { path: 'word/footer1.xml', type: `${TYPE}.footer+xml`, xml: footerXml() },
    ],
    'word/document.xml',
    [
      { id: 'rId1', type: 'styles', target: 'styles.xml' },
      { id: 'rId2', type: 'footer', target: 'footer1.xml' },
    ],
  )
}

function documentXml(report: Report): string {
  const { width, height, margin } = PAGE
  const [across, down] = report.landscape === true ? [height, width] : [width, height]
  const section = tag(
    'w:sectPr',
    {},
    tag('w:footerReference', { 'w:type': 'default', 'r:id': 'rId2' }),
    tag('w:pgSz', { 'w:w': across, 'w:h': down, 'w:orient': report.landscape === true ? 'landscape' : undefined }),
    tag('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': 567,
      'w:footer': 567,
      'w:gutter': 0,
    }),
  )
  const body = [
    paragraph('Title', runs(report.title)),
    ...report.about.map((line) => paragraph('About', runs(line))),
    ...report.blocks.map((block) => blockXml(block, across - 2 * margin)),
    ...list(
      '计算过程',
      report.formulas.map((formula) => paragraph(undefined, runs(formula))),
    ),
    ...list('出处', report.sources.flatMap(sourceXml)),
    paragraph('About', runs(LABEL)),
  ]
  return xmlPart(tag('w:document', { 'xmlns:w': W, 'xmlns:r': R }, tag('w:body', {}, ...body, section)))
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [paragraph('Heading1', runs(title)), ...items]
}

function blockXml(block: Block, width: number): string {
  switch (block.kind) {
    case 'heading':
      return paragraph('Heading1', runs(block.text))
    case 'paragraph': {
      const [first = '', ...rest] = block.text.split('\n')
      const style = block.lead === true ? 'Lead' : undefined
      const label = block.label === undefined ? '' : run(`${block.label}　`, tag('w:b'))
      return [paragraph(style, label + runs(first)), ...rest.map((line) => paragraph(style, runs(line)))].join('')
    }
    case 'quote':
      return paragraph('Quote', runs(`“${block.text}”`)) + paragraph('About', runs(block.where))
    case 'table':
      return paragraph('Caption', runs(block.title)) + tableXml(block, width) + paragraph(undefined, '')
  }
}

function sourceXml({ id, title, file, date, section, quote }: Source): string[] {
  const where = [`文件：${file}`, date, section].filter((part) => part !== '').join('；')
  return [
    paragraph('Source', run(`[${id}] 《${title}》`, tag('w:b'))),
    paragraph('Where', runs(where)),
    paragraph('Quote', runs(`“${quote}”`)),
  ]
}

/** The rows; the head is repeated on every page, and no row is torn by a page's end. */
function tableXml({ columns, rows }: Sheet, width: number): string {
  const widths = columnWidths(columns, rows, width)
  const cell = (content: string, column: number, head = false): string =>
    tag(
      'w:tc',
      {},
      tag(
        'w:tcPr',
        {},
        tag('w:tcW', { 'w:w': widths[column] ?? 0, 'w:type': 'dxa' }),
        head ? tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EAF1FA' }) : '',
      ),
      paragraph('Cell', content, columns[column]?.numeric === true ? 'right' : undefined),
    )
  const head = tag(
    'w:tr',
    {},
    tag('w:trPr', {}, tag('w:cantSplit'), tag('w:tblHeader')),
    ...columns.map(({ title }, column) => cell(run(title, tag('w:b')), column, true)),
  )
  const lines = rows.map((cells) =>
    tag(
      'w:tr',
      {},
      tag('w:trPr', {}, tag('w:cantSplit')),
      ...columns.map((_, column) => {
        const { text = '', marks = '' } = cells[column] ?? {}
        return cell(runs(text + marks), column)
      }),
    ),
  )
  return tag(
    'w:tbl',
    {},
    tag(
      'w:tblPr',
      {},
      tag('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      tag('w:tblBorders', {}, ...BORDERS),
      tag('w:tblLayout', { 'w:type': 'fixed' }),
      tag(
        'w:tblCellMar',
        {},
        tag('w:left', { 'w:w': 85, 'w:type': 'dxa' }),
        tag('w:right', { 'w:w': 85, 'w:type': 'dxa' }),
      ),
    ),
    tag('w:tblGrid', {}, ...widths.map((one) => tag('w:gridCol', { 'w:w': one }))),
    head,
    ...lines,
  )
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  tag(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'B0B6BE' }),
)

/** Fewest and most signs for which a column is given room: a name of one sign still needs its head, a long text wraps. */
const NARROWEST = 6
const WIDEST = 24

/** Room for raised marks behind the text, in signs. */
const ROOM_FOR_MARKS = 2

/** The width shared out by the longest text of each column. */
function columnWidths(columns: Sheet['columns'], rows: Sheet['rows'], width: number): number[] {
  const lengths = columns.map(({ title }, column) => {
    const longest = Math.max(title.length, ...rows.map((cells) => (cells[column]?.text.length ?? 0) + ROOM_FOR_MARKS))
    return Math.min(WIDEST, Math.max(NARROWEST, longest))
  })
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => Math.floor((width * length) / all))
}

function paragraph(style: string | undefined, content: string, align?: string): string {
  const properties = [
    style === undefined ? '' : tag('w:pStyle', { 'w:val': style }),
    align === undefined ? '' : tag('w:jc', { 'w:val': align }),
  ].join('')
  return tag('w:p', {}, properties === '' ? '' : tag('w:pPr', {}, properties), content)
}

/** Text with its marks `[1]` raised. */
function runs(text: string): string {
  return tokens(text)
    .map((token) => {
      if (token.kind === 'words') return run(token.text)
      return run(`[${token.kind === 'figure' ? '算' : ''}${token.id}]`, tag('w:vertAlign', { 'w:val': 'superscript' }))
    })
    .join('')
}

function run(text: string, properties = ''): string {
  return tag(
    'w:r',
    {},
    properties === '' ? '' : tag('w:rPr', {}, properties),
    tag('w:t', { 'xml:space': 'preserve' }, escaped(text)),
  )
}

function footerXml(): string {
  const field = (type: string): string => tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type }))
  const number = [field('begin'), tag('w:r', {}, tag('w:instrText', {}, 'PAGE')), field('end')].join('')
  return xmlPart(tag('w:ftr', { 'xmlns:w': W }, paragraph('About', `${run(`${LABEL}　第 `)}${number}${run(' 页')}`)))
}

/** Sizes are in half points, distances in twentieths of a point. */
function stylesXml(): string {
  const fonts = tag('w:rFonts', { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman', 'w:eastAsia': '宋体' })
  const size = (half: number): string => tag('w:sz', { 'w:val': half })
  const spacing = (before: number, after: number): string =>
    tag('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': 320, 'w:lineRule': 'auto' })
  const style = (id: string, name: string, paragraphs: string, letters: string): string =>
    tag(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': id },
      tag('w:name', { 'w:val': name }),
      tag('w:basedOn', { 'w:val': 'Normal' }),
      tag('w:pPr', {}, paragraphs),
      tag('w:rPr', {}, letters),
    )
  const grey = tag('w:color', { 'w:val': '57606A' })
  const level = tag('w:outlineLvl', { 'w:val': 0 })
  const keep = tag('w:keepNext')
  return xmlPart(
    tag(
      'w:styles',
      { 'xmlns:w': W },
      tag(
        'w:docDefaults',
        {},
        tag('w:rPrDefault', {}, tag('w:rPr', {}, fonts, size(24), tag('w:lang', { 'w:eastAsia': 'zh-CN' }))),
      ),
      tag(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
        tag('w:name', { 'w:val': 'Normal' }),
        tag('w:pPr', {}, spacing(0, 80)),
      ),
      style('Title', 'Title', spacing(0, 120), tag('w:b') + size(36)),
      style('Heading1', 'heading 1', keep + spacing(280, 100) + level, tag('w:b') + size(28)),
      style('Caption', 'caption', keep + spacing(200, 80), tag('w:b')),
      style('Lead', 'Lead', spacing(120, 160), size(28)),
      style('Quote', 'Quote', spacing(0, 80) + tag('w:ind', { 'w:left': 420 }), ''),
      // A quotation is not torn from what says where it stands.
      style('Source', 'Source', keep + spacing(160, 40), ''),
      style('Where', 'Where', keep + spacing(0, 60), grey + size(20)),
      style('About', 'About', spacing(0, 60), grey + size(20)),
      style('Cell', 'Cell', tag('w:spacing', { 'w:before': 30, 'w:after': 30 }), size(21)),
    ),
  )
}
