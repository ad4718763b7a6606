import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findChromium } from '../../scripts/chromium.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-chat-chromium-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function program(name: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, 0o755)
  return file
}

it('finds chromium on the PATH', () => {
  const chromium = program('chromium')
  expect(findChromium({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(chromium)
})

it('prefers the one that the environment names', () => {
  program('chromium')
  const named = program('my-chromium')
  expect(findChromium({ PATH: folder, PLAN_CHAT_CHROMIUM: named })).toBe(named)
})

it('finds none where there is none', () => {
  expect(findChromium({ PATH: folder })).toBeUndefined()
  expect(findChromium({})).toBeUndefined()
})
