import type { Document } from '../model/document.ts'
import type { Count, StatusValue } from '../model/fact.ts'
import { sourceOf, type Span } from '../model/span.ts'
import { aboutAt } from './about.ts'
import { contextAt } from './context.ts'
import { sentencesOf, withoutAsides, type Clause, type Sentence } from './sentences.ts'

/** A count with the things it names in brackets: 未完成的2项（研发经费投入强度、人均预期寿命）. */
export interface NamedCount {
  readonly fact: Count
  /** The state in words, as written: 未完成规划中期进度. */
  readonly state?: string
  readonly value?: StatusValue
  readonly names: readonly (Span & { readonly name: string })[]
}

const NUMBER = '(?<count>\\d{1,4}|[一二两三四五六七八九十百]{1,4})'
const UNIT = '(?<unit>项|个|件|条|类|大类)'

// What can be counted as indicators, goals and tasks are: 主要指标, 重点任务, 民生实事, 改革项目, 省市重点项目.
const SET =
  /(?:指标|任务|事项|实事|项目|工程|举措|目标|改革|通道|站场|片区|行动|新区|园区|开发区)(?:年度计划|年度任务|增速)?$/u

// Words for a set that the set itself has named: “重点发展项目共计20个,14个项目达到进度要求”.
const BARE = /^(?:指标|任务|项目|工程|事项|工作)?$/u

/** The state that words of a count describe; none for 开工, 签约, which count things done. */
export function stateOf(words: string): StatusValue | undefined {
  if (/暂无|暂未|未统计|无统计|无法评估|暂不/u.test(words)) return 'no-data'
  // “已完成或提前完成”: both have reached their goal.
  if (/(?:完成|达到|实现)(?:或|和|及)(?:提前|超额|超过)/u.test(words)) return 'met'
  if (/提前|超前|快于|超序时/u.test(words)) return 'ahead'
  if (/滞后|落后|慢于|偏慢|缓慢|较慢|未达到?(?:序时|时序|进度)|欠进度/u.test(words)) return 'behind'
  if (
    /未(?:能)?(?:按期|如期|按时|全部|全面)?(?:完成|达到?|达标|实现)|没有(?:完成|达到|实现)|没能|不及|低于|难以完成/u.test(
      words,
    )
  )
    return 'not-met'
  if (/序时|时序|进度要求|按计划|正常推进|基本符合|达进度|预期进度|正在推进|符合预期/u.test(words)) return 'on-track'
  if (/完成(?!进度|情况|率|度)|达到|实现|达标|超过|办结|兑现/u.test(words)) return 'met'
  return undefined
}

const cache = new WeakMap<Document, readonly NamedCount[]>()

/** How many indicators, goals or tasks are in a state or of a kind (28项指标中18项预期性): one fact a count, one for the total. */
export function findCounts(document: Document): Count[] {
  return namedCounts(document).map((count) => count.fact)
}

/** `findCounts` with the names that stand in brackets behind a count. */
export function namedCounts(document: Document): readonly NamedCount[] {
  const known = cache.get(document)
  if (known !== undefined) return known
  const found: NamedCount[] = []
  let paragraph = -1
  let read = 0
  let set: CountedSet | undefined
  let earlier: CountedSet | undefined
  for (const sentence of sentencesOf(document)) {
    const lineBreak = document.text.slice(read, sentence.start).lastIndexOf('\n')
    const before = lineBreak === -1 ? paragraph : read + lineBreak
    read = sentence.start
    // “其中约束性指标6项有5项…”: a paragraph may go on dividing the set of the one before.
    if (before !== paragraph) {
      earlier = set ?? earlier
      set = sentence.text.startsWith('其中') ? earlier : undefined
    }
    paragraph = before
    if (!/[项个件条类]/u.test(sentence.text) || contextAt(document, sentence.start).notes) continue
    const reader = new CountReader(document, sentence, set)
    found.push(...reader.read())
    // Only a set of indicators or tasks is divided on over the sentences of a paragraph.
    set = reader.set !== undefined && /指标|任务|实事|事项/u.test(reader.set.subject) ? reader.set : undefined
  }
  const counts = [...found, ...countsInHeadings(document)]
  cache.set(document, counts)
  return counts
}

interface CountedSet {
  readonly subject: string
  readonly total?: number
}

// “截止2023年6月,已完成规划中期进度的有12项”, “未完成的2项（…）”, “滞后的9项”, “已完成38项”: state, then number.
const STATE_FIRST = new RegExp(
  `^(?<before>.{0,24}?)(?<state>(?:已|均|均已|基本|全部|提前|超额|暂|尚|未|达|快|滞|落|慢|超|按|正|顺|圆|进|如期|没)[^，,；;的\\d]{1,20}?)(?:的)?(?:(?<noun>指标|任务|项目|事项|目标)?(?:有|为|共)?)?${NUMBER}${UNIT}(?<rest>$|[^\\d\\p{Script=Han}].*$)`,
  'u',
)

// “5项完成中期目标”, “有7项完成中期目标”, “1项暂无统计数据”, “14个项目达到进度要求”, “1项指标暂无统计数据”, “203个省市重点项目超额完成年度投资计划”
const NUMBER_FIRST = new RegExp(
  `^(?<before>.{0,40}?)(?:有|共有|共|过)?(?<![\\d.])${NUMBER}${UNIT}(?<noun>[^，,；;\\d]{0,16}?)(?<state>(?:已|均|均已|基本|全部|提前|超额|全面|顺利|圆满|如期|率先|暂|尚|未|没有|达到|快于|滞后|落后|慢于|超过|超序时|不及|低于|按|正在|正常|完成|成效|进展|建设加快|加快|加速|有序|稳步)[^，,；;]{0,20})$`,
  'u',
)

// “预期性指标14项”, “约束性指标6项有5项…”, “主要指标22项”, “经济发展指标(2个)”, “民生福祉类指标共计7项”, “28项指标”
const KIND_FIRST = new RegExp(
  `(?<kind>[\\p{Script=Han}“”]{2,24}?)(?:共计|共有|共|总计|合计|有|为|[（(])?(?:四类|[一二三四五六七八九十\\d]+(?:大)?类)?[（(]?${NUMBER}${UNIT}[）)]?`,
  'u',
)
const TOTAL_FIRST = new RegExp(
  `(?:^|[^\\d.])${NUMBER}${UNIT}(?<kind>(?:主要|重点|约束性|预期性|发展|规划|核心|具体|量化|年度|民生|考核|定量|目标|工作|改革|重大|经济|社会|工程|建设|督查|督办|为民办|办)*(?:指标|任务|实事|事项|项目|工程|工作|举措)(?:项目)?)(?=[中里]|[，,]|总体|构成|组成|进展|$|已|有|的|（|\\()`,
  'u',
)

// “77个整治项目主体工程已全部完工”, “35条黑臭河涌均已通过第三方评估”: all of them are in a state, whatever they are.
const ALL_OF = new RegExp(
  `^(?<before>.{0,40}?)(?<![\\d.])${NUMBER}(?:项|个|件|条|座|处|所)(?![区县市州省镇]|乡镇|街道|社区|村)(?<noun>[^，,；;\\d]{2,24}?)(?<state>(?:已|均|全部|全面)+(?:完工|完成(?!投资|率|度|情况)[^，,；;\\d]{0,8}|竣工验收|通过\\p{Script=Han}{2,8}(?:评估|验收|考核|评审)|办结|达标|销号|整改到位|整改完成|兑现|落实到位))$`,
  'u',
)

// “35条黑臭河涌治理达到初见成效考核要求”: work that has reached what was asked of it.
const WORK_DONE = /(?:治理|整治|改造|整改|创建|建设)$/u
const REACHED = /^(?:均|已|全部)*(?:达到|符合)[^，,；;\d]{2,14}(?:要求|标准|目标)$/u

// “13项预期性指标、8项约束性指标”, “5个经济发展指标”: number, then kind.
const KIND_LAST = new RegExp(
  `^(?:其中|包括|包含|含有?|分为|有|及|和|[：:，,])*${NUMBER}(?:项|个)(?:为|是)?(?<kind>[\\p{Script=Han}“”]{2,12}?)类?指标$`,
  'u',
)

const INTRO = '(?:其中|目前|已有|另有|还有|其余|剩余|其他|有|共|截至[^，,]{1,10}|[，,：:\\s])*'

// Where a set is known: “提前完成4项”, “年内完成81项”, “在建51项”, “未达到进度要求的有5项”.
const STATE_THEN_NUMBER = new RegExp(
  `^${INTRO}(?<state>[^，,；;：:、\\d一二三四五六七八九十百中]{2,20}?)(?:的)?(?:指标|任务|项目|事项|工程)?(?:有|为|共|达)?${NUMBER}[项个件]$`,
  'u',
)

// “7项提前完成2025年目标”, “2项进度滞后”, “其余5项跨年推进”, “2项因资金不到位未按期完成”.
const NUMBER_THEN_STATE = new RegExp(
  `^${INTRO}${NUMBER}[项个件](?:指标|任务|项目|事项|工程|工作|实事)?(?<state>(?:[^，,；;：:、\\d]|\\d{4}年){2,30})$`,
  'u',
)

// “经济发展类4项”, “民生福祉领域7项”: how many of the set are of a kind.
const KIND_OF_SET = new RegExp(
  `^${INTRO}(?<kind>[\\p{Script=Han}]{2,10}?)(?:类|领域|方面)(?:指标)?(?:有|为|共)?${NUMBER}[项个件]$`,
  'u',
)

// “在建51项”, “尚未启动2项”, “其余5项跨年推进”: states of work that say nothing of a goal.
const UNDER_WAY = /在建|完工|竣工|开工|前期|启动|推进|实施|投产|投用|建成|高于|低于|快于/u

const NOT_YET = /确保|推动|力争|争取|要|努力|将|奋力/u
// “全面完成省、市八件实事”, “圆满完成年度十项重点任务”
const WHOLE_SET = new RegExp(
  `^(?<before>.{0,6}?)(?<state>(?:全面|全部|如期|圆满|顺利|较好|高质量)(?:地)?(?:完成|兑现|办成|办好|落实))了?(?<owner>[\\p{Script=Han}、]{0,10}?)${NUMBER}${UNIT}(?<kind>\\p{Script=Han}{0,8}(?:实事|任务|事项|工程|项目|目标|指标))(?:项目)?$`,
  'u',
)

class CountReader {
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

  read(): NamedCount[] {
    for (const clause of this.sentence.clauses) {
      if (clause.anew) this.#part = undefined
      const pieces = piecesOf(clause)
      const shared = sharedState(pieces)
      // “125项改革任务、137项重点改革品牌项目有序推进”: what is said of the last is said of all.
      for (const [index, piece] of pieces.entries()) this.#piece(piece, index < pieces.length - 1 ? shared : undefined)
    }
    // A total alone counts nothing in a state or of a kind: only with what follows is it a set divided.
    return this.#found.length === 1 &&
      this.#found[0]?.fact.status === undefined &&
      this.#found[0]?.fact.attribute === undefined
      ? /共设置|共设|设定|设置|涉及|提出/u.test(this.sentence.text) && /指标/u.test(this.#found[0]?.fact.subject ?? '')
        ? this.#found
        : []
      : this.#found
  }

  #piece(piece: Clause, shared: string | undefined): void {
    const { text } = piece
    if (this.#division(piece, withoutAsides(text).trimEnd())) return
    const listed = shared === undefined ? null : LISTED.exec(text.trim())
    const listedCount = numberOf(listed?.groups?.['count'] ?? '')
    if (shared !== undefined && listed !== null && listedCount !== undefined) {
      const subject = (listed.groups?.['owner'] ?? '') + (listed.groups?.['noun'] ?? '')
      const from = piece.start + leading(text)
      this.#push(
        { from, end: piece.end },
        { subject, count: listedCount, status: stateOf(shared) ?? shared },
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
      namesIn(this.document, piece),
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
    if (contextAt(this.document, this.sentence.start).tense === 'goals') return false
    this.#push(
      { from: piece.start + leading(piece.text), end: piece.start + words.trimEnd().length },
      { subject: noun, count, status: stateOf(state) ?? state },
      { state },
      [],
    )
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
    const total = other ? undefined : (this.#part?.total ?? this.set?.total)
    if ((this.set === undefined || other) && noun !== '' && SET.test(noun)) this.set = { subject }
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
      [...namesIn(this.document, piece), ...(first === null ? namesBefore(this.document, piece, before, noun) : [])],
    )
    return true
  }

  /** Whether the words of a piece count indicators or tasks, not buildings, meetings or places. */
  #counts(before: string, noun: string, state: string, stateFirst: boolean): boolean {
    if (/“$|“[^”]*$/u.test(before)) return false
    // “国际免税城、…等382个项目加快建设” names projects; the number is beside the point.
    if (/等$/u.test(before) && /建设|开工|推进/u.test(state)) return false
    if (/落后(?!的?(?:有|\d))/u.test(state) && stateFirst) return false
    if (/(?:新增|引进|建成|改造|培育|获批|认定|举办|受理|签约|开工|竣工|投产)$/u.test(before)) return false
    if (/竣工|开工|复工|完工|启动|落户|入驻|挂牌|达产|投产|交付|开业|通车|投用|投入使用|签约/u.test(state)) return false
    if (!stateFirst && WORK_DONE.test(noun) && REACHED.test(state)) return true
    // “330个市重点项目完成投资890亿元”, “完成率98.2%”: a figure, not a state; “十件民生实事完成情况”: neither.
    if (/\d|完成(?:投资|情况|率)|^达到?$|^超过$|成效(?!明显|显著|初显|突出)/u.test(state)) return false
    if (/确保|推动|力争|争取|要$|努力|将$/u.test(before)) return false
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
    if (total !== null && this.set?.total === undefined) {
      const count = numberOf(total.groups?.['count'] ?? '')
      const kind = total.groups?.['kind'] ?? ''
      if (count !== undefined && count > 1) {
        const start = piece.start + total.index + (/^\d|[一二两三四五六七八九十百]/u.test(total[0].charAt(0)) ? 0 : 1)
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
    names: readonly (Span & { name: string })[],
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

const WITHIN = new RegExp(
  `^[^，,；;\\d]{0,24}?${NUMBER}[项个件](?:主要|重点|约束性|预期性|目标|民生|改革|重大|工程|建设)*(?:指标|任务|实事|事项|项目|工程|工作)(?:项目)?(?:[中里](?=.{2,20}[项个件])|(?=(?:已|有|中有)[^，,；;]{0,12}(?:\\d|[一二三四五六七八九十])[项个件]$))`,
  'u',
)

// “125项改革任务”, “省列11件”: an item of a list of counts that share what is said of them.
const LISTED = new RegExp(
  `^(?<owner>[\\p{Script=Han}]{0,6}?)${NUMBER}[项个件](?<noun>(?:[\\p{Script=Han}“”]{0,14}(?:任务|指标|实事|事项|项目|工程|改革|举措))?)$`,
  'u',
)

/** What the last of several counts says of all of them (有序推进). */
function sharedState(pieces: readonly Clause[]): string | undefined {
  if (pieces.length < 2) return undefined
  const last = withoutAsides(pieces.at(-1)?.text ?? '').trimEnd()
  const found = NUMBER_FIRST.exec(last)
  return found === null ? undefined : (found.groups?.['state'] ?? '').trim() || undefined
}

/** A clause cut at 、 where numbers stand on both sides (预期性指标14项、约束性指标8项). */
function piecesOf(clause: Clause): Clause[] {
  // “32项指标中有30项实现预期目标”, “十件民生实事已完成九件”: the set, then how many of it.
  const within = WITHIN.exec(clause.text)
  if (within !== null) {
    const cut = within[0].length
    const middle = clause.start + cut
    const first: Clause = { ...clause, end: middle, text: within[0].replace(/[中里]$/u, '') }
    return [first, ...piecesOf({ start: middle, end: clause.end, text: clause.text.slice(cut), anew: false })]
  }
  const pieces: Clause[] = []
  let from = 0
  for (let at = 0; at <= clause.text.length; at++) {
    if (at < clause.text.length && clause.text.charAt(at) !== '、') continue
    const piece = clause.text.slice(from, at)
    const rest = clause.text.slice(at + 1)
    // “已完成96项、正在推进22项”, “经济发展类4项、创新驱动类4项”: each ends with its number.
    const counted = /\d[项个件]$/u.test(piece.trim()) && /^[^、，,；;]{0,20}\d+[项个件](?:$|[、，,；;])/u.test(rest)
    if (
      at < clause.text.length &&
      !counted &&
      !(/\d+[项个件]|[（(]\d+[个项][）)]/u.test(piece) && /\d+[项个件]/u.test(rest) && /指标|任务/u.test(piece))
    )
      continue
    if (at < clause.text.length && /[（(][^）)]*$/u.test(piece)) continue
    pieces.push({ start: clause.start + from, end: clause.start + at, text: piece, anew: clause.anew && from === 0 })
    from = at + 1
  }
  return pieces
}

function leading(words: string): number {
  return /^(?:\s|其中[，,]?)*/u.exec(words)?.[0].length ?? 0
}

function endOfBracket(text: string, words: string, rest: string): number {
  const end = words.trimEnd().length - rest.length
  const bracket = /^\s*[（(]/u.test(text.slice(end)) ? text.slice(end).search(/[）)]/u) : -1
  return bracket === -1 ? end : end + bracket + 1
}

function subjectIn(before: string): string | undefined {
  return /[\p{Script=Han}]{0,8}(?:指标|任务|实事|事项)/u.exec(before)?.[0]
}

// “固定资产投资增速、碳排放强度降低幅度两个指标没有达到规划预期”, “地区生产总值等6项指标不及预期”: names before the number.
function namesBefore(document: Document, piece: Clause, before: string, noun: string): (Span & { name: string })[] {
  if (!/指标/u.test(noun)) return []
  const written = before.replace(/等(?:主要)?$/u, '')
  const list = written.replace(/^.*?(?:受.{2,30}影响|其中|但|还有|仍有|[，,：:])/u, '')
  const offset = piece.text.indexOf(written)
  if (offset === -1 || list.length < 3 || /^(?:全[省市区县]|我[省市区县])?(?:仍|还|尚|共|有)?$/u.test(list)) return []
  let from = piece.start + offset + written.length - list.length
  return list.split(/(?<=、|和(?=.{4}))/u).flatMap((part) => {
    const start = from
    from += part.length
    const name = part
      .replace(/[、和]$/u, '')
      .replace(/^全[省市区县](?=.{3})/u, '')
      .trim()
    return name.length < 3 || name.endsWith('的')
      ? []
      : [{ start, end: start + part.length, name: document.text.slice(start, from).includes(name) ? name : part }]
  })
}

// “(地区生产总值增长、人均预期寿命)”: the things counted, in brackets behind the number.
function namesIn(document: Document, piece: Clause): (Span & { name: string })[] {
  const open = /[项个件]\s*(?<bracket>[（(])/u.exec(piece.text)
  if (open === null) return []
  const start = open.index + open[0].length
  let depth = 1
  let end = start
  const cuts: number[] = []
  for (; end < piece.text.length && depth > 0; end++) {
    const character = piece.text.charAt(end)
    if ('（('.includes(character)) depth++
    else if ('）)'.includes(character)) depth--
    else if (depth === 1 && '、，,；;'.includes(character)) cuts.push(end)
  }
  const last = depth === 0 ? end - 1 : end
  return [start - 1, ...cuts].flatMap((cut, index) => {
    const from = piece.start + cut + 1
    const to = piece.start + (cuts[index] ?? last)
    const name = document.text.slice(from, to).trim()
    return name.length < 2 || /^(?:详见|见|占)|\d+%$/u.test(name) ? [] : [{ start: from, end: to, name }]
  })
}

const DIGITS = '一二三四五六七八九'

function numberOf(written: string): number | undefined {
  if (/^\d+$/u.test(written)) return Number(written)
  if (written === '百') return 100
  if (written === '两') return 2
  const ten = written.indexOf('十')
  if (ten === -1) return written.length === 1 ? DIGITS.indexOf(written) + 1 || undefined : undefined
  const tens = ten === 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1)) + 1
  return tens * 10 + DIGITS.indexOf(written.charAt(ten + 1) || '?') + 1
}

// “二、加强社会保障10件” under “43件民生实事”: headings that count the items below them.
const HEADING = /^(?<kind>\p{Script=Han}{2,14})[（(]?(?<count>\d{1,3})(?:件|项)[）)]?$/u

function countsInHeadings(document: Document): NamedCount[] {
  const headings = document.sections.flatMap((section) => {
    const found = HEADING.exec(section.heading.trim())
    const { kind, count } = found?.groups ?? {}
    return kind === undefined || count === undefined ? [] : [{ section, kind, count: Number(count) }]
  })
  const groups = new Map<number, typeof headings>()
  for (const heading of headings) {
    const parent = heading.section.parent ?? 0
    groups.set(parent, [...(groups.get(parent) ?? []), heading])
  }
  return [...groups.entries()].flatMap(([parent, group]) => {
    if (group.length < 2) return []
    const total = group.reduce((sum, heading) => sum + heading.count, 0)
    const around = document.sections[parent]
    const words = `${around?.heading ?? ''}${document.title}${document.text.slice(Math.max(0, (group[0]?.section.start ?? 0) - 300), group[0]?.section.start ?? 0)}`
    const subject = /民生实事(?:项目)?|重点(?:任务|工作|项目)|改革任务|主要任务/u.exec(words)?.[0] ?? '事项'
    // The total is given only where the text states it (43件民生实事); a sum would be computed.
    const stated = new RegExp(`(?<!\\d)${total}\\s*(?:件|项)`, 'u').test(document.text)
    return group.map(({ section, kind, count }): NamedCount => {
      const start = section.headingSpan.end - section.heading.length
      const at = document.text.indexOf(section.heading, section.headingSpan.start)
      const from = at === -1 ? start : at
      return {
        fact: {
          ...aboutAt(document, from, from),
          kind: 'count',
          source: sourceOf(document.text, from, from + section.heading.length),
          subject,
          ...(stated ? { total } : {}),
          attribute: kind,
          count,
        },
        names: [],
      }
    })
  })
}
