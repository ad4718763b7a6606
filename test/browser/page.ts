import { describe, expect, it } from 'vitest'
import type { WebSocketRoute } from 'playwright-core'
import type { Setting, Visit } from './setting.ts'

const UNFINISHED = '哪些指标未完成中期进度?'

/** The full page, from typing to the highlighted source. */
export function describePage(setting: () => Setting): void {
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

  describe('the full page', () => {
    it.each([
      [UNFINISHED, ['地区生产总值增长', '人均预期寿命'], '未完成'],
      ['空气质量优良天数比率由谁负责?', ['市生态环境局武昌分局'], '空气质量优良天数比率'],
      ['区科经局牵头哪些任务?', ['区科经局'], '区科经局'],
    ])('answers “%s” and opens its source at the quoted words', async (question, named, quoted) => {
      await visiting(async (visit) => {
        await visit.ask(question)
        for (const name of named) await visit.lastTurn.getByText(name).first().waitFor()
        await visit.lastTurn.locator('.lead .mark[data-citation]').last().click()
        await visit.quoted.waitFor()
        // The sentence that says it is one of the sources; ‹ › goes through them.
        for (let step = 0; step < 20 && !(await visit.quotedWords()).includes(quoted); step++)
          await visit.page.getByRole('button', { name: '下一处出处' }).click()
        expect(await visit.quotedWords()).toContain(quoted)
        expect(Math.abs((await visit.quotedPosition()) - 0.5)).toBeLessThan(0.3)
      })()
    })

    it(
      'shows the whole answer: table, sources, label, and numbers that open their source or formula',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        const table = visit.lastTurn.getByRole('table').first()
        expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(3)
        expect(await visit.lead.textContent()).toMatch(/地区生产总值增长.*人均预期寿命/u)
        await visit.lastTurn.getByText(/^出处 \(\d+\)$/u).click()
        await visit.lastTurn.locator('.sources blockquote').first().waitFor()
        await visit.lastTurn.getByText('由程序依据所列文件生成，引用以原文为准。').waitFor()
        await table.locator('.link').first().click()
      }),
    )

    it(
      'sorts a table by its column, and back',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        const table = visit.lastTurn.getByRole('table').first()
        const names = () => table.getByRole('rowheader').allTextContents()
        const before = await names()
        const head = table.getByRole('columnheader').first()
        await head.getByRole('button').click()
        expect(await head.getAttribute('aria-sort')).toBe('ascending')
        await head.getByRole('button').click()
        expect(await head.getAttribute('aria-sort')).toBe('descending')
        await head.getByRole('button').click()
        expect(await names()).toEqual(before)
      }),
    )

    it(
      'steps through the sources of an answer, finds words, and gives the focus back',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        const mark = visit.lastTurn.locator('.mark[data-citation]').first()
        await mark.click()
        const viewer = visit.page.getByRole('region', { name: '原文', exact: true })
        await visit.quoted.waitFor()
        const first = await visit.quoted.textContent()
        await viewer.getByRole('button', { name: '下一处出处' }).click()
        await viewer.getByText(/^2\/\d+$/u).waitFor()
        await expect.poll(() => visit.quoted.textContent()).not.toBe(first)
        await viewer.getByRole('searchbox', { name: '在文件中查找' }).fill('指标')
        await viewer.getByText(/^1\/\d+$/u).waitFor()
        await visit.page.keyboard.press('Enter')
        await viewer.locator('mark.found.current').waitFor()
        await visit.page.keyboard.press('Escape')
        await viewer.waitFor({ state: 'hidden' })
        expect(await mark.evaluate((node) => node === document.activeElement)).toBe(true)
      }),
    )

    it(
      'sends earlier questions with a follow-up',
      visiting(async (visit) => {
        const sent: string[] = []
        visit.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
        await visit.page.reload()
        await visit.ask('人均预期寿命的2025年目标是多少?')
        await visit.ask('由谁负责?')
        expect(JSON.parse(sent[sent.length - 1]!)).toMatchObject({
          question: '由谁负责?',
          after: ['人均预期寿命的2025年目标是多少?'],
        })
        await visit.lastTurn.getByText('区卫健局').first().waitFor()
      }),
    )

    it(
      'asks a question that is offered as a button',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        const offered = visit.lastTurn.locator('.follow-ups button').first()
        const question = (await offered.textContent())!
        await offered.click()
        await visit.page
          .getByRole('article', { name: `问：${question}` })
          .locator('.made-by')
          .waitFor()
      }),
    )

    it(
      'offers what a question can mean as buttons, and asks the one that is pushed',
      visiting(async (visit) => {
        await visit.ask('目标是多少？')
        const choices = visit.page.getByRole('group', { name: '请选择' }).getByRole('button')
        expect(await choices.count()).toBeGreaterThanOrEqual(2)
        const chosen = (await choices.last().textContent())!
        await choices.last().click()
        await visit.page.locator('.turn').nth(1).locator('.made-by').waitFor()
        expect(await visit.lead.textContent()).toContain(chosen)
        expect(await visit.page.locator('.turn').count()).toBe(2)
      }),
    )

    it(
      'refuses what the documents do not hold, with the closest passages',
      visiting(async (visit) => {
        await visit.ask('火星移民计划的投资额是多少?')
        expect(await visit.lead.textContent()).toMatch(/没有|未/u)
        await visit.lastTurn.locator('.passages blockquote').first().waitFor()
      }),
    )

    it(
      'says to screen readers that it answers, then the finished lead, once each',
      visiting(async (visit) => {
        const said = await visit.listen()
        await visit.ask(UNFINISHED)
        const words = await said()
        expect(words).toHaveLength(2)
        expect(words[0]).toBe('正在回答')
        expect(words[1]).toContain('人均预期寿命')
        expect(words[1]).not.toContain('[1]')
      }),
    )

    it(
      'stops an answer, keeps what had arrived, and asks again',
      visiting(async (visit) => {
        let held = true
        await visit.page.routeWebSocket(/\/chat$/u, (route) => {
          const server = route.connectToServer()
          server.onMessage((message) => {
            // The lead arrives, the rest is held back until the answer is stopped.
            if (!held || /"type":"(?:start|lead|cancelled)"/u.test(String(message).slice(0, 60))) route.send(message)
          })
        })
        await visit.page.reload()
        await visit.input.fill(UNFINISHED)
        await visit.input.press('Enter')
        await visit.lead.getByText('人均预期寿命').waitFor()
        await visit.page.getByRole('button', { name: '停止' }).click()
        await visit.lastTurn.getByText('已停止。').waitFor()
        expect(await visit.lead.textContent()).toContain('人均预期寿命')
        held = false
        await visit.lastTurn.getByRole('button', { name: '再问一次' }).click()
        await visit.lastTurn.locator('.made-by').waitFor()
      }),
    )

    it(
      'says what is being done where an answer takes long',
      visiting(async (visit) => {
        await visit.page.routeWebSocket(/\/chat$/u, (route) => {
          const server = route.connectToServer()
          server.onMessage((message) => setTimeout(() => route.send(message), 2500))
        })
        await visit.page.reload()
        await visit.input.fill(UNFINISHED)
        await visit.input.press('Enter')
        const told = visit.lastTurn.getByText('正在查找文件、核对数字……')
        await told.waitFor()
        await visit.lastTurn.locator('.made-by').waitFor()
        expect(await told.isVisible()).toBe(false)
      }),
    )

    it(
      'goes on with an answer after the line dropped in the middle, without repeating',
      visiting(async (visit) => {
        let lines = 0
        await visit.page.routeWebSocket(/\/chat$/u, (route: WebSocketRoute) => {
          const line = ++lines
          const server = route.connectToServer()
          let messages = 0
          server.onMessage((message) => {
            if (line === 1 && ++messages > 2) {
              if (messages === 3) void route.close({ code: 1011 })
              return
            }
            route.send(message)
          })
        })
        await visit.page.reload()
        await visit.ask(UNFINISHED)
        expect(lines).toBe(2)
        expect(await visit.lastTurn.locator('.lead p').count()).toBeGreaterThanOrEqual(1)
        const tables = await visit.lastTurn
          .locator('.parts > [data-index]')
          .evaluateAll((parts) => parts.map((part) => (part as HTMLElement).dataset['index']))
        expect(tables).toEqual([...new Set(tables)])
        expect(await visit.lastTurn.getByText('由程序依据所列文件生成').count()).toBe(1)
      }),
    )

    it(
      'asks over HTTP where WebSockets are cut',
      visiting(async (visit) => {
        // As where a policy forbids WebSockets; that a proxy refuses the upgrade is tested with the connection itself.
        await visit.page.addInitScript(() => void Reflect.deleteProperty(window, 'WebSocket'))
        await visit.page.reload()
        await visit.ask(UNFINISHED)
        expect(visit.requests.some((address) => address.endsWith('/api/ask'))).toBe(true)
      }),
    )

    it(
      'changes the last question',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        await visit.page.getByRole('button', { name: '修改这个问题' }).click()
        expect(await visit.input.inputValue()).toBe(UNFINISHED)
        expect(await visit.page.locator('.turn').count()).toBe(0)
      }),
    )

    it(
      'copies an answer with its sources on plain http',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        await visit.lastTurn.getByRole('button', { name: '复制回答和出处' }).click()
        await visit.page.getByText('已复制回答和出处').first().waitFor()
        await visit.page.evaluate(() => {
          const paper = document.createElement('textarea')
          paper.id = 'paper'
          document.body.append(paper)
          paper.focus()
        })
        await visit.page.keyboard.press('Control+V')
        const pasted = await visit.page.locator('#paper').inputValue()
        expect(pasted).toContain('出处\n[1] 《')
        expect(pasted).toMatch(/由程序依据所列文件生成，引用以原文为准。$/u)
      }),
    )

    it(
      'copies a table as cells that a spreadsheet takes',
      visiting(async (visit) => {
        await visit.ask(UNFINISHED)
        await visit.lastTurn.getByRole('button', { name: '复制表格' }).first().click()
        await visit.page.getByText('表格已复制，可粘贴到 Excel').first().waitFor()
        await visit.page.evaluate(() => {
          const paper = document.createElement('textarea')
          paper.id = 'paper'
          document.body.append(paper)
          paper.focus()
        })
        await visit.page.keyboard.press('Control+V')
        const rows = (await visit.page.locator('#paper').inputValue()).split('\n').map((row) => row.split('\t'))
        expect(rows.length).toBeGreaterThanOrEqual(3)
        expect(new Set(rows.map((cells) => cells.length)).size).toBe(1)
        expect(rows.flat().join()).toContain('人均预期寿命')
      }),
    )

    it(
      'goes back and forth over pages, documents and the conversation by the buttons of the browser',
      visiting(async (visit) => {
        const { page } = visit
        await visit.ask(UNFINISHED)
        await page.getByRole('link', { name: '指标台账' }).click()
        await page.getByRole('link', { name: '人均预期寿命' }).first().click()
        await page.getByRole('heading', { level: 1, name: '人均预期寿命' }).waitFor()
        await page.goBack()
        await page.getByRole('heading', { level: 1, name: '指标台账' }).waitFor()
        await page.goBack()
        await visit.lead.getByText('人均预期寿命').waitFor()
        await page.goForward()
        await page.getByRole('heading', { level: 1, name: '指标台账' }).waitFor()
      }),
    )

    it(
      'keeps the history in the browser, deletes it, and keeps none when told so; no question in an address',
      visiting(async (visit) => {
        const { page } = visit
        await visit.ask(UNFINISHED)
        expect(decodeURIComponent(page.url())).not.toContain('指标')
        await page.reload()
        await page.locator('.history').getByRole('button', { name: UNFINISHED, exact: true }).click()
        await visit.lead.getByText('人均预期寿命').waitFor()
        const search = page.getByRole('searchbox', { name: '查找历史对话' })
        await search.fill('绿化')
        expect(await page.locator('.history li').count()).toBe(0)
        await search.fill('未完成')
        expect(await page.locator('.history li').count()).toBe(1)
        await page.getByRole('button', { name: `删除：${UNFINISHED}` }).click()
        expect(await page.locator('.history li').count()).toBe(0)
        await page.getByRole('checkbox', { name: '不保存' }).check()
        await page.getByRole('button', { name: '新对话' }).click()
        await visit.ask(UNFINISHED)
        await page.reload()
        expect(await page.locator('.history li').count()).toBe(0)
        expect(visit.requests.every((address) => !decodeURIComponent(address).includes('未完成'))).toBe(true)
      }),
    )

    it(
      'sends with Enter, but not while an input method composes',
      visiting(async (visit) => {
        await visit.input.focus()
        const devtools = await visit.context.newCDPSession(visit.page)
        await devtools.send('Input.imeSetComposition', { text: 'na xie', selectionStart: 6, selectionEnd: 6 })
        await visit.page.keyboard.press('Enter')
        await devtools.send('Input.insertText', { text: '哪些指标未完成中期进度?' })
        expect(await visit.page.locator('.turn').count()).toBe(0)
        // Old Chromium gives key code 229 and nothing else.
        await visit.input.evaluate((node) =>
          node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true })),
        )
        expect(await visit.page.locator('.turn').count()).toBe(0)
        await visit.page.keyboard.press('Enter')
        await visit.lastTurn.locator('.made-by').waitFor()
      }),
    )

    it(
      'can be used by the keyboard alone, from asking to the source and back',
      visiting(async (visit) => {
        const { page } = visit
        await page.keyboard.type(UNFINISHED)
        await page.keyboard.press('Enter')
        await visit.lastTurn.locator('.made-by').waitFor()
        const tabTo = async (selector: string, key: string) => {
          for (let presses = 0; presses < 80; presses++) {
            await page.keyboard.press(key)
            if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
          }
          throw new Error(`${selector} was not reached by ${key}`)
        }
        await tabTo('.lead .mark', 'Shift+Tab')
        const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
        expect(outline).toBe('solid')
        await page.keyboard.press('Enter')
        await visit.quoted.waitFor()
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
        await page.keyboard.press('Escape')
        expect(await page.evaluate(() => document.activeElement?.matches('.lead .mark'))).toBe(true)
      }),
    )

    it(
      'can be stopped, asked again and told what is meant by the keyboard alone',
      visiting(async (visit) => {
        const { page } = visit
        let held = true
        await page.routeWebSocket(/\/chat$/u, (route) => {
          const server = route.connectToServer()
          server.onMessage((message) => {
            if (!held || String(message).includes('"cancelled"')) route.send(message)
          })
        })
        await page.reload()
        const reach = async (name: string, key: string) => {
          for (let presses = 0; presses < 60; presses++) {
            await page.keyboard.press(key)
            if (await page.evaluate((wanted) => document.activeElement?.textContent === wanted, name)) return
          }
          throw new Error(`${name} was not reached by ${key}`)
        }
        await visit.input.waitFor()
        await page.keyboard.type('目标是多少？')
        await page.keyboard.press('Enter')
        await reach('停止', 'Tab')
        await page.keyboard.press('Enter')
        await visit.lastTurn.getByText('已停止。').waitFor()
        held = false
        await reach('再问一次', 'Shift+Tab')
        await page.keyboard.press('Enter')
        await visit.lastTurn.locator('.made-by').waitFor()
        const choice = (await visit.lastTurn.locator('.choice').last().textContent())!
        await reach(choice, 'Tab')
        await page.keyboard.press('Enter')
        await page.locator('.turn').nth(2).locator('.made-by').waitFor()
        expect(await visit.lead.textContent()).toContain(choice)
      }),
    )

    it(
      'shows the register, and each indicator with its sentences',
      visiting(async (visit) => {
        const { page } = visit
        await page.getByRole('searchbox', { name: '查找指标' }).fill('人均预期寿命')
        await page.getByRole('link', { name: '人均预期寿命' }).first().click()
        await page.getByRole('heading', { level: 1, name: '人均预期寿命' }).waitFor()
        await page.locator('.facts .source').first().click()
        await visit.quoted.waitFor()
        await page.goBack()
        await page.getByRole('heading', { level: 1, name: '指标台账' }).waitFor()
      }, '#/indicators'),
    )

    it(
      'shows the departments, and the duties of each',
      visiting(async (visit) => {
        const { page } = visit
        await page.getByRole('searchbox', { name: '查找部门' }).fill('区卫健局')
        await page.getByRole('link', { name: '区卫健局', exact: true }).first().click()
        await page.getByRole('heading', { level: 1, name: '区卫健局' }).waitFor()
        await page.getByText('人均预期寿命').first().waitFor()
      }, '#/departments'),
    )

    it(
      'lists the documents, and opens one at a sentence by its address',
      visiting(async (visit) => {
        const { page } = visit
        await page.locator('.documents li').nth(4).waitFor()
        expect(await page.locator('.documents li').count()).toBe(5)
        await page.goto(`${setting().address}#/documents/wuchang-midterm-evaluation-2023?start=981&end=1011`)
        await visit.quoted.waitFor()
        expect((await page.locator('mark.quoted.current').allTextContents()).join('')).toBe(
          '未完成规划中期进度的有2项(地区生产总值增长、人均预期寿命)',
        )
        expect(Math.abs((await visit.quotedPosition()) - 0.5)).toBeLessThan(0.3)
      }, '#/documents'),
    )

    it(
      'stands within 320 pixels, with 大字 too',
      visiting(
        async (visit) => {
          const width = () => visit.page.evaluate(() => document.documentElement.scrollWidth)
          await visit.ask(UNFINISHED)
          expect(await width()).toBeLessThanOrEqual(320)
          await visit.page.getByRole('button', { name: '历史对话和设置' }).click()
          await visit.page.getByRole('checkbox', { name: '大字' }).check()
          expect(await width()).toBeLessThanOrEqual(320)
          await visit.lastTurn.locator('.mark[data-citation]').first().click()
          await visit.quoted.waitFor()
          expect(await width()).toBeLessThanOrEqual(320)
        },
        '',
        { viewport: { width: 320, height: 640 } },
      ),
    )
  })
}
