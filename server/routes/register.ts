import type { FastifyInstance, FastifyReply } from 'fastify'
import { sectionAt, sectionPath } from '../../indexer/model/document.ts'
import { correctionNote } from '../answer/corrections.ts'
import { sheetOf, type Sheet } from '../sheet/indicator-sheet.ts'
import { seriesOfSheet } from '../sheet/values.ts'
import { periodText, saysText, targetText } from '../wording/values.ts'
import type { Assistant } from '../assistant.ts'
import type {
  DepartmentDetail,
  DepartmentList,
  DepartmentSummary,
  IndicatorDetail,
  IndicatorList,
  IndicatorSummary,
  RegisterFact,
} from '../protocol/register.ts'
import { fullSheetOf } from '../sheet/full-sheet.ts'
import { wireSheet } from './indicator-sheet.ts'
import { quotationOf } from './quotation.ts'
import { isNumeric } from '../retrieval/kinds.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import type { Department } from '../retrieval/duties.ts'
import { oncePer } from '../../indexer/once-per.ts'

/** `/api/indicators` and `/api/departments`: the register, complete, each fact with its quotation. */
export function registerRoutes(app: FastifyInstance, assistant: () => Assistant): void {
  app.get('/api/indicators', (): IndicatorList => ({
    indicators: sheetsOf(assistant().register).map(({ id, sheet }) => summaryOf(id, sheet)),
  }))
  app.get<{ Params: { id: string } }>('/api/indicators/:id', (request, reply): IndicatorDetail | undefined => {
    const { register, index } = assistant()
    const found = sheetsOf(register).find(({ id }) => id === request.params.id)
    if (found === undefined) return notFound(reply)
    const { id, sheet } = found
    return {
      ...summaryOf(id, sheet),
      otherNames: [...register.spellings(sheet.name)].filter((name) => name !== sheet.name),
      facts: register.named(sheet.name, sheet.place).map(registerFact),
      perhapsSame: register.perhapsSame(sheet.name, sheet.place).map((near) => {
        const other = sheetsOf(register).find(
          (one) => one.sheet.place === sheet.place && register.keyOf(one.sheet.name) === register.keyOf(near.name),
        )
        return { ...near, ...(other !== undefined && { id: other.id }) }
      }),
      sheet: wireSheet(register, fullSheetOf({ register, data: index.data, documents: index.documents }, sheet)),
    }
  })
  app.get('/api/departments', (): DepartmentList => ({
    departments: assistant().register.departments.map(departmentSummary),
  }))
  app.get<{ Params: { id: string } }>('/api/departments/:id', (request, reply): DepartmentDetail | undefined => {
    const department = assistant().register.departments.find((one) => idOf(one.place, one.name) === request.params.id)
    if (department === undefined) return notFound(reply)
    return {
      ...departmentSummary(department),
      duties: department.duties.map(({ entry, role, subjectKind }) => {
        const { fact, document } = entry
        const own = new Set([department.name, ...department.otherNames])
        const group = sectionPath(document, sectionAt(document, fact.subjectSource?.start ?? fact.source.start)).at(-2)
        return {
          role,
          subject: fact.subject,
          subjectKind,
          with: [...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? [])].filter(
            (name) => !own.has(name),
          ),
          quotation: quotationOf(document, fact.source),
          ...(fact.number !== undefined && { number: fact.number }),
          ...(group !== undefined && { group: `${group.number}${group.heading}` }),
        }
      }),
    }
  })
}

function notFound(reply: FastifyReply): undefined {
  reply.callNotFound()
  return undefined
}

/** An id that can stand in a URL and means the same thing after the index is built anew. */
function idOf(place: string | undefined, name: string): string {
  return `${place ?? '-'}·${name}`
}

/** The sheets of a register, made once: an index does not change while it is open. */
const sheetsOf = oncePer(makeSheets)

/** Every main indicator, and every thing with a numeric target. */
function makeSheets(register: Register): { id: string; sheet: Sheet }[] {
  const named = new Map<string, { name: string; place: string | undefined }>()
  const add = (entry: Entry): void => {
    const place = placeOf(entry)
    const key = `${place ?? ''} ${register.keyOf(entry.name)}`
    if (!named.has(key)) named.set(key, { name: entry.name, place })
  }
  for (const entry of register.of('indicator')) add(entry)
  for (const entry of register.of('target')) if (isNumeric(entry) && placeOf(entry) === entry.document.place) add(entry)
  return [...named.values()].map(({ name, place }) => ({
    id: idOf(place, name),
    sheet: sheetOf(register, name, place),
  }))
}

function summaryOf(id: string, sheet: Sheet): IndicatorSummary {
  const target = sheet.targets.find(isNumeric) ?? sheet.targets[0]
  const benchmark = sheet.benchmarks.find(({ fact }) => fact.value !== undefined)
  const latest = latestOf(sheet)
  const newest = sheet.actuals.at(-1)?.fact.period
  const unit = target?.fact.unit ?? latest?.fact.unit
  return {
    id,
    name: sheet.name,
    main: sheet.isMain,
    departments: [
      ...new Set(sheet.responsibilities.flatMap(({ fact }) => [...(fact.lead ?? []), ...(fact.responsible ?? [])])),
    ],
    ...(sheet.place !== undefined && { place: sheet.place }),
    ...(sheet.attribute !== undefined && { attribute: sheet.attribute }),
    ...(sheet.category !== undefined && { category: sheet.category }),
    ...(unit !== undefined && { unit }),
    ...(target !== undefined && { target: targetText(target.fact) }),
    ...(benchmark !== undefined && { benchmark: `${String(benchmark.fact.value)}${benchmark.fact.unit ?? ''}` }),
    ...(sheet.status !== undefined && { status: sheet.status.fact.status, statusText: sheet.status.fact.text }),
    ...(latest !== undefined && {
      latest: {
        text: saysText(latest.fact).replace(/^为/u, ''),
        period: latest.fact.period === undefined ? '' : periodText(latest.fact.period),
        document: latest.document.title,
      },
    }),
    ...(newest !== undefined && { lastReported: periodText(newest) }),
  }
}

/**
 * The newest value (最新值) of the indicator's own kind: 3.47 of a level, though a later report says only 增长5倍. Where none
 * is of its kind, a level goes before a change.
 */
function latestOf(sheet: Sheet): Sheet['actuals'][number] | undefined {
  const own = seriesOfSheet(sheet).at(-1)
  const kind = own?.fact.change
  return sheet.actuals.findLast(({ fact }) => fact.change === kind) ?? sheet.actuals.at(-1)
}

function departmentSummary(department: Department): DepartmentSummary {
  const count = (role: string): number => department.duties.filter((duty) => duty.role === role).length
  return {
    id: idOf(department.place, department.name),
    name: department.name,
    otherNames: [...department.otherNames],
    leads: count('lead'),
    responsible: count('responsible'),
    supports: count('supporting'),
    ...(department.place !== undefined && { place: department.place }),
  }
}

function registerFact({ fact, document, corrections }: Entry): RegisterFact {
  const { source, inferred, document: _document, ...fields } = fact
  return {
    ...fields,
    inferred: [...inferred],
    quotation: quotationOf(document, source),
    ...(corrections !== undefined && { corrections: corrections.map(correctionNote) }),
  }
}
