import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { reviewedYear } from './report-year.ts'
import { tenseOf } from './tense.ts'
import { sayQuoted } from './quotation.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

// “2015年定的目标都完成了吗”, “24年经济目标完成没”, “去年的任务完成得怎么样”, “完成年初定的目标没有”
const ASKED =
  /(?:完成|实现|达到)了?(?:年初|全年|当年|既定|年度|定|各项|主要|预期|[的所下])*(?:目标|任务)(?:任务)?了?(?:没有?|吗)[?？]*$|(?:目标|任务)(?:任务)?(?:都|全都?|全部|基本|到底)?(?:有没有)?(?:完成|实现|达到|达成)(?:得|了)?(?:吗|没有?|怎么样|如何|咋样|情况|不|多少)/u
/** Words that tell of no one thing: 经济目标, 年初定的目标. */
const OF_ALL =
  /^(?:没有|经济|社会|发展|经济社会|年初|全年|政府|工作|指标|既定|预期|主要|各项|目标|任务|情况|完成|达到|定)$/u
// “地区生产总值还是未能完成预定目标”, “有6项指标没有达到我市预期目标”
const MISSED = /(?:未能|未|没有|没能)(?:完成|实现|达到)[^。，；;\n]{0,15}(?:目标|任务)/u
// “较好完成了市六届人大四次会议确定的目标任务”, “圆满完成全年目标任务”, “较好完成既定目标任务”
const DONE =
  /(?:较好|圆满|全面|如期|顺利|基本|超额|胜利)地?完成(?:了)?[^。，；;\n]{0,30}(?:确定的?|既定的?|预定的?|全年|年度|年初|预期)[^。，；;\n]{0,12}(?:目标|任务)/u
// “市十二届人大二次会议确定的各项目标基本实现”, “全年目标任务如期完成”; 全年节能减排目标 is of one thing.
const DONE_OF =
  /(?:确定的?|既定的?|预定的?|全年|年度|年初|本年|当年)(?:各项|主要|经济|社会|发展|预期|指标|工作|重点|[的和、与])*(?:目标|任务)(?:任务)?(?:指标)?(?:已|均|都|得到|得以)?(?:基本|全面|圆满|如期|顺利|胜利|较好|超额|全部)地?(?:实现|完成)/u
/** What is still to come: 高质量完成“十四五”规划目标任务. */
const TO_COME = /确保|努力|力争|为.{0,12}(?:奠定|打牢|打下)|将/u
/** Longest quotation, and most of them from one document. */
const MOST = 150
const MAX_TOLD = 3

/** 年度目标完成情况: what a report says of its year's goals as a whole, those that were missed first. */
export function answerGoalsOfYear({ query, index, register }: Evidence): Outcome | undefined {
  if (!ASKED.test(query.text) || query.foreignPlaces.length > 0 || query.departments.length > 0) return undefined
  if (query.about.words.some((word) => !OF_ALL.test(word))) return undefined
  const found = index.documents
    .filter(({ place, kind }) => kind === 'work-report' && isAskedPlace(query, place))
    .filter((document) => query.periods.length === 0 || query.periods.includes(String(reviewedYear(document))))
    .map((document) => ({
      document,
      spans: told(document).filter((span) => tenseOf(register, document, span) !== 'goal'),
    }))
    .filter(({ spans }) => spans.length > 0)
  const [only, ...others] = found
  if (only === undefined || others.length > 0) return undefined
  const draft = new Draft()
  sayQuoted(draft, only.document, only.spans, MOST)
  return { kind: 'answer', draft }
}

/** The clauses of a report on goals of its year that were missed, and the first on goals that were reached as a whole. */
export function told({ text }: Pick<Document, 'text'>): Span[] {
  const missed = clausesWith(text, MISSED)
  // “50项民生实事全面完成年度目标任务” is of these only.
  const done = clausesWith(text, DONE).filter(({ start, end }) => /^[^完]{0,6}完成/u.test(text.slice(start, end)))
  const all = [...done, ...clausesWith(text, DONE_OF)].slice(0, 1)
  return [...missed, ...all].slice(0, MAX_TOLD)
}

function clausesWith(text: string, form: RegExp): Span[] {
  return [...text.matchAll(new RegExp(form.source, 'gu'))].flatMap(({ index, 0: words }) => {
    const sentence = sentenceSpan(text, index, index + words.length)
    const before = text.slice(sentence.start, index)
    const start = sentence.start + Math.max(0, before.search(/[^，；;：:]{0,60}$/u))
    const end = index + words.length
    return TO_COME.test(text.slice(start, end)) ? [] : [{ start, end }]
  })
}
