import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingTools, whyInstallFailed } from '../../scripts/install-failure.mjs'
import { lockInstallation, missingPackages } from '../../scripts/install.mjs'
import { nodeTooOld } from '../../scripts/project.mjs'

describe('nodeTooOld', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('lets Node %s pass', (version) => {
    expect(nodeTooOld(version)).toBeUndefined()
  })
  it.each(['20.18.3', '18.20.0', '8.9.1'])('says in a sentence that Node %s is too old', (version) => {
    expect(nodeTooOld(version)).toBe(`Node 20.19 or newer is needed, this is ${version}.`)
  })
})

describe('missingPackages', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/here': { version: '1.0.0' },
      'node_modules/older': { version: '2.1.0' },
      'node_modules/absent': { version: '3.0.0' },
      'node_modules/tool': { version: '4.0.0', dev: true },
      'node_modules/for-another-system': { version: '5.0.0', optional: true },
    },
  }
  const installed = {
    packages: { 'node_modules/here': { version: '1.0.0' }, 'node_modules/older': { version: '2.0.9' } },
  }

  it('names what is absent or of another version', () => {
    expect(missingPackages(lock, installed, false)).toEqual(['node_modules/older', 'node_modules/absent'])
  })
  it('asks for development tools where they are needed', () => {
    expect(missingPackages(lock, installed, true)).toContain('node_modules/tool')
  })
  it('finds nothing missing where all is there', () => {
    expect(missingPackages(lock, lock, true)).toEqual([])
  })
})

describe('whyInstallFailed', () => {
  const all = (): boolean => true
  const only =
    (...commands: string[]) =>
    (command: string): boolean =>
      commands.includes(command)

  it.each([
    ['npm error code ENOTFOUND\nnpm error network', all, / cannot be reached \(ENOTFOUND\)/u],
    ['npm error code E404', all, / cannot be reached \(E404\)/u],
    ['prebuild-install warn ENOTFOUND\ngyp ERR!', only('python3'), /: a C\+\+ toolchain/u],
    ['gyp ERR! find Python', only('make', 'g++'), /: Python 3 is missing, /u],
    [
      'gyp ERR! stack Error: not found: make',
      only('python3', 'c++'),
      /: a C\+\+ toolchain \(c\+\+ and make\) is missing, /u,
    ],
    ['gyp ERR!', only(), /: a C\+\+ toolchain \(c\+\+ and make\) and Python 3 are missing, /u],
    ['npm error code ENOSPC', all, /the disk is full/u],
    ['npm error code EACCES', all, /may not write/u],
    ['npm error first\nnpm error something new\n\n', all, /npm says: npm error something new$/u],
  ])('says of %j what is missing', (output, has, sentence) => {
    expect(whyInstallFailed(output, has, 'linux')).toMatch(sentence)
  })

  it('does not ask for make on Windows, where node-gyp finds the compiler itself', () => {
    expect(missingTools(only('py'), 'win32')).toEqual([])
  })
})

describe('lockInstallation', () => {
  const folder = (): string => mkdtempSync(path.join(tmpdir(), 'plan-chat-lock-'))

  it('lets the second wait until the first is done', async () => {
    const root = folder()
    const order: string[] = []
    const release = await lockInstallation(root, 1)
    const second = lockInstallation(root, 1).then((releaseSecond) => {
      order.push('second')
      releaseSecond()
    })
    await new Promise((resolve) => setImmediate(resolve))
    order.push('first')
    release()
    await second
    expect(order).toEqual(['first', 'second'])
  })

  it('takes a lock whose process has ended', async () => {
    const root = folder()
    // Above the largest process id that systems give.
    writeFileSync(path.join(root, '.installing'), '99999999')
    const release = await lockInstallation(root, 1)
    release()
  })
})
