import { describe, expect, it } from 'vitest'
import { Proxy, type ProxyOptions } from './proxy.ts'
import type { Setting, Visit } from './setting.ts'

const UNFINISHED = '哪些指标未完成中期进度?'

/** What stands between the reader and the server: proxies, other paths, a network that is gone for a while. */
export function describeNetwork(setting: () => Setting): void {
  const behind =
    (options: Omit<ProxyOptions, 'port'>, act: (visit: Visit, address: string) => Promise<void>, path = '') =>
    async () => {
      const proxy = await Proxy.start({ ...options, port: Number(new URL(setting().address).port) })
      const address = `http://plan.example.test:${proxy.port}${options.mount}`
      const visit = await setting().open(address + path)
      try {
        await act(visit, address)
      } finally {
        await visit.close()
        await proxy.stop()
      }
    }

  describe('behind a proxy', () => {
    it(
      'works under another path: conversation, pages, sources, original files',
      behind({ mount: '/ghwd/' }, async (visit, address) => {
        const lines: string[] = []
        visit.page.on('websocket', (line) => lines.push(line.url()))
        await visit.ask(UNFINISHED)
        expect(lines.every((line) => new URL(line).pathname === '/ghwd/chat')).toBe(true)
        await visit.lastTurn.locator('.mark[data-citation]').first().click()
        await visit.quoted.waitFor()
        const original = visit.page.getByRole('link', { name: '下载原文件' })
        expect(await original.evaluate((link: HTMLAnchorElement) => link.href)).toContain(`${address}api/documents/`)
        await visit.page.getByRole('link', { name: '指标台账' }).click()
        await visit.page.locator('.register tbody tr').first().waitFor()
        expect(visit.errors).toEqual([])
        expect(visit.requests.every((request) => request.startsWith(address) || request.startsWith('blob:'))).toBe(true)
      }),
    )

    it(
      'works in the widget under another path',
      behind(
        { mount: '/a/b/' },
        async (visit) => {
          await visit.page.getByRole('button', { name: '规划问答' }).click()
          await visit.ask(UNFINISHED)
          await visit.lastTurn.locator('.mark[data-citation]').first().click()
          await visit.quoted.waitFor()
          expect(visit.errors).toEqual([])
        },
        'demo.html',
      ),
    )

    it(
      'asks over HTTP where the proxy cuts WebSockets, the next questions at once',
      behind({ mount: '/', cutsWebSockets: true }, async (visit) => {
        await visit.ask(UNFINISHED)
        expect(await visit.lead.textContent()).toContain('人均预期寿命')
        await visit.ask('由谁负责?')
        expect(visit.requests.filter((address) => address.endsWith('/api/ask'))).toHaveLength(2)
        expect(visit.errors.filter((error) => !error.includes('WebSocket'))).toEqual([])
      }),
    )
  })

  it('keeps one question while the network is gone, and asks it when it is back', async () => {
    const visit = await setting().open(setting().address)
    const { page, context, input } = visit
    await input.waitFor()
    await context.setOffline(true)
    await input.fill(UNFINISHED)
    await input.press('Enter')
    await visit.lastTurn.getByText('网络已断开，恢复后自动提问。').waitFor()
    // A second one waits in the input: it is not lost, and does not go before the first.
    await input.fill('由谁负责?')
    await input.press('Enter')
    expect(await input.inputValue()).toBe('由谁负责?')
    expect(await page.locator('.turn').count()).toBe(1)
    await context.setOffline(false)
    await visit.lastTurn.locator('.made-by').waitFor()
    expect(await visit.lead.textContent()).toContain('人均预期寿命')
    await input.press('Enter')
    await page.getByRole('article', { name: '问：由谁负责?' }).locator('.made-by').waitFor()
    await visit.close()
  })
}
