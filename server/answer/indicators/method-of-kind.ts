import type { Method } from '../../../indexer/model/fact.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'
import type { Entry } from '../../retrieval/register.ts'
import type { Evidence } from '../evidence.ts'

/** “增/减量(累计)指标”, “年均增速类指标”, “绝对值指标、百分比指标和增/减量指标”: what kind of indicators a rule is for. */
const KIND_TOLD =
  /(?<=^|对于|对(?!于)|规定|、|和|，|,)(?<kind>[\p{Script=Han}/／]{2,6}(?:[(（]\p{Script=Han}{2,4}[)）])?)类?的?指标/gu
/** “增减量累计类的指标”, “百分比型指标”, “绝对值的那些指标”, “对增速类来说”. */
const KIND_ASKED =
  /(?<kind>[\p{Script=Han}/／()（）]{2,9}?)(?:(?:[类型]|性质)的?(?:那些|那种|这种|这些)?(?:指标)?|的?(?:那些|那种|这种|这些)?指标)/gu
/** A goal and a department are no kinds of measuring. */
const NO_KIND = /约束性|预期性|主要|全部|所有|各项|核心|民生|经济|创新|绿色|生态/u

/** 中期测算值, or what is expected for the end of the plan: which of the two a question and a rule speak of. */
const OBJECTS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/中期/u, /中期/u],
  [/20\d\d年(?:的)?(?:测算|预测|预计)|期末|末期|预测|预计|推算/u, /20\d\d年(?:的)?(?:测算|预测|预计)值|期末/u],
]

/** “累计类指标的中期值怎么定的”: the rules that an evaluation states for the kind of indicators asked about. */
export function methodsOfKind({ register, query }: Evidence): Entry<Method>[] {
  const text = query.text.replace(/测算值|目标值/gu, '值')
  const asked = [...text.matchAll(KIND_ASKED)]
    .map(({ groups }) => groups?.['kind'] ?? '')
    .filter((kind) => !NO_KIND.test(kind))
    .flatMap(piecesOf)
  if (asked.length === 0) return []
  const rules = register.of('method').filter(({ document }) => isAskedPlace(query, document.place))
  // “增/减量(累计)”: what the brackets say is the same kind.
  const meant = new Set(
    rules
      .flatMap(({ fact }) => kindsOf(fact))
      .map(piecesOf)
      .filter((pieces) => pieces.some((piece) => asked.includes(piece)))
      .flat(),
  )
  const ofKind = rules.filter(({ fact }) => kindsOf(fact).some((kind) => piecesOf(kind).some((one) => meant.has(one))))
  const object = OBJECTS.find(([form]) => form.test(query.text))
  const ofObject = ofKind.filter(({ fact }) => object?.[1].test(`${fact.subject} ${fact.text}`) === true)
  return ofObject.length > 0 ? ofObject : ofKind
}

function kindsOf({ text }: Method): string[] {
  return [...text.matchAll(KIND_TOLD)].map(({ groups }) => (groups?.['kind'] ?? '').replace(/^对于?/u, ''))
}

/** Pairs of characters that a kind is known by: 增减, 减量, 累计 of 增/减量(累计). */
function piecesOf(kind: string): string[] {
  return kind
    .replace(/[/／]/gu, '')
    .split(/[()（）]/u)
    .flatMap((part) => Array.from({ length: Math.max(0, part.length - 1) }, (_, at) => part.slice(at, at + 2)))
    .filter((piece) => !/指标|[类型的]|对于|如果|请问/u.test(piece))
}
