import { outcomeOf } from '../../review/outcome.ts'
import { mainSheets, resultOf } from '../../sheet/indicator-sheet.ts'
import { targetOf } from '../../sheet/values.ts'
import { listText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { judgementOf, laterText } from '../indicators/outcome-words.ts'

// “没完成的那两项后来怎么样了”, “未达标的指标最后完成了吗”: of those that an evaluation found behind, what came of them.
const ASKED =
  /^(?:中期|当时|那时)?(?:评估)?(?:时|中|里)?(?:没有?|未)(?:能)?(?:完成|达标|达到)(?:中期)?(?:进度|目标)?的(?:那|这)?(?:几|些|[一二两三四五六七八九十\d]+)?(?:个|项)?(?:主要)?(?:指标)?(?:的)?(?:后来|最后|最终|现在|如今|目前)(?:都)?(?:怎么样|如何|咋样|怎样|完成|达标|达到|实现|补上|赶上)[^,，。]{0,4}[?？]*$/u

/** What later documents say of the main indicators that were behind at the middle of the way. */
export function answerUnfinishedLater({ query, register }: Evidence): Outcome | undefined {
  const bare = query.places.reduce(
    (rest, place) => rest.split(place).join('').split(place.slice(0, -1)).join(''),
    query.text,
  )
  if (!ASKED.test(bare)) return undefined
  const draft = new Draft()
  for (const place of query.places.length > 0 ? query.places : register.places) {
    const behind = mainSheets(register, place).filter(
      ({ status }) => status !== undefined && resultOf(status.fact.status) === 'not-met',
    )
    const said = behind.map((sheet) => {
      const target = targetOf(sheet)
      const outcome = target === undefined ? undefined : outcomeOf(register, target)
      const cited = sheet.status === undefined ? [] : [draft.citeFact(sheet.status)]
      if (outcome?.latest === undefined) return `${sheet.name}${marks(cited)}没有后来的同口径数值`
      const { text, citations, figures } = judgementOf(draft, outcome, outcome.latest)
      return `${sheet.name}${laterText(outcome.latest.entry)}${marks([draft.citeFact(outcome.latest.entry)])}，${text}${marks(citations, figures)}`
    })
    if (said.length === 0) continue
    draft.say(`${place}中期评估未完成的${listText(behind.map(({ name }) => name))}，后来：${said.join('；')}。`)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}
