import { agrees } from '../../figures/comparison.ts'
import { signed } from '../../figures/decimal.ts'
import { baselineOf } from '../../sheet/baseline.ts'
import { benchmarkOf } from '../../sheet/benchmark.ts'
import type { SheetContext } from '../../sheet/context.ts'
import type { Sourced } from '../../sheet/sourced.ts'
import { statedGapsOf } from '../../sheet/stated-gap.ts'
import { verdictOf, type Verdict } from '../../sheet/verdict.ts'
import { marks, type Draft } from '../draft.ts'
import type { Evidence } from '../evidence.ts'
import { addWorked, citationsOf, citedInput } from '../figures.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'

/** 程序复核: an evaluated indicator's value held against its benchmark again, and whether the document's own gap agrees. */
export function sayRecomputed(draft: Draft, { index, register }: Evidence, sheet: Sheet): void {
  const context: SheetContext = { register, data: index.data, documents: index.documents }
  const verdict = verdictOf(context, sheet, benchmarkOf(context, sheet, baselineOf(context, sheet)))
  if (verdict === undefined || verdict.result === 'no-data') return
  if (!('gap' in verdict)) {
    draft.add({
      kind: 'text',
      tone: 'note',
      label: '程序复核',
      text: `按文件所列数字不能复核：${verdict.missing.join('；')}${marks(sheet.targets.slice(0, 1).map((target) => draft.citeFact(target)))}。`,
    })
    return
  }
  const { value, bound, gap, mean } = verdict
  const figures = [...(mean === undefined ? [] : [addWorked(draft, mean)]), addWorked(draft, gap)]
  const citations = citationsOf(
    [value, bound, ...(bound.figure?.inputs ?? [])].map((input) => citedInput(draft, input)),
  )
  const own = bound.figure === undefined ? [] : [addWorked(draft, bound.figure)]
  const said = `${inWords(value)}，与${boundWords(verdict)}相比，差距${signed(gap.value)}${gap.unit}${marks(citations, [...figures, ...own])}`
  const soft = verdict.isSoft ? saySoft(draft, sheet) : ''
  const stated = statedGapsOf(sheet).find(({ of }) => of === 'value')
  if (stated === undefined) {
    draft.add({ kind: 'text', tone: 'check', label: '程序复核', text: `${said}${soft}。` })
    return
  }
  const isSame = agrees(gap.exact, stated.value)
  draft.add({
    kind: 'text',
    tone: isSame ? 'check' : 'warning',
    label: isSame ? '复核一致' : '复核不一致',
    text: `${said}，文件写“${stated.source.quote}”${marks([draft.citeSource(stated.document, stated.source)])}${soft}。`,
  })
}

/** “年均7%左右”: a bound that is not sharp. */
function saySoft(draft: Draft, sheet: Sheet): string {
  const targets = sheet.targets.filter(({ fact }) => fact.comparison === '~').slice(0, 1)
  return `；规划目标写的是“左右”${marks(targets.map((target) => draft.citeFact(target)))}`
}

function inWords({ name, value, unit }: Sourced): string {
  return `${name}${signed(value)}${unit}`
}

/** 中期值82岁, as stated or by the rule; 目标值28件, where the final target is reached already; 地区生产总值增长平均值6.73%. */
function boundWords({ basis, bound }: Extract<Verdict, { gap: unknown }>): string {
  if (basis !== 'benchmark') return inWords(bound)
  return `${bound.figure === undefined ? '' : '按文件方法取的'}中期值${signed(bound.value)}${bound.unit}`
}
