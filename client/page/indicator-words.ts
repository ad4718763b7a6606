import type { StatusMark } from '../../server/protocol/answer.ts'
import type { IndicatorSummary } from '../../server/protocol/register.ts'

/** The status of an indicator as its document states it. */
export type Status = NonNullable<IndicatorSummary['status']>

/** The sign of each status and its name; 达到中期进度 is not 达到目标. */
export const STATUSES: Readonly<Record<Status, readonly [mark: StatusMark, name: string]>> = {
  met: ['met', '达到中期进度'],
  ahead: ['met', '超前'],
  'on-track': ['met', '正常推进'],
  'not-met': ['not-met', '未达到'],
  behind: ['not-met', '滞后'],
  'no-data': ['no-data', '暂无统计值'],
}

/** Chinese names of the kinds of facts, in the order of an indicator's sheet. */
export const FACT_KINDS = [
  ['indicator', '列为指标'],
  ['target', '目标'],
  ['benchmark', '中期测算值'],
  ['actual', '完成值'],
  ['status', '进度结论'],
  ['forecast', '预测'],
  ['responsibility', '责任分工'],
  ['method', '方法'],
  ['definition', '名词解释'],
] as const
