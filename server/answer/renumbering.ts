import type { Cell, ChartGoal, Part } from '../protocol/answer.ts'

/** Rewrites the marks of texts and parts by two maps of ids; a note's number that a document brought along is no mark. */
export function renumbering(
  citation: (id: number) => number,
  figure: (id: number) => number,
  isCitation: (id: number) => boolean = () => true,
): { text: (marked: string) => string; part: (part: Part) => Part } {
  const text = (marked: string): string =>
    marked
      .replace(/\[算(\d+)\]/gu, (_mark, id: string) => `[算${String(figure(Number(id)))}]`)
      .replace(/\[(\d+)\]/gu, (_mark, id: string) =>
        isCitation(Number(id)) ? `[${String(citation(Number(id)))}]` : '',
      )
  const cell = (one: Cell): Cell => ({
    ...one,
    ...(one.citations !== undefined && { citations: one.citations.map(citation) }),
    ...(one.figures !== undefined && { figures: one.figures.map(figure) }),
  })
  const goal = (one: ChartGoal): ChartGoal => ({ ...one, citations: one.citations.map(citation) })
  const part = (one: Part): Part => {
    switch (one.kind) {
      case 'text':
        return { ...one, text: text(one.text) }
      case 'table':
        return { ...one, rows: one.rows.map((row) => row.map(cell)) }
      case 'chart':
        return {
          ...one,
          points: one.points.map((point) => ({
            ...point,
            citations: point.citations.map(citation),
            ...(point.figures !== undefined && { figures: point.figures.map(figure) }),
          })),
          ...(one.benchmark !== undefined && { benchmark: goal(one.benchmark) }),
          ...(one.target !== undefined && { target: goal(one.target) }),
        }
      case 'passages':
        return { ...one, citations: one.citations.map(citation) }
      case 'choices':
        return one
    }
  }
  return { text, part }
}
