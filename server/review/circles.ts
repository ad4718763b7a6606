import type { Document } from '../../indexer/model/document.ts'
import type { Span } from '../../indexer/model/span.ts'
import { isNewer } from './document-age.ts'

/** Where a document speaks of a circle. */
export interface CircleMention {
  readonly document: Document
  /** From the number of minutes to what is said of it. */
  readonly span: Span
  /** The words that say that it stands: 实现全覆盖, 全面建成. Absent where it is only spoken of. */
  readonly reached?: string
}

/** A service within so many minutes (10分钟急救圈): a goal in words, with what later documents of the place say of it. */
export interface Circle {
  /** As the plan writes it: 10分钟医疗急救圈. */
  readonly name: string
  readonly place: string | undefined
  readonly target: CircleMention
  readonly later: readonly CircleMention[]
}

// “10分钟医疗急救圈”, “15 分钟生活圈”; bounded, so that it stays linear.
const CIRCLE = /(?<minutes>\d{1,3})\s?分钟(?<kind>\p{Script=Han}{1,10}?)圈/gu
// “10分钟急救圈实现全覆盖”, “”基本形成”: said of the circle itself, right behind its name.
const REACHED = /^”?(?:已经?|均|全部)?(?<words>(?:实现|达到)?全(?:面)?覆盖|(?:全面|基本)?(?:建成|形成))/u
/** Kinds of documents that set goals for several years. */
const SETS_GOALS: readonly Document['kind'][] = ['plan', 'task-division']
/** Two names of one circle have their last characters in common: 医疗急救 and 急救. */
const TAIL = 2

/** The circles that plans aim at, in their order, each with what newer documents of the same place say of it. */
export function circles(documents: readonly Document[]): Circle[] {
  const seen = new Set<string>()
  return documents
    .filter(({ kind }) => SETS_GOALS.includes(kind))
    .flatMap((plan) =>
      mentionsIn(plan).flatMap(({ minutes, kind, mention }) => {
        const key = `${plan.id} ${minutes} ${kind}`
        if (seen.has(key)) return []
        seen.add(key)
        const later = documents
          .filter((document) => document.place === plan.place && isNewer(document, plan))
          .flatMap(mentionsIn)
          .filter((other) => other.minutes === minutes && other.kind.slice(-TAIL) === kind.slice(-TAIL))
        return [
          {
            name: `${minutes}分钟${kind}圈`,
            place: plan.place,
            target: { document: plan, span: mention.span },
            later: later.map((other) => other.mention),
          },
        ]
      }),
    )
}

function mentionsIn(document: Document): { minutes: string; kind: string; mention: CircleMention }[] {
  return [...document.text.matchAll(CIRCLE)].map((match) => {
    const end = match.index + match[0].length
    const words = REACHED.exec(document.text.slice(end, end + 12))
    const reached = words?.groups?.['words']
    return {
      minutes: match.groups?.['minutes'] ?? '',
      kind: match.groups?.['kind'] ?? '',
      mention: {
        document,
        span: { start: match.index, end: end + (words?.[0].length ?? 0) },
        ...(reached !== undefined && { reached }),
      },
    }
  })
}
