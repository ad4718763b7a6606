import type { SentenceHit } from '../../retrieval/sentences.ts'

/**
 * How close a sentence must be to a question to answer it: the cosine, and the share of the question's words, by
 * rarity, that it holds. Meaning alone is not enough (养老床位 is near 护士数), nor are the words. Set on the questions
 * that we built with, between those that have an answer and those that have none.
 */
const CLOSE = { cosine: 0.8, coverage: 0.35, rank: 0.84 }
const WORDED = { cosine: 0.765, coverage: 0.85 }
const AROUND = { cosine: 0.755, coverage: 0.3, passage: 0.65 }

export function isClose(sentence: SentenceHit): boolean {
  const { cosine, coverage, passageCoverage, hit } = sentence
  return (
    (cosine >= CLOSE.cosine && (coverage >= CLOSE.coverage || hit.score >= CLOSE.rank)) ||
    (cosine >= WORDED.cosine && coverage >= WORDED.coverage) ||
    // The best passage holds what the sentence leaves to the one before it.
    (cosine >= AROUND.cosine &&
      coverage >= AROUND.coverage &&
      passageCoverage >= AROUND.passage &&
      hit.score >= SURE.score)
  )
}

/** Share of the question's words that a passage with its headings must hold for one of its sentences to answer. */
const MIN_COVERAGE = 0.62
/** A passage that is first by words and first by meaning, and close to the question (unrelated ones stay below 0.78). */
const SURE = { score: 0.95, cosine: 0.79, coverage: 0.25 }

export function isAbout(sentence: SentenceHit): boolean {
  const { hit, cosine, passageCoverage, coverage } = sentence
  if (isClose(sentence)) return true
  // Words and meaning agree on one passage: everyday words may then be others than the document's.
  const isSure = hit.score >= SURE.score && cosine >= SURE.cosine
  return passageCoverage >= (isSure ? SURE.coverage : MIN_COVERAGE) && coverage >= SURE.coverage / 2
}
