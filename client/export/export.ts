import { docxFile } from './docx.ts'
import type { Report } from './report.ts'
import { xlsxFile } from './xlsx.ts'

export { answerReport } from './answer-report.ts'
export { discrepancyReport } from './discrepancy-report.ts'
export { dutyReport, taskReport } from './duty-report.ts'
export { registerReport, sheetReport } from './register-report.ts'

/** Formats that a report can be written in, with the media type of the file. */
const FORMATS = {
  docx: [docxFile, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: [xlsxFile, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
} as const

export type Format = keyof typeof FORMATS

/** Signs that file systems do not take, or that a shell would not leave as they are. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\s]/gu

/** Longest name of a file without its ending, in signs. */
const NAME_LENGTH = 60

/** Milliseconds for the browser to begin with a download, before its bytes are let go. */
const KEPT_FOR = 60_000

/** Writes a report as a file and hands it to the browser's downloads; nothing is sent anywhere. */
export function save(report: Report, format: Format): void {
  const [write, type] = FORMATS[format]
  // A copy, because the types do not know that the bytes are in no memory shared with others.
  const url = URL.createObjectURL(new Blob([new Uint8Array(write(report))], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileName(report.title)}.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR)
}

/** A title as the name of a file: 哪些指标未完成中期进度？ → 哪些指标未完成中期进度？ */
export function fileName(title: string): string {
  return title.replace(NOT_IN_FILE_NAMES, ' ').trim().slice(0, NAME_LENGTH) || '规划问答'
}
