import { expect, it } from 'vitest'
import { PAGES } from './reach.ts'
import type { Setting, Visit } from './setting.ts'

const UNFINISHED = '哪些指标未完成中期进度?'

interface State {
  readonly name: string
  readonly path: string
  readonly act?: (visit: Visit) => Promise<void>
}

const STATES: readonly State[] = [
  { name: 'the empty conversation', path: '' },
  { name: 'an answer with everything unfolded', path: '', act: answerUnfolded },
  { name: 'an answer with its source open', path: '', act: sourceOpen },
  { name: 'a question asked back', path: '', act: (visit) => visit.ask('目标是多少？') },
  { name: 'an answer with a chart', path: '', act: chartShown },
  { name: 'a chart as a table', path: '', act: chartAsTable },
  { name: 'an answer that did not come', path: '', act: failed },
  { name: 'an answer in 大字', path: '', act: inLargeLetters },
  { name: 'a source with words found in it', path: '', act: wordsFound },
  { name: 'a refusal', path: '', act: (visit) => visit.ask('火星移民计划的投资额是多少?') },
  {
    name: 'the register',
    path: '#/indicators',
    act: (visit) => visit.page.locator('.register tbody tr').first().waitFor(),
  },
  {
    name: 'the register of targets',
    path: '#/indicators',
    act: (visit) => push(visit, /^任务目标/u, '.register tbody tr'),
  },
  {
    name: 'an indicator with its charts',
    path: `#/indicators/${encodeURIComponent('武昌区·人均预期寿命')}`,
    act: (visit) => visit.page.locator('.chart-progress svg').waitFor(),
  },
  { name: 'the tasks', path: '#/departments', act: (visit) => push(visit, '按任务', '.facts li') },
  {
    name: 'a page that is not there',
    path: '#/indicators/nothing',
    act: (visit) => visit.page.getByRole('alert').waitFor(),
  },
  {
    name: 'the departments',
    path: '#/departments',
    act: (visit) => visit.page.locator('.departments li').first().waitFor(),
  },
  { name: 'the duties of a department', path: '#/departments', act: (visit) => follow(visit, '.departments a') },
  { name: 'the documents', path: '#/documents', act: (visit) => visit.page.locator('.documents li').first().waitFor() },
  { name: 'the widget with an answer and its source', path: 'demo.html', act: widgetAnswer },
]

async function answerUnfolded(visit: Visit): Promise<void> {
  await visit.ask(UNFINISHED)
  for (const summary of await visit.lastTurn.locator('.foot summary').all()) await summary.click()
}

async function sourceOpen(visit: Visit): Promise<void> {
  await visit.ask(UNFINISHED)
  await visit.lastTurn.locator('.mark[data-citation]').first().click()
  await visit.quoted.waitFor()
}

async function chartShown(visit: Visit): Promise<void> {
  await visit.ask('说说武昌GDP增速2021年以来的走势')
  await visit.lastTurn.locator('.chart svg').waitFor()
}

async function chartAsTable(visit: Visit): Promise<void> {
  await visit.ask('人均预期寿命完成得怎么样？')
  await visit.lastTurn.locator('.chart svg').waitFor()
  await visit.lastTurn.getByRole('button', { name: '以表格显示' }).click()
}

async function failed(visit: Visit): Promise<void> {
  await visit.page.routeWebSocket(/\/chat$/u, (route) => {
    route.onMessage((message) => {
      const { id } = JSON.parse(String(message)) as { id: string }
      route.send(JSON.stringify({ type: 'error', id, code: 'internal', message: '回答时出错，请换个问法或稍后再试。' }))
    })
  })
  await visit.page.reload()
  await visit.input.fill(UNFINISHED)
  await visit.input.press('Enter')
  await visit.lastTurn.getByRole('button', { name: '再问一次' }).waitFor()
}

async function inLargeLetters(visit: Visit): Promise<void> {
  await visit.page.getByRole('checkbox', { name: '大字' }).check()
  await visit.ask(UNFINISHED)
}

async function wordsFound(visit: Visit): Promise<void> {
  await sourceOpen(visit)
  await visit.page.getByRole('searchbox', { name: '在文件中查找' }).fill('指标')
  await visit.page.locator('mark.found.current').waitFor()
}

async function push(visit: Visit, name: string | RegExp, there: string): Promise<void> {
  await visit.page.getByRole('button', { name }).click()
  await visit.page.locator(there).first().waitFor()
}

async function follow(visit: Visit, link: string): Promise<void> {
  await visit.page.locator(link).first().click()
  await visit.page.locator('.facts li').first().waitFor()
}

async function widgetAnswer(visit: Visit): Promise<void> {
  await visit.page.getByRole('button', { name: '规划问答' }).click()
  await sourceOpen(visit)
}

/** WCAG 2.2 AA on every page and state, light and dark, by axe-core. */
export function describeAccessibility(setting: () => Setting): void {
  it.each(STATES)('axe finds nothing wrong with $name, light or dark', async ({ path, act }) => {
    const visit = await setting().open(setting().address + path)
    await act?.(visit)
    for (const colorScheme of ['light', 'dark'] as const) {
      await visit.page.emulateMedia({ colorScheme })
      expect([colorScheme, ...(await visit.violations())]).toEqual([colorScheme])
    }
    await visit.close()
  })

  it('axe finds a fault that is put there', async () => {
    const visit = await setting().open(setting().address)
    await visit.page.evaluate(() => {
      const nameless = document.createElement('button')
      document.querySelector('main')?.append(nameless)
    })
    expect((await visit.violations()).join()).toContain('button-name')
    await visit.close()
  })

  it.each(PAGES)(
    'borders of what is pushed or filled in have a contrast of 3:1, and targets 44 pixels on touch: %s',
    async (_name, path, there) => {
      const visit = await setting().open(setting().address + path, {
        viewport: { width: 375, height: 812 },
        hasTouch: true,
        isMobile: true,
      })
      await visit.page.locator(there).first().waitFor()
      if (path === '') await visit.ask(UNFINISHED)
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit.page.emulateMedia({ colorScheme })
        expect(await faintBorders(visit)).toEqual([])
      }
      expect(await smallTargets(visit)).toEqual([])
      await visit.close()
    },
  )

  it('has targets of 44 pixels on touch in the widget, with a source open', async () => {
    const visit = await setting().open(`${setting().address}demo.html`, {
      viewport: { width: 375, height: 812 },
      hasTouch: true,
      isMobile: true,
    })
    await widgetAnswer(visit)
    expect(await smallTargets(visit)).toEqual([])
    await visit.close()
  })

  it('nothing moves for those who asked for that', async () => {
    const visit = await setting().open(setting().address, { reducedMotion: 'reduce' })
    const moving = await visit.page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((node) => getComputedStyle(node).transitionDuration !== '0s').length,
    )
    expect(moving).toBe(0)
    await visit.close()
  })
}

/** Borders of inputs and buttons that have less than 3:1 to the ground they stand on, as `class: ratio`. */
function faintBorders(visit: Visit): Promise<string[]> {
  return visit.page.evaluate(() => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/gu)].map(([value]) => {
        const part = Number(value) / 255
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const isClear = (colour: string) => colour === 'transparent' || /, 0\)$/u.test(colour)
    const groundOf = (node: Element | null): string => {
      if (node === null) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(node)
      return isClear(backgroundColor) ? groundOf(node.parentElement) : backgroundColor
    }
    return [
      ...document.querySelectorAll('.composer, button, input:not([type=checkbox], [type=radio]), select'),
    ].flatMap((node) => {
      const { borderTopColor, borderTopWidth } = getComputedStyle(node)
      const box = node.getBoundingClientRect()
      if (box.width === 0 || parseFloat(borderTopWidth) === 0 || isClear(borderTopColor)) return []
      const [border, ground] = [luminance(borderTopColor), luminance(groundOf(node.parentElement))]
      const ratio = (Math.max(border, ground) + 0.05) / (Math.min(border, ground) + 0.05)
      return ratio < 3 ? [`${node.className}: ${ratio.toFixed(2)}`] : []
    })
  })
}

/** What can be pushed and is lower than 44 pixels, as `tag class height`, within whatever shadow roots there are. */
function smallTargets(visit: Visit): Promise<string[]> {
  return visit.page.evaluate(() => {
    const all = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((node) => [
        node,
        ...(node.shadowRoot ? all(node.shadowRoot) : []),
      ])
    return all(document).flatMap((node) => {
      if (!node.matches('.app button, .app a, .app input, .app select, .app summary, .app textarea')) return []
      const box = node.getBoundingClientRect()
      if (box.width === 0 || box.bottom < 0 || node.matches('.skip')) return []
      // A check box is part of its label; a mark has its target around it.
      const area = node.closest('label')?.getBoundingClientRect() ?? box
      const around = getComputedStyle(node, '::after')
      const extra = around.position === 'absolute' ? -parseFloat(around.top) - parseFloat(around.bottom) : 0
      return area.height + extra < 43.5 ? [`${node.tagName} ${node.className} ${area.height + extra}`] : []
    })
  })
}
