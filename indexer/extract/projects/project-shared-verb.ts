import { namesIn } from './project-names.ts'
import type { Statement } from './project-statements.ts'
import type { Clause } from '../text/sentences.ts'

// “加快推动石门铁路前期、柳石铁路收尾、东柳铁路建设”: the verb that all of them share.
const VERB =
  /^\s*(?<verb>(?:全力|统筹|重点|积极|有序|持续|扎实|抓紧|同步|协同|加快)*(?:推动|推进|加快|抓好|做好)(?!.{0,40}[，,]))/u

const ENDING = /(?:项目|工程)?(?<ending>前期(?:工作)?|收尾|扫尾|续建|建设|施工|开工(?:建设)?)$/u

/** The stage that the last word of a part means. */
function stageOf(ending: string): string {
  if (ending.startsWith('前期')) return '前期'
  return ending.startsWith('开工') ? '开工' : '在建'
}

// “加快石门高速建设和青龙铁路前期工作”: 和 behind a word of stage joins two of them.
const JOINT = /、|(?<=建设|前期|前期工作|收尾|施工)[和及]/u

/** Names with a stage each behind one verb (加快推动A前期、B收尾、C建设); empty where they have one stage in common. */
export function stagesOfOneVerb(clause: Clause): Statement[] {
  const { verb = '' } = VERB.exec(clause.text)?.groups ?? {}
  if (verb === '') return []
  const first = clause.text.indexOf(verb)
  const text = clause.text.trimEnd()
  const found: Statement[] = []
  let from = first + verb.length
  const parts = text.slice(from).split(JOINT)
  let at = from
  for (const part of parts) {
    const end = at + part.length
    const ending = ENDING.exec(part)
    at = end + 1
    if (ending === null) continue
    const word = ending.groups?.['ending'] ?? ''
    const list = text.slice(from, end - word.length)
    // “加快A医院能力建设、B院迁建等项目前期工作”: what stands behind 等 is said of all.
    if (/等[^等]{0,8}$/u.test(list)) return []
    const names = namesIn(list, clause.start + from)
    if (names.length === 0) return []
    found.push({
      from: clause.start + (found.length === 0 ? first : from),
      to: clause.start + end,
      stage: stageOf(word),
      text: verb + word,
      prefix: '',
      names,
    })
    from = at
  }
  return new Set(found.map(({ text: words }) => words)).size > 1 && from > text.length ? found : []
}
