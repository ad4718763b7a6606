import { sentenceSpan } from '../../retrieval/register.ts'
import { quoteText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'

// “短板有哪些”, “还存在什么困难”, “差在哪些方面”
const ASKED =
  /(?:短板|问题|困难|不足|弱项|毛病|差距)(?:是|有|在|都有)?(?:哪|什么|啥)|(?:哪|什么|啥)(?:些|个)?(?:主要|突出|明显)?(?:的)?(?:短板|问题|困难|不足|弱项|毛病)|差在(?:哪|什么)/u
// “我们也清醒地认识到，……还存在不少困难和问题，主要表现为：”: how every report begins to tell of it.
const TOLD = /(?:清醒(?:地)?(?:认识|看)到|也要看到|必须看到|充分认识到)[^。\n]{0,60}(?:问题|困难|不足|短板|挑战|差距)/u
/** Characters of the quotation in the lead, and sentences of such a passage. */
const MOST = 240
const SENTENCES = 4

/** 困难和问题: what a report finds wanting, where a question asks for nothing more exact. */
export function answerShortcomings({ query, index }: Evidence): Outcome | undefined {
  if (!ASKED.test(query.text) || query.about.words.length > 0 || query.foreignPlaces.length > 0) return undefined
  const found = index.documents.flatMap((document) => {
    const isAsked =
      (query.places.length === 0 || query.places.includes(document.place ?? '')) &&
      (query.periods.length === 0 ||
        query.periods.some((period) => `${document.period ?? ''}${document.date ?? ''}`.includes(period)))
    const match = isAsked ? TOLD.exec(document.text) : null
    return match === null ? [] : [{ document, at: match.index }]
  })
  const [only, other] = found
  if (only === undefined || other !== undefined) return undefined
  const { document, at } = only
  const { start } = sentenceSpan(document.text, at, at + 1)
  const paragraph = document.text.indexOf('\n', at)
  const stops = [...document.text.slice(start, paragraph === -1 ? undefined : paragraph).matchAll(/[。；]/gu)]
  const length = stops[Math.min(SENTENCES, stops.length) - 1]?.index
  if (length === undefined) return undefined
  const span = { start, end: start + length }
  const draft = new Draft()
  draft.say(
    `《${titleText(document.title)}》写道：“${quoteText(document.text.slice(span.start, span.end), MOST)}”${marks([draft.cite(document, span)])}`,
  )
  return { kind: 'answer', draft }
}
