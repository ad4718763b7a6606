import type { Span } from '../../model/span.ts'
import { ENDS_AS_PROJECT } from './project-kinds.ts'

/** The name of a project and where it stands. */
export interface ProjectName extends Span {
  readonly name: string
}

const OPENING = '（(“《〈['
const CLOSING = '）)”》〉]'

/** The pieces of a list of names, brackets and quotations kept whole. */
export function piecesOf(list: string, start: number): ProjectName[] {
  const pieces: ProjectName[] = []
  let depth = 0
  let from = 0
  const cut = (to: number, next: number): void => {
    const words = list.slice(from, to)
    const blank = /^\s*/u.exec(words)?.[0].length ?? 0
    if (words.trim() !== '') pieces.push({ name: words.trim(), start: start + from + blank, end: start + to })
    from = next
  }
  for (let at = 0; at < list.length; at++) {
    const character = list.charAt(at)
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    // “石门核电5、6号机组”: two numbers of one name; lines are told apart by numberedLines.
    if (character === '、' && /\d$/u.test(list.slice(from, at)) && /^、\d{1,2}号(?!线)/u.test(list.slice(at))) continue
    if ('、，,；;'.includes(character)) cut(at, at + 1)
    // “陆上风光三峡”“山水蓄能三峡”: two names in quotation marks, with nothing between.
    else if (character === '”' && list.charAt(at + 1) === '“') cut(at + 1, at + 1)
    // “石门出口基地”和“柳湖出口基地”
    else if (/^[和及与]“/u.test(list.slice(at)) && list.charAt(at - 1) === '”') cut(at, at + 1)
    else if (list.startsWith('以及', at) && at - from >= 3 && list.length - at > 3) cut(at, at + 2)
    // “衡茶吉铁路和平汝”, “城际铁路及5个站场”: a joint after a whole name, not inside one.
    else if (
      /[和及与]/u.test(character) &&
      (ENDS_AS_PROJECT.test(list.slice(from, at)) || !inWord(list, at)) &&
      at - from >= 3 &&
      (ENDS_AS_PROJECT.test(list.slice(from, at)) ||
        (character === '和' ? list : list.slice(from)).includes('、') ||
        BEFORE_JOINT.test(list.slice(from, at))) &&
      list.length - at > 2 &&
      // “石岭组团与主城区快速通道”: a way is named by its ends.
      !(character === '与' && !list.includes('、') && /(?:通道|高速|公路|铁路|大道|连接线)$/u.test(list)) &&
      // “长江大桥及接线”, “酿酒工程及配套提升”, “总部及生产基地” are one.
      !/^[和及与](?:接线|连接线|配套|附属|周边|引道|引桥|生产基地|研发|送出|清淤|支线)/u.test(list.slice(at))
    )
      cut(at, at + 1)
  }
  cut(list.length, list.length)
  return pieces
}

// “引汉济渭和东庄水库工程”, “海城互通建设及尖山互通”: what ends before 和 though it ends in no kind of thing.
const BEFORE_JOINT = /^引\p{Script=Han}{1,3}[济入补]\p{Script=Han}{1,2}$|.{4}建设$/u

// “协和医院”, “颐和园”, “和平路”, “和谐广场”: 和 inside a word joins nothing.
function inWord(list: string, at: number): boolean {
  return (
    list.charAt(at) === '和' &&
    (/[协共太祥中颐仁永义嘉温泰饱谐]$/u.test(list.slice(0, at)) ||
      /^和(?:谐|平(?!顶|阳|潭|原)|美|睦|顺|拓|田|县|政)/u.test(list.slice(at)))
  )
}

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
// “牛头湾作业区12号、13号泊位”, “轨道交通2号线、4号线”
const NUMBERED = /^(?<head>.*?)(?<number>\d{1,2}号)$/u
const NEXT_NUMBERED = /^\d{1,2}号(?<kind>\p{Script=Han}{1,4})$/u
const HEADED_LINE = /^(?<head>.*(?:轨道交通|地铁|城轨|轻轨))\d{1,2}号线/u

/** Berths, lines and houses told apart by a number get the words that only the first or the last of them has. */
export function numberedParts(pieces: readonly ProjectName[]): readonly ProjectName[] {
  const kind = NEXT_NUMBERED.exec(pieces.at(-1)?.name ?? '')?.groups?.['kind']
  let head = ''
  return pieces.map((piece) => {
    const line = HEADED_LINE.exec(piece.name)?.groups?.['head']
    const before = NUMBERED.exec(piece.name)?.groups?.['head'] ?? ''
    if (line !== undefined) head = line
    else if (before !== '') head = before
    if (kind !== undefined && NUMBERED.test(piece.name))
      return { ...piece, name: (before === '' ? head : '') + piece.name + kind }
    return head !== '' && line === undefined && NEXT_NUMBERED.test(piece.name)
      ? { ...piece, name: head + piece.name }
      : piece
  })
}

const NUMBER_ONLY = new RegExp(`^(?<head>\\p{Script=Han}{0,6}?)(?<number>${NUMBER})$`, 'u')
const LINE = new RegExp(`^${NUMBER}号线`, 'u')

/** “地铁1、2号线首通段”: every line of a list gets the words that only the first or the last has. */
export function numberedLines(pieces: readonly ProjectName[]): readonly ProjectName[] {
  const last = pieces.findIndex(({ name }) => LINE.test(name))
  const numbers = last < 1 ? [] : pieces.slice(0, last).map(({ name }) => NUMBER_ONLY.exec(name)?.groups)
  if (numbers.length === 0 || numbers.includes(undefined)) return pieces
  const head = numbers[0]?.['head'] ?? ''
  return pieces.map((piece, index) => {
    if (index > last) return piece
    return { ...piece, name: index === last ? head + piece.name : `${head}${numbers[index]?.['number'] ?? ''}号线` }
  })
}

// “228国道石门至东川段”, “京沪高铁辅助通道潍坊至宿迁段”: a way, then one of its sections.
const SECTION =
  /^(?<way>.{2,20}(?:通道|高速公路|高速|铁路|高铁|公路|国道|省道|\d线))\p{Script=Han}{2,5}至\p{Script=Han}{2,5}段$/u
const SECTION_ALONE = /^(?:\p{Script=Han}{2,5}至\p{Script=Han}{2,5}段|\p{Script=Han}{2,3}(?:连接线|支线|联络线))$/u

/** “228国道石门至东川段和青龙连接线”: a section that names no way is one of the way before it. */
export function sectionsOfOneWay(pieces: readonly ProjectName[]): readonly ProjectName[] {
  let way: string | undefined
  return pieces.map((piece) => {
    const own = SECTION.exec(piece.name)?.groups?.['way']
    if (own !== undefined) way = own
    else if (way !== undefined && SECTION_ALONE.test(piece.name)) return { ...piece, name: way + piece.name }
    else way = undefined
    return piece
  })
}

const SIDE = /^(?<whole>.{2,})(?<side>[东西南北内外上下左右])$/u
const OTHER_SIDE =
  /^[东西南北内外上下左右](?<part>院区|校区|院|区|线|环|段|路|站|广场|门|延线|延段|引桥|岸|湖|港)(?:[一二三]期)?$/u

/** “市第一人民医院东、西院区”: two parts of one thing, each with its name in full. */
export function sidesOfOne(pieces: readonly ProjectName[]): readonly ProjectName[] {
  return pieces.map((piece, index) => {
    const part = OTHER_SIDE.exec(pieces[index + 1]?.name ?? '')?.groups?.['part']
    if (part !== undefined && SIDE.test(piece.name)) return { ...piece, name: piece.name + part }
    const whole = SIDE.exec(pieces[index - 1]?.name ?? '')?.groups?.['whole']
    if (whole !== undefined && OTHER_SIDE.test(piece.name)) return { ...piece, name: whole + piece.name }
    return piece
  })
}

const OWNERS = ['大学', '学院', '集团', '公司', '油气田', '油田']

/** “北京大学、清华大学优秀传统文化研究基地”: what the last owner has, those before it have too. */
export function partsOfOwners(pieces: readonly ProjectName[]): readonly ProjectName[] {
  let behind = ''
  return pieces
    .toReversed()
    .map((piece) => {
      const owner = OWNERS.find((kind) => piece.name.endsWith(kind))
      const own = OWNERS.map((kind) => piece.name.slice(piece.name.lastIndexOf(kind) + kind.length)).find(
        (part) => part.length >= 4 && part.length < piece.name.length - 3 && !/^[（(]/u.test(part),
      )
      const name = owner === undefined ? piece.name : piece.name + behind
      if (owner === undefined) behind = own ?? ''
      return name === piece.name ? piece : { ...piece, name }
    })
    .toReversed()
}
