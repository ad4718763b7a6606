import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { mean } from '../../figures/mean.ts'
import type { Cell } from '../../protocol/answer.ts'
import { firmnessOf, type Doubt, type Firmness } from '../../review/firmness.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount, addFigure, citationsOf, inputOf } from '../figures.ts'
import type { Supported } from '../indicators/outcome-words.ts'
import { periodText, quantityText, quoteText } from '../../wording/values.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

const KINDS: Readonly<Record<Doubt['kind'], string>> = {
  'no-margin': '余量为零',
  'by-mean': '均值达到、最新值未达到',
  'no-target': '目标值文件未列',
  fallen: '较前期回落',
  'by-superior': '视同完成',
}

/** So many indicators are named in the lead; the table holds them all. */
const NAMED_IN_LEAD = 3

/** 完成的牢固程度: what each stated 已完成 rests on where that may not hold. */
export function answerFirmness({ query, register, index }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  const done = firmnessOf(register, index.documents, undefined).filter(({ sheet }) => isAskedPlace(query, sheet.place))
  const kinds = askedKinds(query.text)
  const doubtful = done
    .map(({ sheet, doubts }) => ({ sheet, doubts: doubts.filter(({ kind }) => kinds.includes(kind)) }))
    .filter(({ doubts }) => doubts.length > 0)
  const [first] = done
  if (first === undefined) return undefined
  const draft = new Draft()
  const cites = (some: readonly Firmness[]): number[] =>
    some.flatMap(({ sheet }) => (sheet.status === undefined ? [] : [draft.citeFact(sheet.status)]))
  const [all, some] = [
    addCount(draft, '文件称已完成的主要指标', '项', cites(done), done.length),
    addCount(draft, '完成情况需要留意的', '项', cites(doubtful), doubtful.length),
  ]
  const named = doubtful.slice(0, NAMED_IN_LEAD).flatMap((one) => {
    const [doubt] = one.doubts
    return doubt === undefined ? [] : [`${one.sheet.name}（${KINDS[doubt.kind]}）${marks(cites([one]))}`]
  })
  draft.say(
    `${first.sheet.place ?? ''}文件称已完成的${String(done.length)}项主要指标${marks([], [all])}中，${
      doubtful.length === 0
        ? '没有发现需要留意的（程序比对）。'
        : `${String(doubtful.length)}项${marks([], [some])}需要留意（程序比对）：${named.join('、')}${doubtful.length > NAMED_IN_LEAD ? '等' : ''}。`
    }`,
  )
  draft.add({
    kind: 'table',
    title: '需要留意的“已完成”',
    columns: [{ title: '指标' }, { title: '留意之处' }, { title: '依据' }],
    rows: doubtful.flatMap(({ sheet, doubts }) =>
      doubts.map((doubt): Cell[] => {
        const { text, citations, figures } = sayDoubt(draft, sheet.name, doubt)
        return [
          { text: sheet.name, citations: cites([{ sheet, doubts }]) },
          { text: KINDS[doubt.kind], status: 'review' },
          { text, citations: [...citations], figures: [...figures] },
        ]
      }),
    ),
  })
  draft.add({
    kind: 'text',
    tone: 'note',
    text: '官方结论仍以评估文件为准；这里只列出结论所依据的数值有哪些需要留意。',
  })
  return { kind: 'answer', draft }
}

/** “刚好压线的” asks for values without margin alone, “视同完成的” for those alone; any other question for all doubts. */
function askedKinds(text: string): readonly Doubt['kind'][] {
  const asked: readonly Doubt['kind'][] = [
    ...(/压线|踩线|擦线|擦边|刚好|刚刚|余量|富余/u.test(text) ? (['no-margin', 'by-mean'] as const) : []),
    ...(/视同/u.test(text) ? (['by-superior'] as const) : []),
    ...(/回落|下滑|倒退/u.test(text) ? (['fallen'] as const) : []),
  ]
  return asked.length > 0 ? asked : (Object.keys(KINDS) as Doubt['kind'][])
}

function sayDoubt(draft: Draft, name: string, doubt: Doubt): Supported {
  switch (doubt.kind) {
    case 'no-margin': {
      const citations = [draft.citeFact(doubt.value), draft.citeFact(doubt.benchmark)]
      return {
        text: `${valueText(doubt.value)}，正好等于${doubt.benchmark.fact.name}${quantityText(doubt.benchmark.fact)}`,
        citations,
        figures: [],
      }
    }
    case 'by-mean': {
      const inputs = doubt.values.flatMap((entry) => inputOf(draft, entry) ?? [])
      const average = mean(`${name}平均值`, inputs)
      const words = `最新值${valueText(doubt.latest)}，按“大于”的口径没有超过${quantityText(doubt.benchmark.fact)}`
      const citations = [...citationsOf(inputs), draft.citeFact(doubt.latest), draft.citeFact(doubt.benchmark)]
      if (!isFigure(average)) return { text: words, citations, figures: [] }
      return {
        text: `各期平均${average.value}${average.unit}达到；${words}`,
        citations,
        figures: [addFigure(draft, average, inputs)],
      }
    }
    case 'no-target':
      return doubt.stated === undefined
        ? { text: '各文件都没有这项指标的目标数值', citations: [], figures: [] }
        : {
            text: `目标只写“${quoteText('text' in doubt.stated.fact ? (doubt.stated.fact.text ?? '') : '', 40)}”，没有数值可核`,
            citations: [draft.citeFact(doubt.stated)],
            figures: [],
          }
    case 'fallen': {
      const [latest, earlier] = [inputOf(draft, doubt.latest), inputOf(draft, doubt.earlier)]
      const note = doubt.isHalf ? '（一为半年数、一为全年数，只作参考）' : ''
      const words = `${valueText(doubt.latest)}，低于${valueText(doubt.earlier)}`
      const citations = [draft.citeFact(doubt.latest), draft.citeFact(doubt.earlier)]
      const fall =
        latest === undefined || earlier === undefined ? undefined : difference(`${name}变化`, latest, earlier)
      if (fall === undefined || !isFigure(fall) || latest === undefined || earlier === undefined)
        return { text: `${words}${note}`, citations, figures: [] }
      return {
        text: `${words}，低${fall.value.replace(/[-−]/u, '')}${fall.unit}${note}`,
        citations,
        figures: [addFigure(draft, fall, [latest, earlier])],
      }
    }
    case 'by-superior':
      return {
        text: `文件写“${quoteText(doubt.document.text.slice(doubt.span.start, doubt.span.end), 120)}”`,
        citations: [draft.cite(doubt.document, doubt.span)],
        figures: [],
      }
  }
}

function valueText({
  fact,
}: {
  readonly fact: { readonly period?: string; readonly value: number; readonly unit?: string }
}): string {
  return `${fact.period === undefined ? '' : periodText(fact.period)}${quantityText(fact)}`
}
