import type { Document } from '../../model/document.ts'
import type { Fact } from '../../model/fact.ts'
import { contextAt } from '../context/context.ts'
import { factOf } from '../measures/values.ts'
import { foldText } from '../text/fold.ts'
import { findPeriods } from '../text/periods.ts'
import { worksIn } from './works-tables.ts'

// “2024年计划投资”, “1-9月完成投资”, “截至2023年底累计完成投资”, “年度计划投资”
const OF_PERIOD = /^(?:截[至止])?(?:\d{4}年)?(?:\d{1,2}(?:[-—至]\d{1,2})?月)?(?:底|末)?|^(?:年度|当年)/u

/**
 * The money of tables of works: what is spent on each is an actual (…累计完成投资), what a year's plan sets is a target
 * (…计划投资). 总投资 is of no time and no value.
 */
export function findWorkValues(document: Document): Fact[] {
  return worksIn(document).flatMap(({ name, sums, row, cells }) =>
    cells.flatMap((cell): Fact[] => {
      if (sums !== undefined || cell.value === undefined || (cell.aspect !== 'plan' && cell.aspect !== 'done'))
        return []
      const { reference, period: around, place } = contextAt(document, row.start)
      const period = findPeriods(foldText(cell.head), reference)[0]?.period ?? around
      const fact = factOf(document, {
        kind: cell.aspect === 'plan' ? 'target' : 'actual',
        indicator: name + cell.head.replace(OF_PERIOD, ''),
        value: cell.value,
        unit: cell.unit ?? '',
        annual: false,
        estimated: false,
        comparison: '=',
        grade: 'measure',
        ...(period !== undefined && { period }),
        ...(place !== undefined && { place }),
        source: row,
        inferred: place === undefined ? [] : ['place'],
      })
      return fact === undefined ? [] : [fact]
    }),
  )
}
