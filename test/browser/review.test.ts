import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, Setting, type Visit } from './setting.ts'

describe.skipIf(!hasBrowser())('the page for staff, in the browser', () => {
  let setting: Setting | undefined

  beforeAll(async () => {
    setting = await Setting.start(['--staff'])
  }, 180_000)
  afterAll(() => setting?.stop())

  const visiting =
    (act: (visit: Visit) => Promise<void>, path = '#/review', options: Parameters<Setting['open']>[1] = {}) =>
    async () => {
      if (!setting) throw new Error('the browser tests ask for their setting before it stands')
      const visit = await setting.open(setting.address + path, options)
      try {
        await act(visit)
        expect(visit.errors).toEqual([])
      } finally {
        await visit.close()
      }
    }
  const differences = (visit: Visit) => visit.page.locator('.differences > li')

  it(
    'is reached from the navigation, and lists both statements of every difference by kind',
    visiting(async (visit) => {
      const { page } = visit
      await page.getByRole('link', { name: '核对' }).click()
      await page.getByRole('heading', { level: 1, name: '核对' }).waitFor()
      expect(await page.getByRole('link', { name: '核对' }).getAttribute('aria-current')).toBe('page')
      await differences(visit).first().waitFor()
      const count = await differences(visit).count()
      expect(await page.locator('.sums').textContent()).toContain(`共 ${count} 处`)
      expect(await page.locator('.claim blockquote mark').count()).toBe(2 * count)
      for (const kind of ['数值差异', '口径差异', '时点或期间差异', '名称差异'])
        await page
          .getByRole('heading', { level: 2, name: new RegExp(kind, 'u') })
          .first()
          .waitFor()
    }, ''),
  )

  it(
    'opens the source of either statement at its words, and goes from one to the other',
    visiting(async (visit) => {
      const streets = differences(visit).filter({ hasText: '街道总数' })
      await streets.getByRole('button', { name: /^原文/u }).first().click()
      const first = await visit.quotedWords()
      expect(first).toContain('街道')
      await visit.page.getByRole('button', { name: '下一处出处' }).click()
      await expect.poll(() => visit.quotedWords()).not.toBe(first)
      expect(await visit.quotedWords()).toContain('街道')
    }),
  )

  it(
    'filters by kind and document, and keeps the filter in the address',
    visiting(async (visit) => {
      const { page } = visit
      await differences(visit).first().waitFor()
      const all = await differences(visit).count()
      await page.getByRole('combobox', { name: '差异类型' }).selectOption('name')
      const named = await differences(visit).count()
      expect(named).toBeGreaterThan(0)
      expect(named).toBeLessThan(all)
      expect(page.url()).toContain('#/review?kind=name')
      await page.reload()
      await differences(visit).first().waitFor()
      expect(await differences(visit).count()).toBe(named)
      await page.getByRole('combobox', { name: '文件' }).selectOption({ label: '江汉区“十四五”规划(2022年更新)' })
      await page.getByText('没有符合所选条件的差异。').waitFor()
      await page.getByRole('button', { name: '显示全部' }).click()
      expect(await differences(visit).count()).toBe(all)
      expect(page.url()).not.toContain('kind=')
    }),
  )

  it(
    'gives each difference an address of its own, and the way back',
    visiting(async (visit) => {
      const { page } = visit
      await differences(visit).filter({ hasText: '技术合同成交额' }).getByRole('link').click()
      await page.getByRole('heading', { level: 1, name: /技术合同成交额/u }).waitFor()
      expect(await differences(visit).count()).toBe(1)
      expect(page.url()).toMatch(/#\/review\/[0-9a-f]{12}$/u)
      await page.goBack()
      await page.getByRole('heading', { level: 1, name: '核对' }).waitFor()
    }),
  )

  it(
    'says what became of a difference that is no longer there',
    visiting(async (visit) => {
      await visit.page.getByText('没有这一处差异').waitFor()
      await visit.page.getByRole('link', { name: '‹ 核对' }).click()
      await differences(visit).first().waitFor()
    }, '#/review/000000000000'),
  )

  it(
    'can be used by the keyboard alone',
    visiting(async (visit) => {
      const { page } = visit
      await differences(visit).first().waitFor()
      await page.getByRole('combobox', { name: '差异类型' }).focus()
      const reached: string[] = []
      for (let presses = 0; presses < 6; presses++) {
        await page.keyboard.press('Tab')
        reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ''))
        if (reached.at(-1) === '原文') break
      }
      expect(reached.at(-1)).toBe('原文')
      await page.keyboard.press('Enter')
      await visit.quoted.waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('原文')
    }),
  )

  it.each(['light', 'dark'] as const)('axe finds nothing wrong with it in %s colours', async (colorScheme) => {
    await visiting(
      async (visit) => {
        await differences(visit).first().waitFor()
        expect(await visit.violations()).toEqual([])
      },
      '#/review',
      { colorScheme },
    )()
  })

  it(
    'fits a phone of 320 px',
    visiting(
      async (visit) => {
        await differences(visit).first().waitFor()
        const overflow = await visit.page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      },
      '#/review',
      { viewport: { width: 320, height: 640 }, hasTouch: true },
    ),
  )

  it(
    'exports what is shown, as it is filtered, with both statements and their sources',
    visiting(async (visit) => {
      const { page } = visit
      await differences(visit).first().waitFor()
      const all = await differences(visit).count()
      await page.getByRole('combobox', { name: '差异类型' }).selectOption('name')
      const named = await differences(visit).count()
      expect(named).toBeLessThan(all)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出 Excel' }).click(),
      ])
      const book = read(await readFile(await download.path()))
      const [head = [], ...rows] = utils.sheet_to_json<string[]>(book.Sheets['核对']!, { header: 1 })
      expect(rows.filter((row) => row[0] === '名称差异')).toHaveLength(named)
      expect(head).toEqual(expect.arrayContaining(['类型', '事项', '说法一', '说法二', '说明']))
      expect(book.SheetNames).toContain('出处')
    }),
  )

  it(
    'prints both statements, without filters and buttons',
    visiting(async (visit) => {
      await differences(visit).first().waitFor()
      await visit.page.emulateMedia({ media: 'print' })
      expect(await visit.page.getByRole('combobox', { name: '差异类型' }).isVisible()).toBe(false)
      expect(await visit.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
      expect(await visit.page.locator('.claim blockquote').nth(1).isVisible()).toBe(true)
    }),
  )

  it(
    'is not shown where the server does not give it out',
    visiting(async (visit) => {
      const { page } = visit
      await page.route('**/api/pages', (route) => route.fulfill({ json: { review: false } }))
      const told = page.waitForResponse('**/api/pages')
      await page.reload()
      await told
      await page.getByRole('link', { name: '文件', exact: true }).waitFor()
      expect(await page.getByRole('link', { name: '核对' }).count()).toBe(0)
    }, ''),
  )

  it(
    'answers a question on differences with a table of both statements',
    visiting(async (visit) => {
      await visit.ask('文件之间有哪些矛盾？')
      expect(await visit.lead.textContent()).toMatch(/差异共\d+处/u)
      const table = visit.lastTurn.getByRole('table').first()
      expect(await table.getByRole('columnheader').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('说法一'), expect.stringContaining('差异类型')]),
      )
    }, ''),
  )
})
