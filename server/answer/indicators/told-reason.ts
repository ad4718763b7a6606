import type { Document } from '../../../indexer/model/document.ts'
import type { Span } from '../../../indexer/model/span.ts'

/** The end of a name that a text may leave to its reader: 地区生产总值增速 stands as 地区生产总值 … 增长5.4%. */
const RATE_END = /(?:年均|同比)?(?:增速|增长率|增长|降低|下降)$/u
/** A name without its first words still names the thing: 优良天数比率 of 空气质量优良天数比率; in characters. */
const LEAST_NAME = 6
// “比计划低1.1个百分点”, “低于年度计划1.3个百分点”, “未达预期”
const FALLS_SHORT =
  /低于|不及|未(?:能)?(?:完成|达)|没有(?:完成|达到)|比[^，。；]{0,6}(?:计划|目标|预期)[^，。；]{0,4}[低少]|滞后|慢于|[偏较]慢|[仍还尚]差|落后/u
// “2023年回落到455亿元”, “目标完成率46.2%”, “实现程度只有22.9%”: said of what fell short, it tells how.
const TELLS_HOW =
  /回落|下滑|下降|减少|降[至到]|只有|仅[为有]?\d|偏低|不到|(?:完成|实现)(?:率|程度|进度|度)(?:为|只有|仅)?\d/u
/** Behind a name these make another thing of it: 地区生产总值能耗. */
const OF_OTHER = /^(?:能耗|能源|二氧化碳|比重|占比|生产安全|劳动)/u
/** And these before it: 单位地区生产总值, 占地区生产总值. */
const WITHIN_OTHER = /[位元均占]$/u
// “主要是汽车类零售额下降8.2%”, “主要受地下管线迁改影响”, “低于预期的主要原因是：…”
const REASON =
  /(?:主要|根本|直接)?原因(?:是|在于|为|：|:)|主要(?:是|受|由于|因)|由于|因为|受[^，。；]{2,40}(?:影响|制约)/u
/** How many sentences after the one that tells the shortfall may tell its reason, within one paragraph. */
const SENTENCES_ON = 2

/**
 * 未达预期的原因: the sentence that says why an indicator fell short, in the paragraph that tells its shortfall; for a
 * rating in a table, which has no room for reasons.
 */
export function toldReason({ text }: Pick<Document, 'text'>, indicator: string): Span | undefined {
  const core = indicator.replace(RATE_END, '')
  if (core.length < LEAST_NAME && core !== indicator && core.length < 4) return undefined
  const names = [core, ...(core.length > LEAST_NAME + 1 ? [core.slice(-LEAST_NAME)] : [])]
  for (const name of names)
    for (const paragraph of text.matchAll(/[^\n]+/gu)) {
      const span = reasonIn(paragraph[0], name)
      if (span !== undefined) return { start: paragraph.index + span.start, end: paragraph.index + span.end }
    }
  return undefined
}

function reasonIn(paragraph: string, name: string): Span | undefined {
  // Rows of a table and headings are no prose.
  if (/[|\t]/u.test(paragraph)) return undefined
  const sentences = [...paragraph.matchAll(/[^。；;！？]+/gu)]
  for (const [at, sentence] of sentences.entries()) {
    const said = saidOf(sentence[0], name)
    if (said === undefined) continue
    if (!FALLS_SHORT.test(said) && !TELLS_HOW.test(said)) continue
    if (REASON.test(said)) return trimmed(sentence)
    if (!FALLS_SHORT.test(said)) continue
    const next = sentences[at + 1]
    if (next !== undefined && STARTS_WITH_REASON.test(next[0])) return trimmed(next)
    const later = sentences
      .slice(at + 1, at + 1 + SENTENCES_ON)
      .find(({ 0: words }) => FALLS_SHORT.test(words) && /原因/u.test(words) && REASON.test(words))
    if (later !== undefined && !/[、和]/u.test(later[0].split('原因')[0] ?? '')) return trimmed(later)
  }
  return undefined
}

// “…慢于时序。主要是2022年两家石化企业停产检修”
const STARTS_WITH_REASON = /^\s*(?:其|这)?(?:主要|根本|直接)?(?:原因|是因为|是由于|是受|受|由于|因为|是(?!要))/u

/** What a sentence says from the thing's name on; nothing where it names another thing that holds the name. */
function saidOf(sentence: string, name: string): string | undefined {
  for (let at = sentence.indexOf(name); at !== -1; at = sentence.indexOf(name, at + 1)) {
    const said = sentence.slice(at)
    if (!WITHIN_OTHER.test(sentence.slice(0, at)) && !OF_OTHER.test(said.slice(name.length))) return said
  }
  return undefined
}

function trimmed({ index, 0: words }: RegExpExecArray): Span {
  const lead = /^\s*/u.exec(words)?.[0].length ?? 0
  return { start: index + lead, end: index + words.trimEnd().length }
}
