import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

describe('readConfig', () => {
  it('serves this machine alone, on port 8080, with the shipped corpus', () => {
    expect(readConfig([], {})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      corpus: path.join(ROOT, 'corpus'),
      index: path.join(ROOT, '.index'),
      staff: false,
      allowedOrigins: [],
    })
    expect(readConfig([], {}).place).toBeUndefined()
    expect(readConfig([], {}).date).toBeUndefined()
  })

  it('takes options before the environment', () => {
    const environment = { PLAN_CHAT_HOST: '0.0.0.0', PLAN_CHAT_PORT: '9000', PLAN_CHAT_PLACE: '江汉区' }
    expect(readConfig([], environment)).toMatchObject({ host: '0.0.0.0', port: 9000, place: '江汉区' })
    expect(readConfig(['--port', '0', '--host', '::1', '--place', '武昌区'], environment)).toMatchObject({
      host: '::1',
      port: 0,
      place: '武昌区',
    })
  })

  it('has the index beside the corpus unless it is named', () => {
    expect(readConfig(['--corpus', '/srv/plans/corpus'], {}).index).toBe(path.resolve('/srv/plans/.index'))
    expect(readConfig(['--corpus', '/srv/plans/corpus', '--index', '/srv/index'], {}).index).toBe(
      path.resolve('/srv/index'),
    )
  })

  it('trusts no proxy but those that are named', () => {
    expect(readConfig([], {}).trustedProxies).toEqual([])
    expect(readConfig(['--trust-proxy', '10.0.0.5', '--trust-proxy', '10.1.0.0/16'], {}).trustedProxies).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
    ])
    expect(readConfig([], { PLAN_CHAT_TRUST_PROXY: 'loopback,fd00::5' }).trustedProxies).toEqual([
      'loopback',
      'fd00::5',
    ])
    expect(() => readConfig(['--trust-proxy', 'proxy.example.test'], {})).toThrow(RangeError)
  })

  it('takes the day, and pages for staff', () => {
    expect(readConfig(['--date', '2026-11-22', '--staff'], {})).toMatchObject({ date: '2026-11-22', staff: true })
  })

  it('takes origins by their scheme, host and port', () => {
    expect(
      readConfig(
        ['--allow-origin', 'http://portal.example.test/page', '--allow-origin', 'https://b.example.test:8443'],
        {},
      ),
    ).toMatchObject({
      allowedOrigins: ['http://portal.example.test', 'https://b.example.test:8443'],
    })
    const environment = { PLAN_CHAT_ALLOW_ORIGIN: 'http://a.example.test,http://b.example.test' }
    expect(readConfig([], environment).allowedOrigins).toEqual(['http://a.example.test', 'http://b.example.test'])
    expect(readConfig(['--allow-origin', '*'], environment).allowedOrigins).toEqual(['*'])
  })

  it.each([
    ['--port', 'eighty'],
    ['--port', '-1'],
    ['--port', '65536'],
    ['--port', '80.5'],
    ['--date', '22.11.2026'],
    ['--date', '2026-02-30'],
    ['--allow-origin', 'portal'],
    ['--host', ''],
  ])('refuses %s %s', (option, value) => {
    expect(() => readConfig([`${option}=${value}`], {})).toThrow()
  })

  it('refuses an option that it does not know', () => {
    expect(() => readConfig(['--prot', '80'], {})).toThrow(/--prot/u)
  })
})
