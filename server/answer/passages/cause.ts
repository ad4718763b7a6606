import type { SentenceHit } from '../../retrieval/sentences.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { TELLS_WHY } from './asked-kind.ts'
import { likelihoodOf } from './likelihood.ts'
import { fitsPeriod } from './of-period.ts'
import { quote } from './quoted-sentence.ts'

/** 原因: the sentence that says why, where a question asks for nothing else that the register holds. */
export async function answerCause(evidence: Evidence): Promise<Outcome | undefined> {
  const { query } = evidence
  if (!/为什么|为啥|为何|原因/u.test(query.text) || query.foreignPlaces.length > 0) return undefined
  const sentences = (await evidence.sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const tells = ({ document, start, end }: SentenceHit): boolean => TELLS_CAUSE.test(document.text.slice(start, end))
  const [top] = sentences
  const isLikely =
    top !== undefined &&
    TELLS_WHY.test(top.document.text.slice(top.start, top.end)) &&
    top.cosine >= CAUSE.likely &&
    top.coverage >= CAUSE.coverage &&
    likelihoodOf(sentences) >= CAUSE.likelihood
  const first = isLikely
    ? top
    : sentences.find(
        (sentence) =>
          tells(sentence) &&
          ((sentence.cosine >= CAUSE.cosine && sentence.hit.score >= CAUSE.rank) ||
            // Its passage may tell of several things.
            (sentence.cosine >= CAUSE.close.cosine && sentence.coverage >= CAUSE.close.coverage) ||
            (sentence === top && sentence.cosine >= CAUSE.first.cosine && sentence.coverage >= CAUSE.first.coverage) ||
            (sentence.coverage >= CAUSE.coverage &&
              sentence.cosine >= CAUSE.told.cosine &&
              sentence.hit.score >= CAUSE.told.rank)),
      )
  if (first === undefined) return undefined
  const draft = new Draft()
  quote(draft, query, first, false)
  return { kind: 'answer', draft }
}

/** How near a sentence must be to be the cause that is asked for. */
const CAUSE = {
  cosine: 0.78,
  rank: 0.9,
  likely: 0.7,
  coverage: 0.4,
  likelihood: 0.6,
  told: { cosine: 0.77, rank: 0.85 },
  close: { cosine: 0.82, coverage: 0.6 },
  first: { cosine: 0.81, coverage: 0.3 },
}
// “受宏观经济增速放缓……影响”, “主要原因是”
const TELLS_CAUSE = /原因|[不未]分解|由于|因为|因(?=[^，。]{2,20}[，,])|受[^，。]{2,80}(?:影响|冲击)|导致|影响/u
