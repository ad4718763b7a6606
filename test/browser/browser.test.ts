import { afterAll, beforeAll, describe } from 'vitest'
import { describeAccessibility } from './accessibility.ts'
import { describeNetwork } from './network.ts'
import { describePage } from './page.ts'
import { describeReach } from './reach.ts'
import { hasBrowser, Setting } from './setting.ts'
import { describeWidget } from './widget.ts'

// One file, so that one server and one browser serve all of them.
describe.skipIf(!hasBrowser())('in the browser', () => {
  let setting: Setting | undefined
  const started = (): Setting => {
    if (!setting) throw new Error('the browser tests ask for their setting before it stands')
    return setting
  }

  beforeAll(async () => {
    setting = await Setting.start()
  }, 180_000)
  afterAll(() => setting?.stop())

  describePage(started)
  describeWidget(started)
  describeNetwork(started)
  describeReach(started)
  describeAccessibility(started)
})
