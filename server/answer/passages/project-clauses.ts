import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { words } from '../../../indexer/analysis/tokens.ts'
import { quoteText } from '../../wording/values.ts'

/** Words that tell how far a project has come. */
export const STAGE =
  /开工|动工|在建|建成|竣工|完工|投用|投运|运营|投入使用|通车|通航|开放|开业|开街|封顶|启动|推进|进行|规划设计|征收|交付|开园|投产|签约|落地|选址|施工|改造|加快|完成|消除|获批|批复|审批|立项|核准|审查|前期工作|蓄水|通水|通气|并网|试运行|复工|搬迁|搬入|入驻|收官|验收|收尾|合龙|贯通|实现|达标|挂牌|揭牌|铺通|铺轨|架梁|合拢|联调联试|试验段/u

// “滨江环路于2020年动工,预计2023年底通车”: a clause that goes on with the same thing.
const GOES_ON =
  /^(?:于|预计|已|计划|目前|现|正|将|力争|争取|确保|完成|实现|达到|并|也|有望|到|\d|年内|今年|明年|加快前期|获|截至|累计|总投资|建筑面积|形象进度|工程进度|主体|桩基|基础|路基)/u

/** What a sentence says of the very thing: the clause with its name, and those that go on with it. */
export function ownClauses(sentence: string, name: string): string {
  const clauses = sentence.split(/(?<=[,，；;])/u)
  const at = clauses.findIndex((clause) => nameForm(clause).includes(name))
  if (at === -1) return sentence
  const after = clauses.slice(at + 1)
  const stop = after.findIndex((clause) => !GOES_ON.test(clause))
  return [clauses[at] ?? '', ...after.slice(0, stop === -1 ? after.length : stop)].join('')
}

/** A shorter sentence is quoted whole, in characters; of a longer one no more than so much. */
const WHOLE = 60
const MOST = 140

/** What a sentence says of the very thing: of a long one its own clauses, with those after it until a stage is told. */
export function clauseWith(sentence: string, name: string): string {
  if (sentence.length <= WHOLE) return quoteText(sentence, MOST)
  const clauses = sentence.split(/(?<=[,，；;])/u)
  const isNamed = clauses.some((clause) => nameForm(clause).includes(name))
  const pieces = words(name).filter((piece) => /^[\p{L}\d]+$/u.test(piece))
  const withBetween = new RegExp(pieces.join('\\p{Script=Han}{0,4}'), 'iu')
  const names = (clause: string): boolean =>
    isNamed ? nameForm(clause).includes(name) : withBetween.test(nameForm(clause))
  const at = Math.max(0, clauses.findIndex(names))
  // “建成运营,完成体育馆路、八一路等……改造”: work on several other things.
  const own = ownClauses(sentence, name).replace(/[,，；;](?:完成|加快)[^,，；;]*[、等][^,，；;]*[,，；;]?$/u, '')
  let end = at + 1
  while (end < at + MOST_CLAUSES && !STAGE.test(clauses.slice(at, end).join(''))) end++
  while (end < clauses.length && TELLS_OUTCOME.test(clauses[end] ?? '')) end++
  const told = clauses.slice(at, end).join('')
  const said = isNamed && own.length >= told.length ? own : told
  return quoteText(said.replace(/[,，；;]$/u, ''), MOST)
}

/** “……完成度为95.4%,未完成预期目标”: what came of it. */
const TELLS_OUTCOME = /^(?:未|没|均|都|尚|仍|提前|顺利|基本|全面|已)/u

/** So many clauses are gone through for a stage. */
const MOST_CLAUSES = 3
