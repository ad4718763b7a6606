import type { AppliedCorrection } from '../../indexer/corrections/apply.ts'
import type { Correction } from '../../indexer/corrections/correction.ts'
import type { Citation, CorrectionNote, Part } from '../protocol/answer.ts'

/** A correction as an answer shows it: what it says, who made it, when and why. */
export function correctionNote(applied: AppliedCorrection): CorrectionNote {
  const { do: what, by, when, why } = applied.correction
  return { do: what, says: correctionText(applied), by, when, why }
}

/** A note (人工更正) for each correction on which an answer rests, marked with the citations that it is about. */
export function correctionParts(citations: readonly Citation[]): Part[] {
  const ids = new Map<string, number[]>()
  for (const { id, corrections = [] } of citations)
    for (const { says, by, when, why } of corrections) {
      // One sentence, so that its marks stand for all of it.
      const reason = why.replace(/[。\s]+$/u, '').replace(/[。\n]+/gu, '；')
      const text = `${says}，理由：${reason}（${by}，${when}）`
      ids.set(text, [...(ids.get(text) ?? []), id])
    }
  return [...ids].map(([text, marked]) => ({
    kind: 'text',
    tone: 'note',
    label: '人工更正',
    text: `${text}${marked.map((id) => `[${String(id)}]`).join('')}。`,
  }))
}

/** Fields of facts as people call them. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  indicator: '指标',
  value: '数值',
  unit: '单位',
  change: '数值性质',
  annual: '年均',
  grade: '类别',
  category: '分类',
  place: '地区',
  period: '时间',
  comparison: '比较',
  range: '范围',
  attribute: '属性',
  text: '原文',
  estimated: '预计',
  name: '名称',
  status: '状态',
  rate: '完成度',
  reason: '原因',
  number: '编号',
  subject: '事项',
  total: '总数',
  count: '数目',
  label: '责任表述',
  lead: '牵头单位',
  responsible: '责任单位',
  supporting: '配合单位',
  title: '标题',
  group: '所属部分',
  term: '名词',
  stage: '阶段',
  planned: '计划',
}

/** What a correction says, in a Chinese clause without who and why: 数值由83改为84. */
function correctionText({ correction, was = {} }: AppliedCorrection): string {
  switch (correction.do) {
    case 'reject':
      return '从这段文字读出的内容不予采用'
    case 'add':
      return `这条内容由人工补充：${addedText(correction.fact)}`
    case 'change':
      return Object.entries(correction.to)
        .map(([name, value]) => changeText(name, was, { ...was, ...correction.to, [name]: value }))
        .join('，')
    case 'join':
      return `${quotedNames(correction)}作为同一${thingOf(correction)}`
    case 'part':
      return `${quotedNames(correction)}作为不同的${thingOf(correction)}`
  }
}

type Fields = Readonly<Record<string, unknown>>

/** 数值由83岁改为84岁: one field of a fact before and after. */
function changeText(name: string, before: Fields, after: Fields): string {
  const field = FIELD_NAMES[name] ?? name
  if (after[name] === null) return `去掉${field}${fieldText(name, before)}`
  const now = fieldText(name, after)
  return before[name] === undefined ? `${field}定为${now}` : `${field}由${fieldText(name, before)}改为${now}`
}

/** A field's value, a number with the unit of its fact. */
function fieldText(name: string, fields: Fields): string {
  const unit = ['value', 'range'].includes(name) ? valueText(fields['unit']) : ''
  return `${valueText(fields[name])}${unit}`
}

/** 指标为…，数值为88%: the fields of an added fact. */
function addedText(fact: Fields): string {
  return Object.keys(fact)
    .filter((name) => !['unit', 'grade', 'text'].includes(name))
    .map((name) => `${FIELD_NAMES[name] ?? name}为${fieldText(name, fact)}`)
    .join('，')
}

function thingOf({ of }: Extract<Correction, { of: string }>): string {
  return of === 'indicator' ? '指标' : '部门'
}

function quotedNames({ names }: Extract<Correction, { of: string }>): string {
  return names.map((name) => `“${name}”`).join('、')
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('、')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
