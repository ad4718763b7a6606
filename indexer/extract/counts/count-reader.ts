import type { Document } from '../../model/document.ts'
import type { Count, StatusValue } from '../../model/fact.ts'
import { sourceOf } from '../../model/span.ts'
import { aboutAt } from '../text/about.ts'
import { contextAt } from '../context/context.ts'
import {
  ALL_OF,
  BARE,
  BUILT,
  KIND_FIRST,
  KIND_LAST,
  KIND_OF_SET,
  LIST_FOLLOWS,
  NOT_YET,
  NUMBER_FIRST,
  NUMBER_THEN_STATE,
  QUOTED_SET,
  numberOf,
  REACHED,
  SET,
  STATE_FIRST,
  STATE_THEN_NUMBER,
  TO_BE_DONE,
  stateOf,
  TOTAL_FIRST,
  UNDER_WAY,
  WHOLE_SET,
  WORK_DONE,
} from './count-forms.ts'
import { leading, piecesOf, sharedState, LISTED } from './count-pieces.ts'
import { namesBefore, namesBehind, type CountedName } from './counted-names.ts'
import { withoutAsides, type Clause, type Sentence } from '../text/sentences.ts'

/** A count with the things it names in brackets: 未完成的2项（研发经费投入强度、人均预期寿命）. */
export interface NamedCount {
  readonly fact: Count
  /** The state in words, as written: 未完成规划中期进度. */
  readonly state?: string
  readonly value?: StatusValue
  readonly names: readonly CountedName[]
}

// “完成立法项目”, “新建公园”: a state that names what it counts.
const OTHER_THINGS = /(?:项目|工程|任务|事项|法规|制度|文件|规划|方案|平台|企业)$/u

// “140个重点项目有序推进” are built; “137项改革品牌项目有序推进” are tasks.
const BEING_BUILT =
  /(?<!(?:实事|改革|整改|整治)\p{Script=Han}{0,3})项目(?:加快建设|有序推进|顺利推进|基本建成|(?:有序|稳步)实施)$/u

/** A set that a sentence divides (28项指标), and how many it has. */
export interface CountedSet {
  readonly subject: string
  readonly total?: number
}

/** Reads the counts of one sentence, clause by clause. */
export class CountReader {
  set: CountedSet | undefined
  readonly #found: NamedCount[] = []
  /** The part of the set that a clause has just counted: 约束性指标6项有5项…. */
  #part: { attribute: string; total: number } | undefined

  constructor(
    private readonly document: Document,
    private readonly sentence: Sentence,
    before: CountedSet | undefined,
  ) {
    this.set = before
  }

  /** A list of what is to be done was counted: its total stands for itself. */
  #announced = false

  read(): NamedCount[] {
    for (const clause of this.sentence.clauses) {
      if (clause.anew) this.#part = undefined
      const pieces = piecesOf(clause)
      // “民生实事25项78件全部办结”: what both count stands before them.
      const both = /(?<of>\p{Script=Han}{0,4}(?:实事|任务|工程|事项))(?:共)?\d{1,3}项\d{1,3}件/u.exec(clause.text)
      if (both !== null) this.set = { subject: both.groups?.['of'] ?? '' }
      const shared = sharedState(pieces)
      // “125项改革任务、137项重点改革品牌项目有序推进”: what is said of the last is said of all.
      const last = shared === undefined ? '' : (pieces.at(-1)?.text ?? '')
      for (const [index, piece] of pieces.entries())
        this.#piece(piece, index < pieces.length - 1 ? shared : undefined, last)
    }
    // A total alone counts nothing in a state or of a kind: only with what follows is it a set divided.
    return !this.#announced &&
      this.#found.length === 1 &&
      this.#found[0]?.fact.status === undefined &&
      this.#found[0]?.fact.attribute === undefined
      ? /共设置|共设|设定|设置|涉及|提出/u.test(this.sentence.text) && /指标/u.test(this.#found[0]?.fact.subject ?? '')
        ? this.#found
        : []
      : this.#found
  }

  #piece(piece: Clause, shared: string | undefined, last: string): void {
    const { text } = piece
    if (this.#division(piece, withoutAsides(text).trimEnd())) return
    const listed = shared === undefined ? null : LISTED.exec(text.trim())
    const listedCount = numberOf(listed?.groups?.['count'] ?? '')
    if (shared !== undefined && listed !== null && listedCount !== undefined) {
      // “省列11件、市列7件为民实事”: what the last counts, all count.
      const own = listed.groups?.['noun'] ?? ''
      const noun = own === '' ? (NUMBER_FIRST.exec(last.trim())?.groups?.['noun'] ?? '').trim() : own
      const words = (listed.groups?.['owner'] ?? '') + noun
      // “6项预期性指标、2项约束性指标没有实现”
      const attribute = /约束性|预期性/u.exec(words)?.[0]
      const named = words.replace(/约束性|预期性/u, '')
      const subject = named === '' ? (this.set?.subject ?? '事项') : named
      const from = piece.start + leading(text)
      this.#push(
        { from, end: piece.end },
        {
          subject,
          count: listedCount,
          status: stateOf(shared) ?? shared,
          ...(attribute === undefined ? {} : { attribute }),
        },
        { state: shared },
        [],
      )
      return
    }
    // “26项预期性指标中21项完成”: a part of the set, then how many of it.
    const within = /(?<!\d)(?<count>\d{1,3})[项个](?<attribute>约束性|预期性)指标[中里]/u.exec(text)
    if (within !== null) {
      const { count = '', attribute = '' } = within.groups ?? {}
      const start = piece.start + within.index
      const end = start + within[0].length - 1
      const total = this.set?.total
      this.#push(
        { from: start, end },
        {
          subject: this.set?.subject ?? '指标',
          count: Number(count),
          attribute,
          ...(total === undefined ? {} : { total }),
        },
        {},
        [],
      )
      this.#part = { attribute, total: Number(count) }
      this.set ??= { subject: '指标' }
      const rest = within.index + within[0].length
      this.#states({ ...piece, start: piece.start + rest, text: text.slice(rest) }, withoutAsides(text.slice(rest)))
      return
    }
    const words = withoutAsides(piece.text)
    if (this.#quoted(piece) || this.#announces(piece, words)) return
    if (this.#whole(piece, words) || this.#states(piece, words) || this.#all(piece, words)) return
    this.#kinds(piece)
  }

  /** A number of a set whose total this sentence or paragraph has given: 符合预期7项, 2项进度滞后, 其余5项跨年推进. */
  #division(piece: Clause, words: string): boolean {
    const total = this.#part?.total ?? this.set?.total
    if (total === undefined || total < 2 || this.set === undefined) return false
    const kind = KIND_OF_SET.exec(words)
    const first = STATE_THEN_NUMBER.exec(words)
    const found = first ?? NUMBER_THEN_STATE.exec(words)
    const count = numberOf((kind ?? found)?.groups?.['count'] ?? '')
    if (count === undefined || count > total) return false
    const from = piece.start + leading(piece.text)
    if (kind !== null && this.set.total !== undefined && this.#part === undefined) {
      const attribute = kind.groups?.['kind'] ?? ''
      this.#push(
        { from, end: piece.start + words.length },
        { subject: this.set.subject, total, count, attribute },
        {},
        [],
      )
      return true
    }
    const state = (found?.groups?.['state'] ?? '').trim()
    const value = stateOf(state)
    if (found === null || (value === undefined && !UNDER_WAY.test(state)) || NOT_YET.test(state)) return false
    // “完成立法项目7件”: counts other things.
    if (first !== null && OTHER_THINGS.test(state) && !state.endsWith(this.set.subject)) return false
    this.#push(
      { from, end: piece.start + (first === null ? words.length : endOfBracket(piece.text, words, '')) },
      {
        subject: this.set.subject,
        total,
        count,
        status: value ?? state,
        ...(this.#part === undefined ? {} : { attribute: this.#part.attribute }),
      },
      { state, ...(value === undefined ? {} : { value }) },
      namesBehind(this.document, piece),
    )
    return true
  }

  /** All things of a set, named before what is said of them. */
  #all(piece: Clause, words: string): boolean {
    const found = ALL_OF.exec(words.trimEnd())
    const { state = '', noun = '', before = '' } = found?.groups ?? {}
    const count = numberOf(found?.groups?.['count'] ?? '')
    if (found === null || count === undefined || count < 2 || NOT_YET.test(before) || /“[^”]*$/u.test(before))
      return false
    if (BUILT.test(noun + state)) return false
    if (contextAt(this.document, this.sentence.start).tense === 'goals') return false
    this.#push(
      { from: piece.start + leading(piece.text), end: piece.start + words.trimEnd().length },
      { subject: noun, total: count, count, status: stateOf(state) ?? state },
      { state },
      [],
    )
    return true
  }

  /** A set that quotation marks name, in a state. */
  #quoted(piece: Clause): boolean {
    const found = QUOTED_SET.exec(piece.text.trimEnd())
    const { owner = '', kind = '', state = '' } = found?.groups ?? {}
    const count = numberOf(found?.groups?.['count'] ?? '')
    if (found === null || count === undefined || count < 2) return false
    if (contextAt(this.document, this.sentence.start).tense === 'goals') return false
    if (NOT_YET.test(piece.text.slice(0, found.index))) return false
    const from = piece.start + found.index
    const status = stateOf(state) ?? state
    this.#push({ from, end: from + found[0].length }, { subject: owner + kind, count, status }, { state }, [])
    return true
  }

  /** How many things the list behind the sentence has: 办好12件重点民生实事。1.…. */
  #announces(piece: Clause, words: string): boolean {
    if (contextAt(this.document, this.sentence.start).tense !== 'goals') return false
    // “抓好100项民生实事：新建公园12个”: what the list begins with belongs to the list.
    const found = TO_BE_DONE.exec(words.replace(/[：:].*$/u, '').trimEnd())
    const { counted = '', kind = '' } = found?.groups ?? {}
    const count = numberOf(found?.groups?.['count'] ?? '')
    if (found === null || count === undefined || count < 2) return false
    const end = piece.start + found.index + found[0].replace(/”$/u, '').length
    // “继续办好“十件民生实事””: a set that is called by its number is counted though no list follows.
    const called = /^[一二两三四五六七八九十]+[件项]/u.test(counted) && kind.endsWith('实事')
    if (!called && !LIST_FOLLOWS.test(this.document.text.slice(end, end + 12))) return false
    this.#push({ from: end - counted.length, end }, { subject: kind, total: count, count }, {}, [])
    this.#announced = true
    return true
  }

  /** A whole set in a state, named behind it. */
  #whole(piece: Clause, words: string): boolean {
    const found = WHOLE_SET.exec(words.trimEnd())
    const { state = '', owner = '', kind = '', before = '' } = found?.groups ?? {}
    const count = numberOf(found?.groups?.['count'] ?? '')
    if (found === null || count === undefined || count < 2) return false
    if (contextAt(this.document, this.sentence.start).tense === 'goals' || NOT_YET.test(before)) return false
    this.#push(
      { from: piece.start + before.length, end: piece.start + words.trimEnd().length },
      { subject: owner + kind, count, status: stateOf(state) ?? state },
      { state },
      [],
    )
    return true
  }

  /** A number of things in a state. */
  #states(piece: Clause, words: string): boolean {
    const first = STATE_FIRST.exec(words.trimEnd())
    const second = first === null ? NUMBER_FIRST.exec(words.trimEnd()) : null
    const groups = first?.groups ?? second?.groups
    if (groups === undefined) return false
    const count = numberOf(groups['count'] ?? '')
    const state = (groups['state'] ?? '').trim()
    const before = (groups['before'] ?? '').trim()
    const noun = (groups['noun'] ?? '').trim()
    if (count === undefined || !this.#counts(before, noun, state, first !== null)) return false
    const value = stateOf(state)
    // “约束性指标6项有5项完成中期目标”: the words before hold a part of the set and its own number.
    const part = /约束性|预期性/u.test(before)
      ? this.#kinds({ ...piece, end: piece.start + before.length, text: piece.text.slice(0, before.length) })
      : false
    const attribute = /约束性|预期性/u.exec(noun)?.[0]
    const other = !BARE.test(noun) && attribute === undefined && noun !== this.set?.subject
    const subject = other ? noun : (this.set?.subject ?? subjectIn(before) ?? noun.replace(/约束性|预期性/u, ''))
    if (subject === '') return false
    // “12件重点民生实事全部办成”: all of them are in that state.
    const all = /^(?:均|全部|已全部|均已)/u.test(state) ? count : undefined
    const total = other ? all : (this.#part?.total ?? this.set?.total ?? all)
    if ((this.set === undefined || other) && noun !== '' && SET.test(noun))
      this.set = { subject, ...(all !== undefined && /启动/u.test(state) ? { total: all } : {}) }
    const listed = before.lastIndexOf('、')
    const from =
      piece.start +
      (part ? before.length : listed === -1 || first !== null || /等$/u.test(before) ? leading(piece.text) : listed + 1)
    const end =
      piece.start + (first === null ? words.trimEnd().length : endOfBracket(piece.text, words, groups['rest'] ?? ''))
    this.#push(
      { from, end },
      {
        subject,
        count,
        status: value ?? state,
        ...(total === undefined ? {} : { total }),
        ...(attribute !== undefined
          ? { attribute }
          : this.#part === undefined || other
            ? {}
            : { attribute: this.#part.attribute }),
      },
      { state, ...(value === undefined ? {} : { value }) },
      [
        ...namesBehind(this.document, piece),
        ...(first === null ? namesBefore(this.document, piece, before, noun) : []),
      ],
    )
    return true
  }

  /** Whether the words of a piece count indicators or tasks, not buildings, meetings or places. */
  #counts(before: string, noun: string, state: string, stateFirst: boolean): boolean {
    if (/“$|“[^”]*$/u.test(before)) return false
    // “连续6个月居全省前三”
    if (/^(?:月|百分点|季度|工作日|小时|方面|领域)/u.test(noun)) return false
    // “140个省市重点项目加快建设”: how many are being built is a figure of the year, not the state of a task.
    if (!stateFirst && BEING_BUILT.test(noun + state)) return false
    // “全部纳入国家规划”: chosen, not done.
    if (/纳入|列入|入选|获批|入围/u.test(state)) return false
    // “四项主要污染物排放总量完成省下达任务”: so many are what the measure is made of.
    if (/^主要污染物/u.test(noun)) return false
    // “国际免税城、…等382个项目加快建设” names projects; the number is beside the point.
    if (/等$/u.test(before) && /建设|开工|推进/u.test(state)) return false
    if (/落后(?!的?(?:有|\d))/u.test(state) && stateFirst) return false
    if (/(?:新增|引进|建成|改造|培育|获批|认定|举办|受理|签约|开工|竣工|投产)$/u.test(before)) return false
    // “督察反馈的45项整改任务全部启动，完成26项”: of tasks, to be begun is a state.
    const begun = !stateFirst && /^(?:已|均|全部|全面)+启动$/u.test(state) && /任务$/u.test(noun)
    if (
      !begun &&
      /竣工|开工|复工|完工|启动|落户|入驻|挂牌|达产|投产|运营|运行|交付|开业|通车|投用|投入使用|签约/u.test(state)
    )
      return false
    if (!stateFirst && BUILT.test(noun + state)) return false
    if (!stateFirst && WORK_DONE.test(noun) && REACHED.test(state)) return true
    // “330个市重点项目完成投资890亿元”, “完成率98.2%”: a figure, not a state; “十件民生实事完成情况”: neither.
    if (/\d|翻番|增长|完成(?:投资(?!任务|计划|目标)|情况|率)|^达到?$|^超过$|成效(?!明显|显著|初显|突出)/u.test(state))
      return false
    if (/确保|力争|争取|要$|努力|将$/u.test(before)) return false
    if (/推动/u.test(before) && !this.#told()) return false
    if (
      contextAt(this.document, this.sentence.start).tense === 'goals' &&
      !/指标/u.test(before + noun + (this.set?.subject ?? ''))
    )
      return false
    if (this.set !== undefined)
      return stateFirst ? stateOf(state) !== undefined : noun === '' || SET.test(noun) || stateOf(state) !== undefined
    if (stateFirst) return SET.test(before) && stateOf(state) !== undefined && /指标|任务|实事|事项/u.test(before)
    return SET.test(noun) && noun.length <= 14 && !/^(?:已)?(?:建成|开工|竣工|投产)/u.test(state)
  }

  /** In what is told of the past, “推动316项市重点项目超额完成投资任务” has come about. */
  #told(): boolean {
    return contextAt(this.document, this.sentence.start).tense === 'review'
  }

  /** A number of things of a kind, or the total. */
  #kinds(piece: Clause): boolean {
    const text = piece.text
    const part = KIND_LAST.exec(text.trim())
    const parts = numberOf(part?.groups?.['count'] ?? '')
    if (part !== null && parts !== undefined && this.set?.total !== undefined && parts < this.set.total) {
      const attribute = part.groups?.['kind'] ?? ''
      const start = piece.start + text.search(/[\d一二两三四五六七八九十]/u)
      this.#push(
        { from: start, end: piece.start + text.trimEnd().length },
        { subject: this.set.subject, total: this.set.total, count: parts, attribute },
        {},
        [],
      )
      if (/约束性|预期性/u.test(attribute)) this.#part = { attribute, total: parts }
      return true
    }
    const total = TOTAL_FIRST.exec(text)
    // “以上共计38项指标”: sums up what was counted before.
    const sums = total !== null && /(?:共计|总计|合计|一共)$/u.test(text.slice(0, total.index + 1))
    if (total !== null && (this.set?.total === undefined || sums)) {
      const count = numberOf(total.groups?.['count'] ?? '')
      const kind = total.groups?.['kind'] ?? ''
      if (count !== undefined && count > 1) {
        const attribute = /^(?:约束性|预期性)(?=指标)/u.exec(kind)?.[0]
        const start = piece.start + total.index + (/^\d|[一二两三四五六七八九十百]/u.test(total[0].charAt(0)) ? 0 : 1)
        // “13项预期性指标有11项达到预期”: a part of the set, then how many of it.
        if (attribute !== undefined) {
          this.#part = { attribute, total: count }
          this.set ??= { subject: '指标' }
          this.#push(
            { from: start, end: piece.start + total.index + total[0].length },
            { subject: '指标', count, attribute },
            {},
            [],
          )
          return true
        }
        this.set = { subject: kind, total: count }
        this.#push(
          { from: start, end: piece.start + total.index + total[0].length },
          { subject: kind, total: count, count },
          {},
          [],
        )
        return true
      }
    }
    const found = KIND_FIRST.exec(text)
    const count = numberOf(found?.groups?.['count'] ?? '')
    const written = found?.groups?.['kind'] ?? ''
    if (
      found === null ||
      count === undefined ||
      !(/指标|任务/u.test(written) || /(?:项目|工程|事项|实事)(?:共计|共有|共)/u.test(found[0]))
    )
      return false
    const kind = written
      .replace(/^.*?(?:其中|包括|分为|设置|涉及|提出|确定|和|及|与|的|了)(?=.{2})/u, '')
      .replace(/(?:共计|共有|共|总计|合计|有|为)$/u, '')
    const attribute =
      /约束性|预期性/u.exec(kind)?.[0] ?? (this.set?.total === undefined ? undefined : kind.replace(/类?指标$/u, ''))
    const start = piece.start + found.index + written.indexOf(kind)
    const end = piece.start + found.index + found[0].length
    if (attribute === undefined) {
      this.set = { subject: kind, total: count }
      this.#push({ from: start, end }, { subject: kind, total: count, count }, {}, [])
      return true
    }
    if (kind === '' || (this.set === undefined && !/指标/u.test(kind))) return false
    this.#push(
      { from: start, end },
      {
        subject: this.set?.subject ?? '指标',
        count,
        attribute,
        ...(this.set?.total === undefined ? {} : { total: this.set.total }),
      },
      {},
      [],
    )
    if (/约束性|预期性/u.test(attribute)) {
      this.#part = { attribute, total: count }
      this.set ??= { subject: '指标' }
    }
    return true
  }

  #push(
    span: { from: number; end: number },
    fields: { subject: string; count: number; total?: number; status?: string; attribute?: string },
    state: { state?: string; value?: StatusValue },
    names: readonly CountedName[],
  ): void {
    const fact: Count = {
      ...aboutAt(this.document, this.sentence.start, span.from),
      kind: 'count',
      source: sourceOf(this.document.text, span.from, span.end),
      ...fields,
    }
    this.#found.push({ fact, ...state, names })
  }
}

function endOfBracket(text: string, words: string, rest: string): number {
  const end = words.trimEnd().length - rest.length
  const bracket = /^\s*[（(]/u.test(text.slice(end)) ? text.slice(end).search(/[）)]/u) : -1
  return bracket === -1 ? end : end + bracket + 1
}

function subjectIn(before: string): string | undefined {
  return /[\p{Script=Han}]{0,8}(?:指标|任务|实事|事项)/u.exec(before)?.[0]
}
