import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions } from 'playwright-core'
import { Setting, type Visit } from './setting.ts'
import { smallerPng } from './smaller-png.ts'

/** Where the pictures go; the READMEs show some of them. */
const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url))

interface Shot {
  readonly name: string
  readonly path?: string
  readonly act?: (visit: Visit) => Promise<void>
  /** Taken where the pages for staff are on. */
  readonly staff?: true
}

const openSource = async (visit: Visit): Promise<void> => {
  await visit.lastTurn.locator('.mark[data-citation]').first().click()
  await visit.quoted.waitFor()
}

const asking =
  (question: string, then?: (visit: Visit) => Promise<void>) =>
  async (visit: Visit): Promise<void> => {
    await visit.ask(question)
    await then?.(visit)
  }

const inWidget =
  (then: (visit: Visit) => Promise<void>) =>
  async (visit: Visit): Promise<void> => {
    await visit.page.getByRole('button', { name: '规划问答' }).click()
    await then(visit)
  }

const follow =
  (link: string) =>
  async (visit: Visit): Promise<void> => {
    await visit.page.locator(link).first().click()
    await visit.page.locator('.facts li').first().waitFor()
  }

const unfoldAll = async (visit: Visit): Promise<void> => {
  for (const summary of await visit.lastTurn.locator('.foot summary').all()) await summary.click()
}

/** The page of another site with the widget. */
const DEMO = 'demo.html'

const UNFINISHED = '哪些指标未完成中期进度？'

const SHOTS: readonly Shot[] = [
  { name: 'start', act: (visit) => visit.page.locator('.card:nth-child(2) button').first().waitFor() },
  { name: 'answer', act: asking(UNFINISHED) },
  { name: 'answer-source', act: asking(UNFINISHED, openSource) },
  { name: 'answer-unfolded', act: asking(UNFINISHED, unfoldAll) },
  { name: 'responsibility', act: asking('空气质量优良天数比率由谁负责？', openSource) },
  { name: 'duties', act: asking('区科经局牵头哪些任务？') },
  {
    name: 'trend',
    act: asking('说说武昌GDP增速2021年以来的走势', async (visit) => {
      await visit.lastTurn.locator('.chart svg').waitFor()
      await visit.lastTurn.locator('.foot').evaluate((foot) => foot.scrollIntoView({ block: 'end' }))
    }),
  },
  {
    name: 'comparison',
    act: asking('各区绿化覆盖率对比', (visit) => visit.lastTurn.locator('.bars').waitFor()),
  },
  {
    name: 'comparison-years',
    act: asking('26年固定资产投资目标比23年完成的多多少亿？', (visit) => visit.lastTurn.locator('.bars').waitFor()),
  },
  {
    name: 'progress',
    act: asking('绿化覆盖率完成中期目标了吗？', async (visit) => {
      await visit.lastTurn.locator('.chart-progress svg').waitFor()
      await visit.lastTurn.locator('.foot').evaluate((foot) => foot.scrollIntoView({ block: 'end' }))
    }),
  },
  { name: 'method', act: asking('中期测算值是怎么算的？', openSource) },
  {
    name: 'follow-up',
    act: async (visit) => {
      await visit.ask('人均预期寿命的2025年目标是多少？')
      await visit.ask('由谁负责？')
    },
  },
  {
    name: 'feedback',
    act: asking('空气质量优良天数比率由谁负责？', async (visit) => {
      await visit.lastTurn.getByRole('button', { name: '没帮助' }).click()
      await visit.lastTurn.getByRole('form').scrollIntoViewIfNeeded()
    }),
  },
  {
    name: 'suggestions',
    act: async (visit) => {
      await visit.input.pressSequentially('区发')
      await visit.page.getByRole('listbox', { name: '联想' }).waitFor()
      await visit.page.keyboard.press('ArrowDown')
    },
  },
  { name: 'clarification', act: asking('目标是多少？') },
  { name: 'refusal', act: asking('火星移民计划的投资额是多少？') },
  {
    name: 'indicators',
    path: '#/indicators',
    act: async (visit) => {
      await visit.page.locator('.register .spark').first().waitFor()
      await visit.page.locator('.sums .as-of').waitFor()
    },
  },
  {
    name: 'goals',
    path: '#/indicators',
    act: (visit) => visit.page.getByRole('button', { name: /^任务目标/u }).click(),
  },
  {
    name: 'indicator',
    path: `#/indicators/${encodeURIComponent('武昌区·人均预期寿命')}`,
    act: (visit) => visit.page.locator('.chart-progress svg').waitFor(),
  },
  {
    name: 'departments',
    path: '#/departments',
    act: (visit) => visit.page.locator('.departments li').first().waitFor(),
  },
  {
    name: 'tasks',
    path: '#/departments',
    act: async (visit) => {
      await visit.page.getByRole('button', { name: '按任务' }).click()
      await visit.page.locator('.facts li').first().waitFor()
    },
  },
  { name: 'department', path: '#/departments', act: follow('.departments a') },
  { name: 'documents', path: '#/documents', act: (visit) => visit.page.locator('.documents li').first().waitFor() },
  {
    name: 'document',
    path: '#/documents/wuchang-midterm-evaluation-2023?start=981&end=1011',
    act: (visit) => visit.quoted.waitFor(),
  },
  { name: 'missing', path: '#/indicators/nothing', act: (visit) => visit.page.getByRole('alert').waitFor() },
  {
    name: 'review',
    path: '#/review',
    staff: true,
    act: (visit) => visit.page.locator('.differences li').first().waitFor(),
  },
  { name: 'widget-closed', path: DEMO },
  { name: 'widget', path: DEMO, act: inWidget(async () => undefined) },
  { name: 'widget-answer', path: DEMO, act: inWidget(asking(UNFINISHED)) },
  { name: 'widget-source', path: DEMO, act: inWidget(asking(UNFINISHED, openSource)) },
]

interface Look {
  readonly suffix: string
  readonly options: BrowserContextOptions
  readonly large?: boolean
}

const LOOKS: readonly Look[] = [
  { suffix: '', options: { viewport: { width: 1366, height: 768 } } },
  { suffix: '-phone', options: { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true } },
  { suffix: '-dark', options: { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' } },
  { suffix: '-large', options: { viewport: { width: 1366, height: 768 } }, large: true },
]

/** Takes every picture whose name holds one of the words; all without words. */
export async function takeScreenshots(words: readonly string[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const wanted = LOOKS.flatMap((look) =>
    // 大字 is a setting of the full page.
    SHOTS.filter(({ path: where }) => !(look.large === true && where === DEMO)).map((shot) => ({
      look,
      shot,
      name: `${shot.name}${look.suffix}`,
    })),
  ).filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  await takeAll(
    wanted.filter(({ shot }) => shot.staff === undefined),
    [],
  )
  await takeAll(
    wanted.filter(({ shot }) => shot.staff === true),
    ['--staff'],
  )
}

async function takeAll(
  wanted: readonly { look: Look; shot: Shot; name: string }[],
  options: readonly string[],
): Promise<void> {
  if (wanted.length === 0) return
  const setting = await Setting.start(options)
  try {
    for (const { look, shot, name } of wanted) {
      const visit = await setting.open(setting.address + (shot.path ?? ''), look.options)
      if (look.large) await visit.page.getByRole('checkbox', { name: '大字' }).check()
      await shot.act?.(visit)
      // Fonts and charts settle; nothing else moves.
      await visit.page.waitForTimeout(200)
      await writeFile(path.join(FOLDER, `${name}.png`), smallerPng(await visit.page.screenshot()))
      if (visit.errors.length > 0) console.error(`${name}: ${visit.errors.join('; ')}`)
      else console.log(name)
      await visit.close()
    }
  } finally {
    await setting.stop()
  }
}
