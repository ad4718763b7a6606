import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Query } from '../../question/query.ts'
import { tellsOtherThanAsked } from '../../retrieval/level-fits.ts'
import { fitsPer } from '../../retrieval/per-fits.ts'
import { leastItems, mostListed } from './enumeration.ts'

/** When something is or was: 什么时候, 哪年, 几月几号. */
export const ASKS_WHEN = /什么时候|啥时候|何时|哪一?年|哪一?天|几时|几月|几号/u
/** What tells when. */
export const TELLS_WHEN = /\d{4}\s?年|\d{1,2}月|\d{1,2}日|年底|年内|年初|年中|今年|去年|上半年|下半年|季度/u
/** Why something is so: 为什么, 咋回事. */
export const ASKS_WHY = /为什么|为啥|为何|原因|凭什么|咋回事|怎么回事|咋(?:会|没|不)|怎么(?:会|没|就|还没|还不)/u
// “受宏观经济增速放缓……影响”, “主要原因是”, “资金缺口较大,推进缓慢”, “导致企业流失”
export const TELLS_WHY =
  /原因|由于|因为|因(?=[^，。,]{2,20}[，,])|受[^，。]{2,80}(?:影响|冲击)|导致|影响|制约|不足|不够|缓慢|滞后|困难|有限|暂未|尚未|未能|无法|难以|缺[乏少口]|短缺|紧张|乏力|偏[高低小少]|主要是|考虑|[不未]分解/u

// “智能机器人产业园由哪家公司打造”
const ASKS_COMPANY = /哪一?家(?:公司|企业|集团|银行)/u
const TELLS_COMPANY = /公司|集团|银行|股份|企业[“"]/u

// “比全国高吗”, “高于全省平均水平没有”: a sentence that does not speak of the whole says nothing of it.
const AGAINST_WHOLE =
  /(?:比|高于|低于|超过|好于|快于|慢于|跟|和|与)(?<whole>全国|全省|全市|全球|国家|省里)(?:的?平均(?:水平|值|数)?)?(?:相?比)?(?:[^,，。?？\p{Script=Han}]|$|[高低快慢好差多少大小]|怎么样|如何|吗|没)/u

// “哪个片区最落后”, “哪条路最堵”: of several the one that is most so, or least.
const ASKS_EXTREME =
  /(?:哪|谁)(?:一?[个家条座所项件类片]|里|儿)?[^,，。?？]{0,10}最(?:为)?(?:落后|差|堵|穷|富|乱|脏|好|强|弱)/u
const TELLS_EXTREME = /最|第一(?![批期届季产次])|首位|首个|榜首|居首|末位|垫底|倒数|领先|靠后|落后|高于|低于|多于|少于/u

/**
 * Whether a sentence may hold the kind of thing that is asked for: a date, or at least the event, for 什么时候; a cause
 * for 为什么; so many things in a row for 哪四个; a measure by the head for 每千人, a change for 提高了几个百分点.
 */
export function mayAnswer(query: Query, sentence: string): boolean {
  const { text } = query
  if (ASKS_WHEN.test(text) && !TELLS_WHEN.test(sentence) && !holdsEvent(query, sentence)) return false
  if (ASKS_WHY.test(text) && !TELLS_WHY.test(sentence)) return false
  if (ASKS_COMPANY.test(text) && !TELLS_COMPANY.test(sentence)) return false
  if (tellsOtherThanAsked(text, sentence) || !fitsPer(text, sentence)) return false
  if (ASKS_EXTREME.test(text) && !TELLS_EXTREME.test(sentence)) return false
  const whole = AGAINST_WHOLE.exec(text)?.groups?.['whole']
  if (whole !== undefined && !sentence.includes(whole)) return false
  const least = leastItems(text)
  return least === undefined || mostListed(sentence) >= least
}

/** “荔浦什么时候撤县设市的”: what happened, by a word of several characters that is no noun's, or by all words of several. */
function holdsEvent({ wordings, places }: Query, sentence: string): boolean {
  const form = nameForm(sentence)
  return wordings.some(({ weights }) => {
    const words = [...weights].filter(([word]) => !places.some((place) => place.includes(word)))
    const held = words.filter(([word]) => form.includes(nameForm(word)))
    return (
      held.some(([word, weight]) => weight < 1 && word.length >= 2) ||
      (words.length >= 2 && held.length === words.length)
    )
  })
}
