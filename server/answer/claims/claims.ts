import type { Evidence, Outcome } from '../evidence.ts'
import { answerGoalCheck } from '../indicators/goal-check.ts'
import { answerAfterwards } from '../indicators/trend.ts'
import { answerAttribute } from './attribute.ts'
import { answerBound } from './bound.ts'
import { answerCountClaim } from './count.ts'
import { answerDirection } from './direction.ts'
import { answerDutyClaim } from './duty.ts'
import { answerOutrun } from './outrun.ts'

/**
 * 是非问: a claim that a question puts to us, told first whether it is so, and how far a value is from its goal; nothing
 * where the register cannot tell.
 */
export async function answerClaim(evidence: Evidence): Promise<Outcome | undefined> {
  const { claim } = evidence.query
  if (evidence.query.foreignPlaces.length > 0) return undefined
  const byGoal = answerOutrun(evidence) ?? answerGoalCheck(evidence) ?? answerAfterwards(evidence)
  if (byGoal !== undefined) return byGoal
  if (claim === undefined) return undefined
  switch (claim.of) {
    case 'bound':
      return answerBound(evidence, claim)
    case 'direction':
      return answerDirection(evidence, claim)
    case 'attribute':
      return answerAttribute(evidence, claim)
    case 'any':
      return (await answerDutyClaim(evidence)) ?? answerCountClaim(evidence)
  }
}
