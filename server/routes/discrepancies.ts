import type { FastifyInstance } from 'fastify'
import type { Assistant } from '../assistant.ts'
import type { Discrepancy, DiscrepancyClaim, DiscrepancyList, StaffPages } from '../protocol/discrepancies.ts'
import { sentenceSpan } from '../retrieval/sentence-span.ts'
import {
  discrepancyId,
  KIND_NAMES,
  type Claim,
  type Discrepancy as Found,
  type DiscrepancyKind,
} from '../review/discrepancies/discrepancy.ts'
import { findDiscrepancies } from '../review/discrepancies/find.ts'
import { quotationOf } from './quotation.ts'

/**
 * `GET /api/discrepancies`, where documents differ: with `staff` only, else there is no such address.
 * `GET /api/pages` tells a page whether it may show the way there.
 */
export function discrepancyRoutes(app: FastifyInstance, assistant: () => Assistant, staff: boolean): void {
  app.get('/api/pages', (): StaffPages => ({ review: staff }))
  if (!staff) return
  app.get('/api/discrepancies', (): DiscrepancyList => {
    const found = findDiscrepancies(assistant().register)
    return { kinds: kindsOf(found), discrepancies: found.map(discrepancy) }
  })
}

function kindsOf(found: readonly Found[]): DiscrepancyList['kinds'] {
  return (Object.keys(KIND_NAMES) as DiscrepancyKind[])
    .map((kind) => ({ kind, name: KIND_NAMES[kind], count: found.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
}

function discrepancy(found: Found): Discrepancy {
  const { kind, subject, place, claims, explanation, computed } = found
  return {
    id: discrepancyId(found),
    kind,
    subject,
    claims: [claimView(claims[0]), claimView(claims[1])],
    explanation,
    ...(place !== undefined && { place }),
    ...(computed !== undefined && {
      computed: { name: computed.name, value: computed.value, unit: computed.unit, formula: computed.formula },
    }),
  }
}

function claimView({ document, span, period }: Claim): DiscrepancyClaim {
  const sentence = sentenceSpan(document.text, span.start, span.end)
  return {
    quotation: quotationOf(document, span),
    before: document.text.slice(sentence.start, span.start),
    after: document.text.slice(span.end, sentence.end),
    ...(period !== undefined && { period }),
  }
}
