import { beforeAll, describe, expect, it } from 'vitest'
import type { Setting, Visit } from './setting.ts'

const UNFINISHED = '哪些指标未完成中期进度?'

/** The widget on pages of another site: another port, another name, plain http. */
export function describeWidget(setting: () => Setting): void {
  const script = () => `<script type="module" src="${setting().address}widget.js"></script>`

  const onPage =
    (body: () => string, act: (visit: Visit) => Promise<void>, headers?: () => Record<string, string>) => async () => {
      const { site, otherAddress } = setting()
      const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>机关内网</title></head>${body()}</html>`
      site.page('/page.html', { html, ...(headers && { headers: headers() }) })
      const visit = await setting().open(`${otherAddress}page.html`)
      try {
        await act(visit)
        expect(visit.errors.filter((error) => !error.includes('favicon') && !error.includes('404'))).toEqual([])
      } finally {
        await visit.close()
      }
    }
  const plain = () =>
    `<body><h1>机关内网</h1><a href="#">别的链接</a>${script()}<plan-chat><a href="${setting().address}">规划问答</a></plan-chat></body>`
  const launcher = (visit: Visit) => visit.page.getByRole('button', { name: '规划问答' })

  const corner =
    '.up { position: fixed; right: 16px; bottom: 80px; width: 64px; height: 40px; z-index: 9999 } .hint { position: fixed; left: 0; right: 0; bottom: 0; height: 40px }'

  describe('the widget', () => {
    beforeAll(() => {
      setting().site.page('/corner.css', { html: corner })
    })

    it(
      'answers on a page of another origin and opens the source below the chat',
      onPage(plain, async (visit) => {
        await launcher(visit).click()
        await visit.ask(UNFINISHED)
        expect(await visit.lead.textContent()).toContain('人均预期寿命')
        await visit.lastTurn.locator('.mark[data-citation]').first().click()
        expect(Math.abs((await visit.quotedPosition()) - 0.5)).toBeLessThan(0.35)
        expect(new Set(visit.requests.map((address) => new URL(address).hostname))).toEqual(
          new Set(['intranet.example.test', 'plan.example.test']),
        )
      }),
    )

    it(
      'survives a page whose styles are hostile',
      onPage(
        () =>
          `<head><style>html { font-size: 10px } * { all: unset !important } .banner { position: fixed !important; inset: 0 !important; z-index: 9999 !important; pointer-events: none !important } plan-chat { display: none !important; position: static !important; transform: none !important }</style></head><body dir="rtl"><div class="banner"></div><p>正文</p>${script()}<plan-chat></plan-chat></body>`,
        async (visit) => {
          await launcher(visit).click()
          const panel = (await visit.page.getByRole('dialog').boundingBox())!
          expect([panel.width, panel.height]).toEqual([400, 640])
          await visit.ask(UNFINISHED)
          const look = await visit.lead.evaluate((node) => {
            const { fontSize, direction, display } = getComputedStyle(node)
            return { fontSize, direction, display }
          })
          expect(look).toEqual({ fontSize: '20px', direction: 'ltr', display: 'block' })
        },
      ),
    )

    it(
      'works under a strict Content-Security-Policy with Trusted Types',
      onPage(
        plain,
        async (visit) => {
          await launcher(visit).click()
          await visit.ask(UNFINISHED)
          await visit.lastTurn.locator('.mark[data-citation]').first().click()
          await visit.quoted.waitFor()
        },
        () => {
          const { origin, host } = new URL(setting().address)
          return {
            'content-security-policy': `default-src 'none'; script-src ${origin}; connect-src ${origin} ws://${host}; require-trusted-types-for 'script'; trusted-types 'none'`,
          }
        },
      ),
    )

    it(
      'stands twice on a page without getting in its own way',
      onPage(
        () =>
          `<body>${script()}<plan-chat title="甲"></plan-chat><plan-chat title="乙" theme="dark"></plan-chat></body>`,
        async (visit) => {
          const first = (await visit.page.getByRole('button', { name: '甲' }).boundingBox())!
          const second = (await visit.page.getByRole('button', { name: '乙' }).boundingBox())!
          expect(second.y + second.height).toBeLessThanOrEqual(first.y)
          await visit.page.getByRole('button', { name: '乙' }).click()
          await visit.ask(UNFINISHED)
          await visit.page
            .getByRole('dialog', { name: '乙' })
            .getByRole('button', { name: '关闭', exact: true })
            .click()
          await visit.page.getByRole('button', { name: '甲' }).click()
          expect(await visit.page.getByRole('dialog', { name: '甲' }).locator('.turn').count()).toBe(0)
        },
      ),
    )

    it(
      'keeps clear of what the page itself has fixed in its corner, also when that comes later',
      onPage(
        () =>
          `<head><link rel="stylesheet" href="/corner.css"></head><body><a class="up" href="#">返回顶部</a><div class="hint">本站使用须知</div>${script()}<plan-chat></plan-chat></body>`,
        async (visit) => {
          const box = async (name: string) => (await visit.page.locator(name).boundingBox())!
          await launcher(visit).waitFor()
          const [room, up, bar] = [(await launcher(visit).boundingBox())!, await box('.up'), await box('.hint')]
          expect(room.y + room.height).toBeLessThanOrEqual(Math.min(up.y, bar.y))
          expect(room.y).toBeGreaterThan(500)
          await visit.page.evaluate(() => {
            for (const node of document.querySelectorAll('.up, .hint')) node.remove()
            dispatchEvent(new Event('resize'))
          })
          expect((await launcher(visit).boundingBox())!.y).toBeGreaterThan(room.y)
        },
      ),
    )

    it(
      'is opened, asked and closed by the keyboard alone, and gives the focus back',
      onPage(plain, async (visit) => {
        const { page } = visit
        await launcher(visit).waitFor()
        await page.keyboard.press('Tab')
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').waitFor()
        await page.keyboard.type(UNFINISHED)
        await page.keyboard.press('Enter')
        await visit.lastTurn.locator('.made-by').waitFor()
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
        expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('launcher')
      }),
    )

    it(
      'tells the page what happens, and does what its script says',
      onPage(plain, async (visit) => {
        await launcher(visit).waitFor()
        const told = visit.page.evaluate(
          () =>
            new Promise<string[]>((resolve) => {
              const chat = document.querySelector('plan-chat')!
              const heard: string[] = []
              for (const type of ['open', 'ask', 'answered', 'close']) {
                chat.addEventListener(type, (event) => {
                  heard.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`)
                  if (type === 'answered') chat.open = false
                  if (type === 'close') resolve(heard)
                })
              }
              chat.ask('哪些指标未完成中期进度?')
            }),
        )
        expect(await told).toEqual([
          'open {}',
          'ask {"question":"哪些指标未完成中期进度?"}',
          'answered {"question":"哪些指标未完成中期进度?","kind":"answer"}',
          'close {}',
        ])
      }),
    )

    it(
      'takes its attributes, and leaves nothing behind when it is removed',
      onPage(
        () =>
          `<body>${script()}<plan-chat title="问规划" place="本区" greeting="请提问" position="left" theme="dark" open></plan-chat></body>`,
        async (visit) => {
          const { page } = visit
          const dialog = page.getByRole('dialog', { name: '问规划 · 本区' })
          await dialog.getByText('请提问').waitFor()
          expect((await dialog.boundingBox())!.x).toBeLessThan(100)
          expect(await dialog.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe('rgb(15, 20, 25)')
          const sockets: { isClosed(): boolean }[] = []
          page.on('websocket', (socket) => sockets.push(socket))
          await visit.ask(UNFINISHED)
          await page.evaluate(() => document.querySelector('plan-chat')?.remove())
          await expect.poll(() => sockets.every((socket) => socket.isClosed())).toBe(true)
          // Nothing holds it any more: neither listeners of the page nor timers.
          const devtools = await visit.context.newCDPSession(page)
          const left = async () => {
            await devtools.send('HeapProfiler.collectGarbage')
            const { result } = await devtools.send('Runtime.evaluate', {
              expression: "customElements.get('plan-chat').prototype",
            })
            const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! })
            const { result: all } = await devtools.send('Runtime.getProperties', {
              objectId: objects.objectId!,
              ownProperties: true,
            })
            // What was counted must not be held by the counting.
            await devtools.send('Runtime.releaseObject', { objectId: objects.objectId! })
            for (const { value } of all)
              if (value?.objectId !== undefined)
                await devtools.send('Runtime.releaseObject', { objectId: value.objectId })
            return all.filter(({ name }) => /^\d+$/u.test(name)).length
          }
          await expect.poll(left, { timeout: 10_000 }).toBe(0)
          expect(await page.evaluate(() => document.querySelectorAll('plan-chat').length)).toBe(0)
          expect(await page.evaluate(() => Object.keys(window).filter((name) => /plan|chat/iu.test(name)))).toEqual([])
        },
      ),
    )

    it('is a plain link to the full page where scripts do not run', async () => {
      setting().site.page('/plain.html', { html: `<!doctype html>${plain()}` })
      const visit = await setting().open(`${setting().otherAddress}plain.html`, { javaScriptEnabled: false })
      const link = visit.page.locator('plan-chat').getByRole('link', { name: '规划问答' })
      expect(await link.isVisible()).toBe(true)
      expect(await link.getAttribute('href')).toBe(setting().address)
      await visit.close()
    })

    it('fills a phone', async () => {
      setting().site.page('/phone.html', {
        html: `<!doctype html><meta name="viewport" content="width=device-width">${plain()}`,
      })
      const visit = await setting().open(`${setting().otherAddress}phone.html`, {
        viewport: { width: 375, height: 812 },
        hasTouch: true,
        isMobile: true,
      })
      await launcher(visit).click()
      const panel = (await visit.page.getByRole('dialog').boundingBox())!
      expect([panel.x, panel.y, panel.width, panel.height]).toEqual([0, 0, 375, 812])
      await visit.close()
    })

    it('stands on the demo page of the server itself', async () => {
      const visit = await setting().open(`${setting().address}demo.html`)
      await launcher(visit).click()
      await visit.ask(UNFINISHED)
      expect(visit.errors).toEqual([])
      await visit.close()
    })
  })
}
