import { NUMBER, NUMBER_FIRST, stateOf } from './count-forms.ts'
import { cutClause, withoutAsides, type Clause } from '../text/sentences.ts'

// “32项指标中有30项实现预期目标”, “十件民生实事已完成九件”: a set, then how many of it.
const WITHIN = new RegExp(
  `^[^，,；;\\d]{0,24}?${NUMBER}[项个件](?:主要|重点|约束性|预期性|目标|年度|民生|惠民|便民|督办|督查|考核|专项|改革|重大|工程|建设)*(?:指标|任务|实事|事项|项目|工程|工作|问题|试点|建议|提案)(?:项目)?(?:(?=有\\d{1,3}[项个件]\\p{Script=Han}{2})|[中里](?=.{2,20}[项个件])|(?=(?:已|有|中有|共|完成|整改|办结)[^，,；;]{0,12}(?:\\d|[一二三四五六七八九十])[项个件]$))`,
  'u',
)

// “10项民生工程24件民生实事全面完成”, “25项78件民生实事件件有落实”, “民生实事25项78件全部办结”
const TWICE = new RegExp(
  `^(?<owner>[^\\d，,；;]{0,24}?)${NUMBER}[项件](?:[\\p{Script=Han}“”]{0,8}(?:工程|实事|任务|项目|指标|举措|改革)(?=\\d{1,3}[项件]\\p{Script=Han}{2,10}(?:工程|实事|任务|项目|事项)\\p{Script=Han}{2,8}$)|(?=\\d{1,3}件[\\p{Script=Han}“”]{0,12}(?:均|全部|全面|件件|如期|圆满|顺利)\\p{Script=Han}{2,8}$))`,
  'u',
)

/** “125项改革任务”, “省列11件”: an item of a list of counts that share what is said of them. */
export const LISTED = new RegExp(
  `^(?<owner>[\\p{Script=Han}]{0,6}?)${NUMBER}[项个件](?<noun>(?:[\\p{Script=Han}“”]{0,14}(?:任务|指标|实事|事项|项目|工程|改革|举措|行动|措施|建议|提案|议案|问题|试点|专题|工作|课题))?)$`,
  'u',
)

/** What the last of several counts says of all of them (有序推进). */
export function sharedState(pieces: readonly Clause[]): string | undefined {
  if (pieces.length < 2) return undefined
  const last = withoutAsides(pieces.at(-1)?.text ?? '').trimEnd()
  // “13项预期性指标有11项达到预期”: of so many so many, no list.
  if (/^(?:中有|有|预计|已|共|完成)/u.test(last.trimStart())) return undefined
  const found = NUMBER_FIRST.exec(last)
  return found === null ? undefined : (found.groups?.['state'] ?? '').trim() || undefined
}

/** A clause cut at 、 where numbers stand on both sides (预期性指标14项、约束性指标8项). */
export function piecesOf(clause: Clause): Clause[] {
  // “32项指标中有30项实现预期目标”, “十件民生实事已完成九件”: the set, then how many of it.
  const within = WITHIN.exec(clause.text)
  if (within !== null) {
    const cut = within[0].length
    const middle = clause.start + cut
    const first: Clause = { ...clause, end: middle, text: within[0].replace(/[中里]$/u, '') }
    return [first, ...piecesOf({ start: middle, end: clause.end, text: clause.text.slice(cut), anew: false })]
  }
  // “10项民生工程24件民生实事全面完成”: two counts with nothing between.
  const twice = TWICE.exec(clause.text)
  if (twice !== null) {
    const cut = clause.start + twice[0].length
    const owner = twice.groups?.['owner']?.length ?? 0
    return [
      { ...clause, start: clause.start + owner, end: cut, text: twice[0].slice(owner) },
      ...piecesOf({ start: cut, end: clause.end, text: clause.text.slice(twice[0].length), anew: false }),
    ]
  }
  const shared = sharing(clause)
  if (shared !== undefined) return shared
  const pieces: Clause[] = []
  let from = 0
  for (let at = 0; at <= clause.text.length; at++) {
    if (at < clause.text.length && clause.text.charAt(at) !== '、') continue
    const piece = clause.text.slice(from, at)
    const rest = clause.text.slice(at + 1)
    // “248项城乡建设重点工程加速实施、完成投资289亿元”: what is done stands for itself.
    const done = /^(?:累计|已)?完成(?:投资|产值)?\d/u.test(rest) && /[项个件]\p{Script=Han}{4,}$/u.test(piece)
    // “已完成96项、正在推进22项”, “经济发展类4项、创新驱动类4项”: each ends with its number.
    const counted = /\d[项个件]$/u.test(piece.trim()) && /^[^、，,；;]{0,20}\d+[项个件](?:$|[、，,；;])/u.test(rest)
    // “79项改革任务、13项“一县一特色”改革行动、18项创新项目全部完成”: a list of counts.
    const listed =
      /^\s*\d{1,3}[项件](?:“[^“”]{1,12}”)?\p{Script=Han}{2,14}$/u.test(piece) && /^\d{1,3}[项件]/u.test(rest)
    if (
      at < clause.text.length &&
      !counted &&
      !listed &&
      !done &&
      !(/\d+[项个件]|[（(]\d+[个项][）)]/u.test(piece) && /\d+[项个件]/u.test(rest) && /指标|任务/u.test(piece))
    )
      continue
    if (at < clause.text.length && /[（(][^）)]*$/u.test(piece)) continue
    pieces.push({ start: clause.start + from, end: clause.start + at, text: piece, anew: clause.anew && from === 0 })
    from = at + 1
  }
  return pieces
}

/** “省列11件、市列7件为民实事全部办结”, “147件建议和231件提案全部办复”: counts that share the state of the last. */
function sharing(clause: Clause): Clause[] | undefined {
  const cuts = [...clause.text.matchAll(/、|和(?=\p{Script=Han}{0,4}\d{1,3}[项件])/gu)].map(({ index }) => index)
  if (cuts.length === 0 || cuts.length > MOST_SHARING) return undefined
  const pieces = cutClause(clause, cuts)
  const last = NUMBER_FIRST.exec(pieces.at(-1)?.text.trim() ?? '')?.groups
  const state = last?.['state'] ?? ''
  // “33项民生工程和9件惠民实事完成投入27.55亿元” is a figure.
  if (/\d/u.test(state) || stateOf(state) === undefined || (last?.['before'] ?? '').length > LONGEST_OWNER)
    return undefined
  return pieces.slice(0, -1).every(({ text }) => LISTED.test(text.trim())) ? pieces : undefined
}

/** More counts than so many do not share one state, and whose they are is said in at most so many characters. */
const MOST_SHARING = 6
const LONGEST_OWNER = 6

/** How many characters stand before what a piece counts (其中，). */
export function leading(words: string): number {
  return /^(?:\s|其中[，,]?)*/u.exec(words)?.[0].length ?? 0
}

/**
 * Where words end in their piece, with the bracket that follows them.
 *
 * @param words the piece's, without what stands in brackets
 * @param rest what of the words' end is not meant
 */
export function endOfBracket(text: string, words: string, rest = ''): number {
  const end = words.trimEnd().length - rest.length
  const bracket = /^\s*[（(]/u.test(text.slice(end)) ? text.slice(end).search(/[）)]/u) : -1
  return bracket === -1 ? end : end + bracket + 1
}
