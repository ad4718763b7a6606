import type { Span } from '../../model/span.ts'
import { BRACKET_LENGTH } from './assignment-brackets.ts'
import { bareLabel, chunksOf, labelStart, partsOf } from './assignment-labels.ts'
import { add, empty, roleOf, someone, type Units } from './assignment-units.ts'
import { canBeUnit, departmentsIn, looksLikeDepartment, type DepartmentName } from './departments.ts'

// “责任单位：”, “牵头部门 :”, “配合单位为”: a label outside brackets has its noun, or begins its line (牵头：…).
const OPEN_LABEL =
  /(?:牵头|主办|主责|主管|责任|负责|承办|承担|配合|协办|协同|协助|参与|参加|落实|实施)(?:[（(]?(?:牵头|主办|责任|负责|落实|实施|及|和|与)[）)]?){0,2}(?:单位|部门|机构|主体)?[*\s\u3000]{0,3}(?:[:：∶﹕︰]|(?<=单位|部门)[为是])/uy

/** Whether a label outside brackets stands at a position, and whether its line begins with it. */
export function openLabel(text: string, line: Span, position: number): { begins: boolean } | undefined {
  OPEN_LABEL.lastIndex = position
  const found = OPEN_LABEL.exec(text)
  if (found === null || position + found[0].length > line.end) return undefined
  const before = text.slice(Math.max(line.start, position - 12), position)
  const begins =
    /^[\s\u3000*#>—\-–·•◆◇★☆▲△●○■□※（(\d）).、]*$/u.test(text.slice(line.start, position).slice(0, 13)) &&
    position - line.start < 13
  const noun = /(?:单位|部门|机构|主体)/u.test(found[0])
  if (!begins && !noun) return undefined
  if (!begins && !/[，,；;。、\s\u3000*）)]$/u.test(before)) return undefined
  return { begins }
}

/** “责任单位　县教育局”: a line that is a label without a colon, and units. */
export function bareLine(text: string, line: Span, position: number, places: readonly string[]): Units | undefined {
  if (line.end - position > BRACKET_LENGTH || text.slice(line.start, position).trim() !== '') return undefined
  return bareLabel(text.slice(position, line.end), places)
}

/** Names after a label outside brackets: the list ends at the sentence, the line, or the first piece that is no unit. */
export function openUnits(
  text: string,
  line: Span,
  position: number,
  strict: boolean,
  places: readonly string[],
): { units?: Units; end: number } {
  let end = position
  while (end < line.end && end - position < BRACKET_LENGTH && !/[。|]/u.test(text.charAt(end))) end++
  const units = empty()
  const labels: string[] = []
  let last = position
  for (const chunk of chunksOf(text.slice(position, end))) {
    const role = labelStart(chunk.label) === -1 ? undefined : roleOf(chunk.label)
    if (role === undefined) {
      if (labels.length > 0 && strict) break
      continue
    }
    const parts = partsOf(chunk.list)
    if (parts.some((part) => part.role !== undefined)) {
      const named = parts.map((part) => ({ role: part.role ?? role, names: departmentsIn(part.list, places) }))
      if (named.every((part) => part.names.every((unit) => looksLikeDepartment(unit.name)))) {
        for (const part of named) add(units, part.role, part.names)
        labels.push(chunk.label)
        last = position + chunk.listStart + chunk.list.trimEnd().length
        continue
      }
    }
    const names: DepartmentName[] = []
    let cut = false
    for (const unit of departmentsIn(chunk.list, places)) {
      cut = strict ? !looksLikeDepartment(unit.name) : !canBeUnit(unit.name)
      if (cut) break
      names.push(unit)
    }
    if (names.length > 0) {
      labels.push(chunk.label)
      add(units, role, names)
      const lastName = names.at(-1)?.name ?? ''
      const from = position + chunk.listStart
      const at = text.lastIndexOf(lastName.slice(-2), from + chunk.list.length)
      last = cut ? Math.max(from, at + 2) : from + chunk.list.trimEnd().length
    }
    if (cut) break
  }
  if (!someone(units)) return { end }
  while (last > position && /[\s\u3000，,；;、*]/u.test(text.charAt(last - 1))) last--
  return { units: { labels, ...units }, end: last }
}
