import type { Draft } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'

// “武昌、江汉各要建多少”, “两个区规划的通道哪个长”, “俩区有啥不一样”
const OF_EACH = /各(?![级类项种位界族方国])|分别|哪一?个|谁|不同|不一样|区别|差异|差别|对比|比较|相?差|都/u

/**
 * One thing of several places, of which an answer tells only some: those left out, each asked by itself, where the
 * documents hold its value in a sentence or under another name.
 *
 * @param ask answers a question of one place
 */
export async function withEachPlace(
  outcome: Outcome,
  evidence: Evidence,
  ask: (evidence: Evidence) => Promise<Outcome>,
): Promise<Outcome> {
  const { query, register } = evidence
  const places = query.allPlaces && query.places.length === 0 ? register.places : query.places
  if (
    places.length < 2 ||
    places.length > MOST ||
    (!query.allPlaces && !OF_EACH.test(query.text)) ||
    !ASKED.has(query.intents[0])
  )
    return outcome
  const told = outcome.kind === 'answer' ? placesTold(outcome.draft) : new Set<string>()
  const left = places.filter((place) => !told.has(place))
  // Where nothing is told of any place, the question is refused as a whole unless each place has its answer.
  if (left.length === 0) return outcome
  const answers: Outcome[] = []
  // Of one place nothing is compared: its figure is asked for.
  const single = query.intents.filter((intent) => intent !== 'comparison')
  const intents = single.length > 0 ? single : (['value'] as const)
  for (const place of left)
    answers.push(
      await ask({ ...evidence, query: { ...query, intents, places: [place], allPlaces: false, sides: undefined } }),
    )
  const unfound = left.filter((_, at) => answers[at]?.kind !== 'answer')
  const drafts = answers.flatMap((one) => (one.kind === 'answer' ? [one.draft] : []))
  if (outcome.kind !== 'answer' && drafts.length < left.length) return outcome
  const [first, ...rest] = outcome.kind === 'answer' ? [outcome.draft, ...drafts] : drafts
  if (first === undefined) return outcome
  const draft = rest.reduce((all, one) => all.absorb(one), first)
  if (unfound.length > 0) draft.say(`没有找到${unfound.join('、')}的相应内容。`)
  return { kind: 'answer', draft }
}

/** The places of the documents that an answer's lead cites. */
function placesTold({ said, cited }: Draft): ReadonlySet<string | undefined> {
  return new Set(cited.flatMap(({ id, document }) => (said.includes(`[${id}]`) ? [document.place] : [])))
}

/** What one place can be asked for as well as several. */
const ASKED: ReadonlySet<string | undefined> = new Set(['value', 'target', 'comparison'])
/** More places are no pair that is held against each other. */
const MOST = 3
