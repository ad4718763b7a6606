import type { Discrepancy, DiscrepancyClaim } from '../../server/protocol/discrepancies.ts'
import { period } from '../period.ts'
import type { ReportSetting } from './register-report.ts'
import type { Report, SheetCell } from './report.ts'
import { SourceList } from './source-list.ts'

/** What a reader must know before using the list. */
const NOT_ALL_WRONG = '口径、时点和名称上的差异多可并存，不等于有误；规则以外的差异仍需人工核对。'

/**
 * 核对 as a table: each difference with both statements and what may explain it.
 *
 * @param kindName the Chinese name of a kind
 * @param about which are shown: 全部, 名称差异
 */
export function discrepancyReport(
  discrepancies: readonly Discrepancy[],
  kindName: (kind: Discrepancy['kind']) => string,
  about: string,
  { files, today }: ReportSetting,
): Report {
  const list = new SourceList(files)
  return {
    title: '核对',
    about: [`${about}，${discrepancies.length} 处`, NOT_ALL_WRONG, `规划问答，${today}`],
    blocks: [
      {
        kind: 'table',
        title: '核对',
        columns: ['类型', '事项', '地区', '说法一', '说法二', '说明', '复核'].map((title) => ({ title })),
        rows: discrepancies.map(({ kind, subject, place, claims, explanation, computed }) => [
          { text: kindName(kind) },
          { text: subject },
          { text: place ?? '' },
          ...claims.map((claim) => claimCell(claim, list)),
          { text: explanation },
          { text: computed === undefined ? '' : `${computed.formula}${computed.unit}` },
        ]),
      },
    ],
    formulas: [],
    sources: list.sources,
    landscape: true,
  }
}

/** A statement within its sentence, with its period. */
function claimCell({ before, quotation, after, period: when }: DiscrepancyClaim, list: SourceList): SheetCell {
  const words = `${before}${quotation.quote}${after}`.replace(/\s*\n\s*/gu, '')
  return list.cell(when === undefined ? words : `${words}（${period(when)}）`, quotation)
}
