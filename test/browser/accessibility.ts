import { describe, expect, it } from 'vitest'
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
  { name: 'a refusal', path: '', act: (visit) => visit.ask('火星移民计划的投资额是多少?') },
  {
    name: 'the register',
    path: '#/indicators',
    act: (visit) => visit.page.locator('.register tbody tr').first().waitFor(),
  },
  { name: 'an indicator', path: '#/indicators', act: (visit) => follow(visit, '.register a') },
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
  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    it.each(STATES)('axe finds nothing wrong with $name', async ({ path, act }) => {
      const visit = await setting().open(setting().address + path, { colorScheme })
      await act?.(visit)
      expect(await visit.violations()).toEqual([])
      await visit.close()
    })
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

  it.each(['light', 'dark'] as const)(
    'borders of inputs and buttons have a contrast of 3:1 in %s colours',
    async (colorScheme) => {
      const visit = await setting().open(setting().address, { colorScheme })
      const contrast = await visit.page.evaluate(() => {
        const luminance = (colour: string) => {
          const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/\d+/gu)].map(([value]) => {
            const part = Number(value) / 255
            return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue
        }
        const app = document.querySelector('.app')!
        const ground = luminance(getComputedStyle(app).backgroundColor)
        return [...document.querySelectorAll('.composer, .follow-up, .new, input[type=search], select')].map((node) => {
          const border = luminance(getComputedStyle(node).borderTopColor)
          return (Math.max(border, ground) + 0.05) / (Math.min(border, ground) + 0.05)
        })
      })
      expect(Math.min(...contrast)).toBeGreaterThanOrEqual(3)
      await visit.close()
    },
  )

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
