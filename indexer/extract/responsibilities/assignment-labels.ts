import { canBeUnit, departmentsIn, levelOf, looksLikeDepartment } from './departments.ts'
import { add, empty, roleOf, someone, type Role, type Units } from './assignment-units.ts'

// “牵头单位”, “牵头责任单位”, “责任部门”, “主办”, “落实单位”, “牵头（责任）单位”, “市级责任单位”: what may stand before the colon.
const LABEL =
  /(?:牵头|主办|主责|主管|责任|负责|承办|承担|配合|协办|协同|协助|参与|参加|落实|实施|成员(?=单位|部门))(?:[（(]?(?:牵头|主办|责任|负责|落实|实施|及|和|与|或)[）)]?){0,2}(?:单位|部门|机构|主体|科室|处室|股室|街道|乡镇)?(?:及部门)?$/u

/** Where a label begins in the words before a colon: −1 where they are none (分管领导, 完成时限). */
export function labelStart(token: string): number {
  return LABEL.exec(token)?.index ?? -1
}

/** A label with the list behind it. */
export interface Chunk {
  readonly label: string
  readonly start: number
  readonly list: string
  readonly listStart: number
}

// The words before a colon go back to a separator or a blank: “…县气象局，联系人：郑洁”.
const TOKEN_BREAK = /[，,；;、。|>\s\u3000]/u
const TOKEN_LENGTH = 16

// “责任单位∶”, “牵头单位﹕”: what scans and typists put for a colon.
const COLONS = ':：∶﹕︰'

/** A text cut at its labels; words before the first label (约束性指标，) belong to none. */
export function chunksOf(content: string): Chunk[] {
  const labels: { label: string; start: number; end: number }[] = []
  for (let colon = 0; colon < content.length; colon++) {
    const character = content.charAt(colon)
    const standsFor = '为是'.includes(character) && /(?:单位|部门)$/u.test(content.slice(Math.max(0, colon - 2), colon))
    if (!COLONS.includes(character) && !standsFor) continue
    let end = colon
    while (end > 0 && /[\s\u3000]/u.test(content.charAt(end - 1))) end--
    let start = end
    while (start > 0 && end - start < TOKEN_LENGTH && !TOKEN_BREAK.test(content.charAt(start - 1))) start--
    const token = content.slice(start, end)
    if (token === '') continue
    const at = labelStart(token)
    // “区委政法委责任单位：”: the name before a label that no separator divides from it.
    const glued = at > 0 && looksLikeDepartment(token.slice(0, at))
    const begin = glued ? start + at : start
    labels.push({ label: token.slice(begin - start).replace(/[*]/gu, ''), start: begin, end: colon + 1 })
  }
  return labels.map(({ label, start, end }, index) => {
    const next = labels[index + 1]
    return { label, start, list: content.slice(end, next?.start ?? content.length), listStart: end }
  })
}

// “区教育局；区财政局、区住建局配合”, “区住建局牵头，区水利局配合”: behind a label, units that a verb gives another role.
const PART_VERB = /^(?<list>.{2,80}?)(?<verb>牵头|配合|协助|协办|参与|参加)$/u

/** A list of units cut at its semicolons and stops, with the role that a verb at the end of a part gives. */
export function partsOf(list: string): { list: string; role?: Role }[] {
  if (!/(?:牵头|配合|协助|协办|参与|参加)(?:[。；;\s]*$|[，,])/u.test(list)) return [{ list }]
  return list.split(/[；;。]|(?<=牵头|配合|协助|协办|参与|参加)[，,]/u).flatMap((part) => {
    const { list: names, verb } = PART_VERB.exec(part.trim())?.groups ?? {}
    const role = verb === undefined ? undefined : roleOf(verb)
    return names === undefined || role === undefined ? [{ list: part }] : [{ list: names, role }]
  })
}

/** The units of a bracket or a cell with labels (牵头单位:…,责任单位:…), in any order; `undefined` where none is named. */
export function labelledUnits(content: string, places: readonly string[] = []): Units | undefined {
  const units = empty()
  const labels: string[] = []
  // “（牵头单位：市人社局；责任单位：交通局）”: a prefix goes on behind the next label.
  let level = ''
  for (const chunk of chunksOf(content)) {
    const role = labelStart(chunk.label) === -1 ? undefined : roleOf(chunk.label)
    if (role === undefined) continue
    const named = partsOf(chunk.list).map((part) => ({
      role: part.role ?? role,
      names: departmentsIn(part.list, places, level).filter((unit) => canBeUnit(unit.name)),
    }))
    const all = named.flatMap(({ names }) => names)
    if (all.length === 0) continue
    level = all.map(({ name }) => levelOf(name)).findLast((each) => each !== '') ?? level
    for (const part of named) add(units, part.role, part.names)
    labels.push(chunk.label)
  }
  if (labels.length === 0) return bareLabel(content, places)
  return someone(units) ? { labels, ...units } : undefined
}

// “（责任单位 市教育局）”, “(牵头单位市发改委)”: the colon is lost.
const BARE_LABEL =
  /^[\s\u3000]*(?<label>(?:牵头|责任|主办|承办|配合|协办|落实|牵头责任)(?:单位|部门))[\s\u3000]*(?<list>[^:：]+)$/u

/** Units behind a label that has lost its colon. */
export function bareLabel(content: string, places: readonly string[]): Units | undefined {
  const { label, list } = BARE_LABEL.exec(content)?.groups ?? {}
  if (label === undefined || list === undefined || /^(?:和|及|、|或|中|里|排|列|的)/u.test(list)) return undefined
  const names = departmentsIn(list, places)
  if (names.length === 0 || !names.every((unit) => looksLikeDepartment(unit.name))) return undefined
  const units = empty()
  add(units, roleOf(label) ?? 'responsible', names)
  return { labels: [label], ...units }
}
