import { read, utils, type WorkBook } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerReport } from '../../../client/export/answer-report.ts'
import { discrepancyReport } from '../../../client/export/discrepancy-report.ts'
import { docxFile } from '../../../client/export/docx.ts'
import { dutyReport, taskReport } from '../../../client/export/duty-report.ts'
import { fileName } from '../../../client/export/export.ts'
import { registerReport, sheetReport } from '../../../client/export/register-report.ts'
import type { Report } from '../../../client/export/report.ts'
import { xlsxFile } from '../../../client/export/xlsx.ts'
import { LABEL } from '../../../client/copy-text.ts'
import { readDocx } from '../../../indexer/read/docx.ts'
import { readXlsx } from '../../../indexer/read/xlsx.ts'
import { buildApp } from '../../../server/app.ts'
import { openAssistant } from '../../../server/assistant.ts'
import type { Answer, ChartPart } from '../../../server/protocol/answer.ts'
import type { DiscrepancyList } from '../../../server/protocol/discrepancies.ts'
import type { DepartmentDetail, IndicatorDetail } from '../../../server/protocol/register.ts'
import { SHIPPED_INDEX } from '../../setup/shipped-index.ts'
import { answer as sample } from '../sample-answer.ts'

const TODAY = '2026-11-22'
const QUESTION = '哪些指标未完成中期进度？'

let reports: Record<string, Report>
let answer: Answer

/** The real answers and pages of the shipped documents. */
beforeAll(async () => {
  const assistant = await openAssistant({ index: SHIPPED_INDEX })
  const app = await buildApp({ assistant: () => assistant, staff: true })
  const get = async <T>(url: string): Promise<T> => (await app.inject(encodeURI(url))).json<T>()
  const files = new Map(assistant.index.documents.map(({ id, file }) => [id, file]))
  const setting = { files, today: TODAY }
  const indicator = await get<IndicatorDetail>('/api/indicators/武昌区·人均预期寿命')
  const department = await get<DepartmentDetail>('/api/departments/武昌区·区卫健局')
  const { discrepancies, kinds } = await get<DiscrepancyList>('/api/discrepancies')
  const kindName = (of: string) => kinds.find(({ kind }) => kind === of)?.name ?? ''
  await app.close()
  answer = await assistant.ask(QUESTION)
  reports = {
    answer: answerReport(QUESTION, answer, TODAY),
    register: registerReport([indicator], '主要指标', setting),
    sheet: sheetReport(indicator, setting),
    duties: dutyReport(department, setting),
    tasks: taskReport([department], setting),
    review: discrepancyReport(discrepancies, kindName, '全部', setting),
  }
})

const textOf = async (report: Report): Promise<string> => (await readDocx('a.docx', docxFile(report))).text
const workbook = (report: Report): WorkBook => read(xlsxFile(report))
const rowsOf = (book: WorkBook, name: string): unknown[][] => utils.sheet_to_json(book.Sheets[name]!, { header: 1 })

describe('an exported file', () => {
  it.each(['answer', 'register', 'sheet', 'duties', 'tasks', 'review'])(
    'holds every quotation, every file name and the label, as Word and as Excel: %s',
    async (name) => {
      const report = reports[name]!
      expect(report.sources.length).toBeGreaterThan(0)
      const word = await textOf(report)
      const book = workbook(report)
      const sources = rowsOf(book, '出处')
      for (const { id, title, file, quote } of report.sources) {
        expect(word).toContain(`[${id}] 《${title}》`)
        expect(word).toContain(`文件：${file}`)
        expect(word).toContain(quote)
        expect(file).toMatch(/\.txt$/u)
        expect(sources[id]).toEqual(expect.arrayContaining([id, title, file, quote]))
      }
      expect(word.trimEnd().endsWith(LABEL)).toBe(true)
      for (const sheet of book.SheetNames.filter((one) => one !== '出处'))
        expect(rowsOf(book, sheet).flat()).toContain(LABEL)
    },
  )

  it('gives the same bytes for the same report', () => {
    expect(docxFile(reports['answer']!)).toEqual(docxFile(reports['answer']!))
    expect(xlsxFile(reports['answer']!)).toEqual(xlsxFile(reports['answer']!))
  })
})

describe('docxFile', () => {
  it('has the question as its title, the lead first, tables as tables, marks at their words', async () => {
    const { text, tables } = await readDocx('a.docx', docxFile(reports['answer']!))
    expect(text.startsWith(QUESTION)).toBe(true)
    expect(text.indexOf(answer.lead)).toBeGreaterThan(0)
    const rows = answer.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []))
    expect(tables[0]?.rows.length).toBe(rows.length + 1)
    expect(text.indexOf('出处')).toBeGreaterThan(text.indexOf(answer.lead))
  })

  it('stays whole with signs that XML does not take', async () => {
    const lead = 'a\u000bb<i>&"\ud800c𠮷'
    expect(await textOf(answerReport('问', { ...sample, lead }, TODAY))).toContain('ab<i>&"c𠮷')
  })
})

describe('xlsxFile', () => {
  it('has numbers as numbers with their unit beside, and the sources of the row', () => {
    const rows = rowsOf(workbook(answerReport('问', sample, TODAY)), '指标')
    expect(rows.slice(0, 2)).toEqual([
      ['指标', '差距', '单位', '出处'],
      ['▲ 人均预期寿命', -1.62, '岁', '[算1][1]'],
    ])
  })

  it('shows a number with as many decimals as the document has', () => {
    const parts: Answer['parts'] = [
      {
        kind: 'table',
        title: '增速/走势',
        columns: [{ title: '年' }, { title: '增速', align: 'decimal' }],
        rows: [
          [{ text: '2021年' }, { text: '9.0%' }],
          [{ text: '2022年' }, { text: '未列' }],
        ],
      },
    ]
    const sheet = workbook(answerReport('问', { ...sample, parts }, TODAY)).Sheets['增速 走势']!
    expect(sheet['B2']).toMatchObject({ t: 'n', v: 9, w: '9.0' })
    expect(sheet['B3']).toMatchObject({ t: 's', v: '未列' })
  })

  it('writes the numbers of a chart once: beside a table that holds its points only what they are held against', () => {
    const chart: ChartPart = {
      kind: 'chart',
      chart: 'progress',
      title: '从基期到目标',
      unit: '岁',
      points: [{ label: '2022年', value: 80.38, text: '80.38岁', citations: [1] }],
      benchmark: { label: '中期测算值', value: 82, text: '82岁', citations: [1] },
      target: { label: '2025年目标', value: 83, text: '83岁', citations: [1] },
    }
    const labels = (part: ChartPart): string[] =>
      answerReport('问', { ...sample, parts: [part] }, TODAY).blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.map((row) => row[0]?.text ?? '') : [],
      )
    expect(labels(chart)).toEqual(['2022年', '中期测算值', '2025年目标'])
    expect(labels({ ...chart, tabled: true })).toEqual(['中期测算值', '2025年目标'])
    expect(
      labels({ kind: 'chart', chart: 'trend', title: '走势', unit: '岁', points: chart.points, tabled: true }),
    ).toEqual([])
  })

  it('never makes a formula of words', () => {
    const parts: Answer['parts'] = [
      { kind: 'table', columns: [{ title: '值' }], rows: [[{ text: '=HYPERLINK("http://a")' }]] },
    ]
    const sheet = workbook(answerReport('问', { ...sample, parts }, TODAY)).Sheets['值']!
    expect(sheet['A2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://a")' })
    expect(sheet['A2']).not.toHaveProperty('f')
  })

  it('is read by our own reader too', async () => {
    const { text } = await readXlsx('a.xlsx', xlsxFile(reports['register']!))
    expect(text).toContain('人均预期寿命')
  })
})

describe('fileName', () => {
  it.each([
    ['a/b:c?', 'a b c'],
    ['哪些指标未完成中期进度？', '哪些指标未完成中期进度？'],
    ['', '规划问答'],
  ])('makes a name of “%s” that file systems take', (title, name) => {
    expect(fileName(title)).toBe(name)
  })
})
