import type { Format } from '../export/export.ts'
import type { Report } from '../export/report.ts'
import { button, element } from '../dom.ts'

/** The writers of files: a script of their own, read when a file is first asked for. */
export type Writers = typeof import('../export/export.ts')

const FORMATS: readonly (readonly [Format, string])[] = [
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
]

/**
 * Buttons that save what is shown as a Word file or an Excel workbook.
 *
 * @param make the report, by the writers and with today's date, `2026-11-22`
 * @param say tells the reader what came of it
 */
export function exportButtons(
  make: (writers: Writers, today: string) => Report | Promise<Report>,
  say: (text: string) => void,
): HTMLElement[] {
  return FORMATS.map(([format, name]) => {
    const made = button(`导出 ${name}`, () => void save(), { class: 'quiet export' })
    const save = async (): Promise<void> => {
      if (made.getAttribute('aria-disabled') === 'true') return
      made.setAttribute('aria-disabled', 'true')
      try {
        const writers = await import('../export/export.ts')
        writers.save(await make(writers, today()), format)
        say(`已导出 ${name} 文件`)
      } catch {
        // Told to the reader, who can try again: the script or a page of the register could not be read.
        say('没有导出：连不上服务器，请再试一次')
      }
      made.removeAttribute('aria-disabled')
    }
    return made
  })
}

/** A place where pages say what came of something: shown for a moment, and read out. */
export function saidPlace(): { readonly root: HTMLElement; readonly say: (text: string) => void } {
  const root = element('span', { class: 'where', role: 'status' })
  return { root, say: (text) => (root.textContent = text) }
}

/** The date on the reader's clock. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
