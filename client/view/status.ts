import type { StatusMark } from '../../server/protocol/answer.ts'
import { element } from '../dom.ts'

const STATUSES: Readonly<Record<StatusMark, readonly [sign: string, name: string]>> = {
  met: ['●', '已完成'],
  'not-met': ['▲', '未完成'],
  'no-data': ['○', '暂无统计值'],
  review: ['◆', '待核'],
}

/** The sign of a status with its colour; its name is read out, and shown on `named`. */
export function statusSign(status: StatusMark, named?: string): HTMLElement {
  const [sign, name] = STATUSES[status]
  return element(
    'span',
    { class: `status ${status}`, ...(named === undefined && { role: 'img', 'aria-label': name, title: name }) },
    named === undefined ? sign : element('span', { 'aria-hidden': 'true' }, `${sign} `),
    named,
  )
}
