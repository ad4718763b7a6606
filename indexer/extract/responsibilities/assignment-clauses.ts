import type { Span } from '../../model/span.ts'
import type { Assignment } from './assignments.ts'
import type { Units } from './assignment-units.ts'
import { verbUnits } from './assignment-verbs.ts'
import { departmentsIn, looksLikeDepartment, type DepartmentName } from './departments.ts'

// “由县民政局负责，县教育局、县妇联协助。”: names and verbs up to a comma or a stop, not “由省商务厅主办的…”.
const BY =
  /由(?<list>[^由，,。；;：:！？\n（）()]{2,60}?)(?<verb>牵头(?:负责)?|具体负责|负责|承办|主办|组织实施|落实)(?=[，,。；;、\n]|$)/gu
const AND_BY =
  /[，,；;、](?:由)?(?<list>[^由，,。；;：:！？\n（）()]{2,60}?)(?<verb>牵头|按职责分工负责|负责|配合|协助|协同|承办|协办|参与|参加|落实)(?=[，,。；;、\n]|$)/uy

// A unit that prose assigns work to is of a level or of all places: 县民政局, 各乡镇; “由企业主导”, “由政府牵头” assign to nobody.
export const NAMED_UNIT = /^(?:各|自治|[省市区县州盟旗镇]|.{2,6}[省市区县州盟旗])/u

// “由市生态环境局牵头，会同市水利局、市自然资源和规划局开展勘界立标”: units up to the verb of the work.
const JOINTLY =
  /[，,]会同(?<list>[^，,。；;：:！？\n（）()]{2,60}?)(?=开展|组织|制定|制订|研究|推进|完成|做好|落实|实施|编制|建立|加强|负责|提出|出台|[，,。；;\n]|$)/uy

function jointUnits(words: string, at: number, places: readonly string[]): { units: DepartmentName[]; length: number } {
  JOINTLY.lastIndex = at
  const found = JOINTLY.exec(words)
  const units = found === null ? [] : departmentsIn(found.groups?.['list'] ?? '', places)
  if (found === null || !units.every((unit) => looksLikeDepartment(unit.name))) return { units: [], length: 0 }
  return { units, length: found[0].length }
}

// “市交通运输局为牵头单位，市公安局、市公交集团为责任单位。”: roles said of units.
const AS =
  /(?<=^|[。；;！])(?:[^由，,。；;：:！？\n（）()]{2,60}为(?:牵头|责任|主办|配合|协办)(?:责任)?(?:单位|部门)[，,]?){1,4}(?=[。；;]|$)/gu

// “任务分工：区交通局牵头，区发改局按职责分工负责。”: a line of its own.
const DIVISION_LINE = /^[\s\u3000*—-]*(?:任务|工作|职责|责任)分工[*\s]*[:：](?<units>[^。；;]{4,160})[。；;]?[\s*]*$/u

// “一、做强县域工业　　县工信局牵头”: units at the end of a heading, behind a blank.
const BEHIND_HEADING =
  /^[^。；;：:|\n]{4,60}?[\s\u3000]{1,30}(?<units>[^\s\u3000。；;：:|（）()]{3,120}(?:牵头|负责|落实|承办|配合|协助|参与))[\s\u3000*]*$/u

// “培育规上企业10家。县发改局牵头，县财政局配合。”: a sentence of nothing but units and verbs.
const LAST_SENTENCE =
  /[。；;](?<units>[^由。；;：:|（）()\n]{3,160}(?:牵头|负责|落实|承办|配合|协助|参与))[。；;]?[\s\u3000*]*$/u

/** Units with verbs that end a line: behind its heading, or as its last sentence. */
function unitsAtEnd(words: string, places: readonly string[]): (Span & { units: Units }) | undefined {
  for (const form of [BEHIND_HEADING, LAST_SENTENCE]) {
    const tail = Math.max(0, words.length - LAST_WORDS)
    const found = form.exec(form === BEHIND_HEADING ? words : words.slice(tail))
    const written = found?.groups?.['units']
    if (found === null || written === undefined) continue
    const units = verbUnits(written, places)
    const named = units === undefined ? [] : [...units.lead, ...units.responsible, ...units.supporting]
    if (units === undefined || !named.every(({ name }) => NAMED_UNIT.test(name))) continue
    const from = form === BEHIND_HEADING ? 0 : tail
    const start = from + found.index + found[0].indexOf(written, form === BEHIND_HEADING ? 4 : 1)
    return { start, end: start + written.length, units }
  }
  return undefined
}

/** The last sentence of a line is looked for in so many characters. */
const LAST_WORDS = 200

/** Clauses that assign work to units: 由…牵头，…配合; …为牵头单位; 任务分工：…. */
export function* clausesIn(text: string, line: Span, places: readonly string[]): Generator<Assignment> {
  const words = text.slice(line.start, line.end)
  for (const found of words.matchAll(AS)) {
    const units = verbUnits(found[0].replace(/[，,]$/u, ''), places)
    if (units !== undefined)
      yield {
        start: line.start + found.index,
        end: line.start + found.index + found[0].length,
        ...units,
        work: 'before',
      }
  }
  const last = unitsAtEnd(words, places)
  if (last !== undefined)
    yield { start: line.start + last.start, end: line.start + last.end, ...last.units, work: 'before' }
  const division = DIVISION_LINE.exec(words)
  const divided = division === null ? undefined : verbUnits(division.groups?.['units'] ?? '', places)
  if (division !== null && divided !== undefined)
    yield {
      start: line.start,
      end: line.start + words.trimEnd().replace(/[。；;]$/u, '').length,
      ...divided,
      work: 'before',
    }
  for (const found of words.matchAll(BY)) {
    let end = found.index + found[0].length
    AND_BY.lastIndex = end
    let joined = 0
    for (let more = AND_BY.exec(words); more !== null && joined < 8; more = AND_BY.exec(words)) {
      joined++
      if (!departmentsIn(more.groups?.['list'] ?? '').every((unit) => looksLikeDepartment(unit.name))) break
      end = more.index + more[0].length
      AND_BY.lastIndex = end
    }
    if (!/[，,。；;]/u.test(words.charAt(end)) && end < words.length) continue
    const named = verbUnits(words.slice(found.index + 1, end), places)
    if (named === undefined) continue
    const joint = jointUnits(words, end, places)
    end += joint.length
    const units: Units = { ...named, supporting: [...named.supporting, ...joint.units] }
    if (!NAMED_UNIT.test([...units.lead, ...units.responsible][0]?.name ?? '')) continue
    const before = words.slice(0, found.index).replace(/[，,\s\u3000]+$/u, '')
    // “扩大护理型床位供给。由市民政局会同市卫生健康委组织实施。”: nothing follows that could be the work.
    const opens = (before === '' || /[。；;：:！]$/u.test(before)) && !/^[。；;\s]*$/u.test(words.slice(end, end + 1))
    yield { start: line.start + found.index, end: line.start + end, ...units, work: opens ? 'after' : 'before' }
  }
}
