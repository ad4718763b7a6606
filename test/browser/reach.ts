import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Setting, Visit } from './setting.ts'

const UNFINISHED = '哪些指标未完成中期进度?'

/** Every page with what shows that it is there. */
export const PAGES: readonly (readonly [name: string, path: string, there: string])[] = [
  ['the empty conversation', '', '.card button'],
  ['the register', '#/indicators', '.register tbody tr'],
  [
    'an indicator',
    '#/indicators/%E6%AD%A6%E6%98%8C%E5%8C%BA%C2%B7%E4%BA%BA%E5%9D%87%E9%A2%84%E6%9C%9F%E5%AF%BF%E5%91%BD',
    '.chart svg',
  ],
  ['the departments', '#/departments', '.departments li'],
  [
    'the duties of a department',
    '#/departments/%E6%AD%A6%E6%98%8C%E5%8C%BA%C2%B7%E5%8C%BA%E5%8D%AB%E5%81%A5%E5%B1%80',
    '.facts li',
  ],
  ['the documents', '#/documents', '.documents li'],
  ['a document', '#/documents/wuchang-midterm-evaluation-2023', '.document-text p'],
]

/** Office screens of 1366×768 and 1280×1024 at 200 % and 400 % of zoom, in CSS pixels: what WCAG 1.4.4 and 1.4.10 ask for. */
const ZOOMED = [
  ['200 %', { width: 683, height: 384 }],
  ['400 %', { width: 320, height: 256 }],
] as const

/** Points on paper: A4, in points of a 72nd of an inch. */
const A4 = { width: 595, height: 842 }

/** For everyone: zoom, paper, colours of the system, the accessibility tree. */
export function describeReach(setting: () => Setting): void {
  const visiting =
    (act: (visit: Visit) => Promise<void>, path = '', options: Parameters<Setting['open']>[1] = {}) =>
    async () => {
      const visit = await setting().open(setting().address + path, options)
      try {
        await act(visit)
        expect(visit.errors).toEqual([])
      } finally {
        await visit.close()
      }
    }

  describe.each(ZOOMED)('at %s of zoom', (_zoom, viewport) => {
    it.each(PAGES)('nothing of %s stands out of the window', async (_name, path, there) => {
      await visiting(
        async (visit) => {
          await visit.page.locator(there).first().waitFor()
          expect(await sideways(visit)).toBeLessThanOrEqual(0)
        },
        path,
        { viewport },
      )()
    })

    it(
      'an answer can be asked for, read and traced to its source',
      visiting(
        async (visit) => {
          await visit.ask(UNFINISHED)
          expect(await sideways(visit)).toBeLessThanOrEqual(0)
          const room = (await visit.page.locator('.conversation').boundingBox())!
          expect(room.height).toBeGreaterThan(60)
          expect((await visit.input.boundingBox())!.y).toBeLessThan(viewport.height)
          await visit.lastTurn.locator('.lead .mark[data-citation]').first().click()
          await visit.quoted.waitFor()
          // The quoted words stand in the window, whatever the head of the viewer takes.
          const quoted = (await visit.quoted.boundingBox())!
          expect(quoted.y).toBeGreaterThanOrEqual(0)
          expect(quoted.y + Math.min(quoted.height, 28)).toBeLessThanOrEqual(viewport.height)
        },
        '',
        { viewport },
      ),
    )
  })

  it(
    'takes wider spacing of letters and lines without cutting anything off',
    visiting(
      async (visit) => {
        await visit.ask(UNFINISHED)
        // WCAG 1.4.12.
        await visit.page.addStyleTag({
          content:
            '.app * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
        })
        expect(await sideways(visit)).toBeLessThanOrEqual(0)
      },
      '',
      { bypassCSP: true },
    ),
  )

  describe('on paper', () => {
    it(
      'a department has its duties on A4, all of them, without what cannot be pushed there',
      visiting(async (visit) => {
        await visit.page.locator('.facts li').first().waitFor()
        const duties = await visit.page.locator('.facts li b').allTextContents()
        const { pages, text } = await printed(visit)
        expect(
          pages.every(({ width, height }) => Math.abs(width - A4.width) < 2 && Math.abs(height - A4.height) < 2),
        ).toBe(true)
        for (const duty of duties) expect(text).toContain(squeezed(duty))
        expect(text).toContain('由程序依据所列文件整理')
        expect(text).not.toContain('导出Word')
        expect(text).not.toContain('历史对话')
      }, '#/departments/%E6%AD%A6%E6%98%8C%E5%8C%BA%C2%B7%E5%8C%BA%E5%8D%AB%E5%81%A5%E5%B1%80'),
    )

    it(
      'the register lies across, with every column',
      visiting(async (visit) => {
        await visit.page.locator('.register tbody tr').first().waitFor()
        const { pages, text } = await printed(visit)
        expect(
          pages.every(({ width, height }) => Math.abs(width - A4.height) < 2 && Math.abs(height - A4.width) < 2),
        ).toBe(true)
        expect(text).toContain('人均预期寿命')
        // Laid out for the paper, nothing stands out of it: 297 mm less the margins, in CSS pixels.
        await visit.page.setViewportSize({ width: 1000, height: 600 })
        await visit.page.emulateMedia({ media: 'print' })
        expect(await sideways(visit)).toBeLessThanOrEqual(0)
      }, '#/indicators'),
    )

    it(
      'an answer has the width of the paper, its table too',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        // 210 mm less the margins, in CSS pixels.
        await visit.page.setViewportSize({ width: 657, height: 900 })
        await visit.page.emulateMedia({ media: 'print' })
        const room = (await visit.page.locator('main').boundingBox())!
        const table = (await visit.lastTurn.getByRole('table').first().boundingBox())!
        expect(table.x).toBeGreaterThanOrEqual(room.x)
        expect(table.x + table.width).toBeLessThanOrEqual(room.x + room.width)
      }),
    )

    it(
      'an answer has its sources and formulas unfolded, and folded again on the screen',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        const { text } = await printed(visit)
        expect(text).toContain('未完成规划中期进度的有2项')
        expect(text).toContain('出处(')
        expect(text).toContain('计算过程(')
        expect(text).toContain('引用以原文为准')
        expect(text).not.toContain('再问一次')
        await expect.poll(() => visit.lastTurn.locator('details[open]').count()).toBe(0)
      }),
    )
  })

  it(
    'in forced colours everything that is pushed has a border or an outline, and status its sign',
    visiting(
      async (visit) => {
        await visit.ask(UNFINISHED)
        const bare = await visit.page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.mark, .send, .follow-up, .question p, .composer, .new')].flatMap(
            (node) =>
              node.getBoundingClientRect().width > 0 && parseFloat(getComputedStyle(node).borderTopWidth) < 1
                ? [node.className]
                : [],
          ),
        )
        expect(bare).toEqual([])
        expect(await visit.lastTurn.getByText('▲').first().isVisible()).toBe(true)
        await visit.lastTurn.locator('.mark[data-citation]').first().click()
        const { color, backgroundColor } = await visit.quoted.evaluate((node) => {
          const { color, backgroundColor } = getComputedStyle(node)
          return { color, backgroundColor }
        })
        const brightness = (words: string) =>
          [...words.matchAll(/\d+/gu)].slice(0, 3).reduce((sum, [value]) => sum + Number(value), 0)
        expect(Math.abs(brightness(color) - brightness(backgroundColor))).toBeGreaterThan(300)
      },
      '',
      { forcedColors: 'active' },
    ),
  )

  it(
    'a screen reader finds the answer as an article with its table, its marks by name, and its folds',
    visiting(async (visit) => {
      await visit.ask(UNFINISHED)
      const tree = await visit.page.locator('main').ariaSnapshot()
      expect(tree).toContain('region "问答"')
      expect(tree).toContain('log "对话"')
      expect(tree).toContain(`article "问：${UNFINISHED}"`)
      expect(tree).toMatch(/button "出处 1：武昌区/u)
      expect(tree).toMatch(/table ".+"/u)
      expect(tree).toMatch(/columnheader "指标/u)
      expect(tree).toMatch(/rowheader ".*人均预期寿命/u)
      expect(tree).toContain('button "有帮助"')
      expect(tree).toContain('group "还可以问"')
      expect(tree).toContain('combobox "问题"')
      expect(tree).toContain('button "发送"')
      // What only looks is not read out.
      expect(tree).not.toContain('skeleton')
    }),
  )
}

/** How far the page can be scrolled sideways, in CSS pixels. */
function sideways(visit: Visit): Promise<number> {
  return visit.page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ...[...document.querySelectorAll('main, .conversation, .viewer-body')].map(
        (node) => node.scrollWidth - node.clientWidth,
      ),
    ),
  )
}

/** What comes out of the printer: the size of each page, and all text without blanks. */
async function printed(visit: Visit): Promise<{ pages: { width: number; height: number }[]; text: string }> {
  const bytes = await visit.page.pdf({ preferCSSPageSize: true })
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: { width: number; height: number }[] = []
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    pages.push({ width, height })
    const { items } = await page.getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  await document.destroy()
  return { pages, text: squeezed(text) }
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
