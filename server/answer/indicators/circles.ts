import type { Cell } from '../../protocol/answer.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { circles, type Circle, type CircleMention } from '../../review/circles.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { quoteText } from '../../wording/values.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** 多少分钟的圈后来建成没有: one circle that a question names, with what later documents say of it. */
export function answerCircle({ query, index }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  const found = circlesOf(index.documents, query.places).filter((circle) => isNamed(circle, query.text))
  if (found.length === 0) return undefined
  const draft = new Draft()
  // Of several places the one of which something later is known answers; the others are told of below.
  const known = found.filter(({ later }) => later.length > 0)
  for (const circle of found) {
    const newest = circle.later.at(-1)
    const target = `《${circle.target.document.title}》提出“${circle.name}”${marks([cite(draft, circle.target)])}`
    if (newest === undefined) {
      const sentence = `${target}，后来的该地文件没有再提到，不能判断是否建成。`
      if (known.length > 0) draft.add({ kind: 'text', tone: 'note', text: sentence })
      else draft.say(sentence)
      continue
    }
    draft.say(
      `${target}；后来《${newest.document.title}》写道“${said(newest)}”${marks([cite(draft, newest)])}${
        newest.reached === undefined ? '，没有说是否建成' : '，已达到（程序比对）'
      }。`,
    )
  }
  return { kind: 'answer', draft }
}

/** A table of the circles of the places, for the list of all targets; nothing where no document names any. */
export function addCircles(draft: Draft, { query, index }: Evidence, onlyReached: boolean): void {
  const rows = circlesOf(index.documents, query.places)
    .filter(({ later }) => later.length > 0 && (!onlyReached || later.some(({ reached }) => reached !== undefined)))
    .map((circle): Cell[] => {
      const newest = circle.later.at(-1) ?? circle.target
      return [
        { text: circle.name, citations: [cite(draft, circle.target)] },
        { text: `“${said(newest)}”`, citations: [cite(draft, newest)] },
        newest.reached === undefined
          ? { text: '只有文字表述，没有说是否建成', status: 'review' }
          : { text: '达到（按文字表述）', status: 'met' },
      ]
    })
  if (rows.length > 0)
    draft.add({
      kind: 'table',
      title: '以文字表述的目标',
      columns: [{ title: '目标' }, { title: '后来的表述' }, { title: '结论' }],
      rows,
    })
}

function circlesOf(documents: Evidence['index']['documents'], places: readonly string[]): Circle[] {
  return circles(documents).filter(({ place }) => isAskedPlace({ places }, place))
}

/** “10分钟急救圈” names 10分钟医疗急救圈; so does 急救圈 alone. */
function isNamed({ name }: Circle, text: string): boolean {
  const [minutes = '', kind = ''] = name.split('分钟')
  const asked = /(?:(?<minutes>\d{1,3})分钟)?(?<kind>\p{Script=Han}{1,10}圈)/u.exec(text)?.groups
  if (asked === undefined || (asked['minutes'] !== undefined && asked['minutes'] !== minutes)) return false
  return (asked['kind'] ?? '').slice(-3) === kind.slice(-3)
}

function cite(draft: Draft, { document, span }: CircleMention): number {
  return draft.cite(document, sentenceSpan(document.text, span.start, span.end))
}

function said({ document, span }: CircleMention): string {
  return quoteText(document.text.slice(span.start, sentenceSpan(document.text, span.start, span.end).end), 40)
}
