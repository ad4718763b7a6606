import type { Document } from '../../model/document.ts'
import type { Status } from '../../model/fact.ts'
import { sourceOf } from '../../model/span.ts'
import { yearsOf } from '../text/periods.ts'
import { aboutAt, type About } from '../text/about.ts'
import { contextAt, foldedText } from '../context/context.ts'
import { listOf, nounOf } from '../measures/nouns.ts'
import { worksApart } from '../measures/done-work.ts'
import type { Clause, Sentence } from '../text/sentences.ts'
import type { StatusMatch } from './status-match.ts'
import { isBuilt, liftedOut, ownNoun, TASK_ONLY, taskOf, withoutNumbers } from './status-names.ts'
import { rateIn, type Rate } from './status-rates.ts'
import { aimsOf, namedAim, wholeOf } from './whole-tasks.ts'

// “以60%为时序线”, “以2020年基数到2025年目标之间差值的60%作为应达进度”
const RULE = /^(?:均|都|统一)?以.{2,40}(?:作为|为)[^，,]{0,10}(?:进度|标准|依据|基准|时序线)$/u

// “规划提出的22项指标”, “32项指标中”
const COUNTED_SET =
  /\d+[项个件](?:主要|重点|约束性|预期性|目标|民生|改革)*(?:指标|任务|实事|事项)(?:[中里]|$|均|已|全部)/u

const COUNTED_CLAUSE =
  /^(?:全[省市区县])?\d{1,4}[条个项件座处所][^，,\d]{2,20}?(?:均已|已全部|全部|全面|均)(?:完工|完成|通过|办结|达标|销号)/u

// “12号线（武昌段）资金缺口较大”
const LACKING =
  /^(?<of>[^，,]{2,30}?)(?<lack>(?:资金|用地|土地|要素|征拆|征迁|拆迁|征地|配套)[^，,]{0,6}(?:缺口|不足|短缺|困难|紧张|滞后|不到位)[^，,]{0,6})$/u

// “市政府35项重点工作、市本级22件民生实事高质高效推进”
const COUNTED_WORK =
  /\d{1,3}[项件](?:重点|重大|年度|民生)*(?:工作|任务|实事|事项|改革)[^，,\d]{0,16}(?:推进|落实|开展|实施)$/u

/** A status reaches back over at most so many clauses to what it is of and why. */
const REACH = 12

// “主体工程”, “土建”: parts of a work.
const PART_OF_WORK = /^(?:项目|工程)?(?:主体|土建|路基|桥梁|隧道|桩基|征拆|征迁|设备安装)(?:工程|施工|工作)?$/u
const WORK = /(?:工程|项目|桥|路|隧道|高速|铁路|线|段|站|馆|院|厂|中心|校|水库|机场|园)(?:[一二三四]期)?$/u

// “全年目标任务”, “年度各项任务”
const YEAR_TASKS = /^(?:全年|年度|今年|年初确定的)(?:各项|主要|预期|经济社会发展)*(?:目标|任务)+$/u

/** So many figures before make what follows a word on them all. */
const SEVERAL = 3

/** “市县机构改革、乡镇街道体制改革顺利完成”: works that each have a name of their own; else what else a list names. */
function worksOrList(noun: string, clause: string): string[] {
  const works =
    /完成$/u.test(clause.trimEnd()) && noun.includes('、') && !noun.includes('等')
      ? worksApart(noun, /、(?![^“”]*”)/u)
      : undefined
  return works !== undefined && works.every((name) => name.length >= 4) ? works : listOf(noun, clause)
}

/** Finds for each match of a sentence what it is of, its rate and its reason. */
export class StatusReader {
  constructor(
    private readonly document: Document,
    private readonly sentence: Sentence,
    private readonly matches: readonly StatusMatch[],
  ) {}

  read(match: StatusMatch, index: number): Status[] {
    const next = this.matches[index + 1]
    const clause = this.sentence.clauses[match.clause]
    if (clause === undefined) return []
    // “规划提出的22项指标均完成或超额完成”, “32项指标中有30项实现预期目标，完成率达93.8%”: of how many, not of what.
    const previous = this.sentence.clauses[match.clause - 1]?.text ?? ''
    const shared = match.status === undefined && /^(?:总体|整体)?完成(?:率|度)/u.test(clause.text.trim())
    if (
      COUNTED_SET.test(clause.text.slice(0, Math.max(0, match.start - clause.start))) ||
      (shared && COUNTED_SET.test(previous))
    )
      return []
    // “以累计完成数达到五年总目标的60%为应达进度”: by what is judged, no judgement.
    if (RULE.test(clause.text.trim())) return []
    // “无县区数据，暂无统计值”, “由于市生态环境局暂未反馈数据,暂无统计值”: the last says it, those before are the reason.
    if (
      next !== undefined &&
      match.status === 'no-data' &&
      next.status === 'no-data' &&
      next.clause === match.clause + 1
    )
      return []
    // “由于…增长速度低于规划目标7%,预计完成…有一定压力” is a reason, not a statement of its own.
    if (
      match.status !== 'no-data' &&
      /(?:由于|因为|受)/u.test(clause.text.slice(0, match.start - clause.start)) &&
      this.sentence.clauses.length > match.clause + 1
    )
      return []
    const earlier = this.matches[index - 1]
    // “未完成中期目标的主要原因是…,因此人均寿命未达到中期进度”: the same once more.
    const because = /因此|因而|故|所以/u.test(clause.text.slice(0, 3))
    if (because && earlier?.status === match.status) return []
    const subjects = match.objects ?? this.#subjects(match, clause)
    if (subjects.length === 0) return []
    // “主体工程全面完成”: a work that stands, which is told as a project.
    if (match.status === 'met' && /完成$/u.test(match.text) && subjects.every(isBuilt)) return []
    const after = this.#reasonAfter(match)
    const before = after === undefined ? this.#reasonBefore(match) : undefined
    const reason = after?.reason ?? before
    const rate = this.#rate(match)
    const start = Math.min(rate?.start ?? match.start, this.#lead(clause))
    // “…问题整改完成率分别达到98.5%、98.9%和90.3%”: rates of several things that one name holds.
    const several = subjects.length === 1 && (rate?.values.length ?? 0) > 1
    const named = several ? (rate?.values ?? []).map(() => subjects[0] ?? '') : subjects
    return named.map((indicator, place): Status => ({
      ...this.#about(match),
      kind: 'status',
      source: sourceOf(this.document.text, start, after?.end ?? match.end),
      indicator,
      ...(match.status === undefined ? {} : { status: match.status }),
      text: match.text,
      ...(rate === undefined ? {} : { rate: rate.values[place] ?? rate.values[0] ?? 0 }),
      ...(reason === undefined || reason === '' ? {} : { reason }),
    }))
  }

  /** “2021年、2022年…分别为…，已完成规划中期进度”: progress to the middle of a plan is of the whole time so far. */
  #about(match: StatusMatch): About {
    const whole = /中期|序时|时序/u.test(match.text)
    const about = aboutAt(this.document, whole ? match.start : this.sentence.start, match.start)
    // “五年来，…，实现“十三五”良好开局，顺利完成…任务”: what has come about is not of years that are still to come.
    const { tense, reference } = contextAt(this.document, match.start)
    const until = about.period === undefined ? 0 : yearsOf(about.period)[1]
    const toCome = tense === 'review' && match.status === 'met' && until > (reference.thisYear ?? until)
    const own = this.sentence.clauses[match.clause]?.text ?? ''
    if (!toCome || /\d{4}年|十[一二三四五六]五/u.test(own)) return about
    return aboutAt(this.document, this.sentence.start, this.sentence.start)
  }

  #lead(clause: Clause): number {
    return clause.start + (/^\s*/u.exec(clause.text)?.[0].length ?? 0)
  }

  /** What the status is of: named in the clause, in one before it, by the item around it. */
  #subjects(match: StatusMatch, clause: Clause): string[] {
    const text = clause.text.slice(0, match.start - clause.start)
    // “12.03万户、23.89万名建档立卡贫困人口全部脱贫”
    if (/(?:脱贫|摘帽|出列|退出)”?$/u.test(match.text)) return liftedOut(text.trim(), match.text)
    // “经济发展指标除地区生产总值增长指标外,均完成中期目标”: all but the one named.
    const except = /^.{2,40}?(?:中[，,])?除[^。]{2,40}?外(?=[，,]|均|都|其余)/u.exec(
      this.document.text.slice(this.#runStart(match.clause), match.start),
    )
    if (except !== null) return [except[0]]
    const whole = wholeOf(text, match)
    if (whole !== undefined) return [whole]
    // “网上办事大厅开通至镇，比省要求提前3年”: what is ahead is what the clause before tells.
    const told = this.sentence.clauses[match.clause - 1]?.text.trim() ?? ''
    if (/^[比较].*提前/u.test(match.text) && !clause.anew && !/\d/u.test(told) && told.length >= 4) return [told]
    const own = nounOf(
      withoutNumbers(
        text
          .replace(match.status === 'met' ? /^(?:所有(?=.{3})|部分(?=\p{Script=Han}{4}))/u : /^所有(?=.{3})/u, '')
          .replace(/(?:由于|因为?(?=.{3})|受).*$/u, ''),
      ),
      this.document.place,
    )
    if (
      own !== undefined &&
      !/^(?:已|而|均|分别|达到|实际|连续|\d|[一二三四五六七八九十百千万亿]+贫困)/u.test(own) &&
      !TASK_ONLY.test(own)
    )
      return worksOrList(
        this.#whose(match.clause, own)
          .replace(/等(?:主要)?指标(?:增长|增速|增幅)$/u, '等指标')
          .replace(/(?:在全[国省市]|连续[一二两三四五六七八九十\d]{1,2}年|的?阶段性)$/u, ''),
        clause.text,
      )
    // “5.基本养老保险参保率。…，已完成规划中期进度”: in an item of a list of indicators, the item's own.
    const refers = /该项|该指标|上述/u.test(text)
    const item = contextAt(this.document, match.start).item
    if (item !== undefined && !refers && !this.#inTable(match.start)) return [item]
    // “…占比暂无县级统计数据，无法评价”: the clause before names it.
    const before = this.matches.find(
      (other) => other.clause === match.clause - 1 && other.status === 'no-data' && match.status === 'no-data',
    )
    const said = this.sentence.clauses[match.clause - 1]
    const of = before === undefined || said === undefined ? undefined : ownNoun(before, said)
    if (of !== undefined && this.sentence.clauses[match.clause]?.anew !== true) return [of]
    // “12号线（武昌段）资金缺口较大，推进缓慢”: what is behind stands before what it lacks.
    const lacking = match.status === 'behind' ? LACKING.exec(said?.text.trim() ?? '')?.groups?.['of'] : undefined
    if (lacking !== undefined && !clause.anew) return [lacking]
    // “UPS改造方面，已经完成50个点位的安装调试，整体完成率100%”
    const topic = /^(?<topic>[^，,]{3,30})方面$/u.exec(this.sentence.clauses[0]?.text ?? '')?.groups?.['topic']
    if (topic !== undefined && match.clause > 0 && this.#runStart(match.clause) === this.sentence.clauses[0]?.start)
      return [topic]
    // “超额完成学前教育“两个比例”目标任务”: a task that has a name of its own names what is done.
    // “生产总值增长…，投资增长…，收入增长5.3%，较好完成既定目标任务”: of them all.
    const aims = aimsOf(match)
    if (aims !== undefined && this.#figuresBefore(match.clause) >= SEVERAL) return [aims]
    const task = match.status === undefined || match.text.endsWith('标准') ? undefined : taskOf(match.text)
    const named = task !== undefined && (!/\d/u.test(task) || match.text.startsWith('提前'))
    if (named && (/完成|实现.{8,}/u.test(match.text) || match.clause === 0)) return [task]
    for (
      let at = match.clause - 1;
      at >= 0 && match.clause - at < REACH && (refers || !(this.sentence.clauses[at + 1]?.anew ?? true));
      at--
    ) {
      const words = this.sentence.clauses[at]?.text ?? ''
      // “督察反馈问题整改深入推进，年度任务如期完成”
      const work = /^(?<of>[^，,\d]{4,30}?)(?:深入|扎实|有序|稳步|全面|持续|加快)+(?:推进|开展|实施)$/u.exec(
        words.trim(),
      )
      if (work !== null && at === match.clause - 1 && TASK_ONLY.test(own ?? ''))
        return [nounOf(work.groups?.['of'] ?? '', this.document.place) ?? ''].filter((name) => name !== '')
      // Only a clause with a figure speaks of a measure: “实际利用外资17.2亿美元、增长157%，…，超额实现…目标”.
      if (!/\d|方面$|跑赢/u.test(words) && !refers && !/(?:由|因|受).{2,}/u.test(words)) continue
      // “35条黑臭河涌均已通过第三方评估，达到初见成效要求”: goes on about what is counted.
      if (COUNTED_CLAUSE.test(words) || COUNTED_WORK.test(words)) return []
      const noun = this.#nounBefore(words)
      if (noun !== undefined) return listOf(noun, words)
    }
    if (task !== undefined) return [task]
    if (item !== undefined) return [item]
    // “稳中求进、难中求成，较好完成了全年各项目标任务”: of the year as a whole.
    if (aims !== undefined) return [aims]
    // “全年目标任务圆满完成”: of the year as a whole.
    const year = YEAR_TASKS.exec(text.trim())?.[0]
    if (year !== undefined) return [year]
    // “全面建成小康社会目标如期实现”
    const aim = match.status === 'met' && /实现|达成|完成|交卷/u.test(match.text) ? namedAim(text) : undefined
    return aim === undefined ? [] : [aim]
  }

  /** “中心医院迁建工程完成投资2.3亿元，主体工程已完成80%”: whose part it is stands in a clause before. */
  #whose(clause: number, part: string): string {
    if (!PART_OF_WORK.test(part) || this.sentence.clauses[clause]?.anew !== false) return part
    const whole = nounOf(this.sentence.clauses[clause - 1]?.text ?? '', this.document.place)
    return whole === undefined || !WORK.test(whole) ? part : whole + part
  }

  /** How many clauses directly before give a figure. */
  #figuresBefore(clause: number): number {
    let count = 0
    for (let at = clause - 1; at >= 0 && count < SEVERAL; at--) {
      if (this.sentence.clauses[at + 1]?.anew === true) break
      if (!/\d(?:%|个百分点|[万亿]|[^\d年月日])/u.test(this.sentence.clauses[at]?.text ?? '')) break
      count++
    }
    return count
  }

  /** What a clause before speaks of: 新增就业33.73万人, 帮扶9.07万名就业困难人员再就业, 完成26个点位的信控路口改造, UPS改造方面. */
  #nounBefore(words: string): string | undefined {
    const bare = withoutNumbers(
      words.replace(/跑赢.*$/u, '').replace(/(?:由于|因为?(?=.{3})|受(?=.{2,30}影响)).*$/u, ''),
    ).replace(/方面$/u, '')
    const done =
      /(?:完成|实施|开展)了?\d+(?:\.\d+)?[万亿]?(?:\p{Script=Han}{1,3}的|[个处座项条户套家台件])(?<work>[^\d]{4,})$/u.exec(
        bare,
      )
    for (const words of [done?.groups?.['work'] ?? bare, bare.replace(/\d+(?:\.\d+)?[万亿]?[名人户家个件]/u, '')]) {
      const name = (nounOf(words, this.document.place) ?? '')
        .replace(/^(?:共|累计|已|完成(?=.{4}))+/u, '')
        .replace(/(?:已|均|已经)?(?:全部|全面)(?!性).*$/u, '')
      if (
        name.length >= 3 &&
        !/[从由在对]$|到$/u.test(name) &&
        !/^(?:名|余名|多名|印发|制定|出台|安排|各区|通过|根据|上报|占|其中|同比|较|比上年|平均)/u.test(name)
      )
        return name
    }
    return undefined
  }

  #inTable(position: number): boolean {
    return this.document.tables.some((table) => table.start <= position && position < table.end)
  }

  /** “占年度目标的107.8%，超额完成年度任务”, “完成度分别为94.6%、97.2%，未完成预期目标”: the rate in or before the words. */
  #rate(match: StatusMatch): Rate | undefined {
    const own = this.sentence.clauses[match.clause]
    // “城镇新增就业完成全年任务的108.4%，居民消费价格涨幅控制在预期目标之内”: what has a name of its own has no rate before it.
    const named = own !== undefined && match.status !== undefined && ownNoun(match, own) !== undefined
    const before = own?.anew === true || named ? undefined : this.sentence.clauses[match.clause - 1]
    for (const clause of [own, before]) {
      const rate = clause === undefined ? undefined : rateIn(clause)
      if (rate !== undefined) return rate
    }
    return undefined
  }

  // “的主要原因是…”, “，主要原因是…”, “，原因是资金筹措不到位”
  #reasonAfter(match: StatusMatch): { reason: string; end: number } | undefined {
    const rest = foldedText(this.document).slice(match.end, this.sentence.end)
    // “低于年度计划1.3个百分点，主要是年初连续出现重污染天气”
    const found =
      /^(?:\d[^，,。；;]{0,8})?[，,]\s*主要(?:是(?:由于|因为)?|由于|因为?|受)(?=[^，,。；;]{4})/u.exec(rest) ??
      /^(?:值)?(?:的)?[，,]?\s*(?:其)?(?:主要|根本|直接)?(?:原因)(?:是|为|在于|：|:)(?:由于|因为|是)?/u.exec(rest)
    if (found === null) return undefined
    const from = match.end + found[0].length
    const stop = /[，,](?:因此|因而|故|所以|导致该)|[；;](?=[^；;。]{2,40}(?:已完成|未完成|未达到|已达到))/u.exec(
      this.document.text.slice(from, this.sentence.end),
    )
    const end = stop === null ? this.sentence.end : from + stop.index
    return { reason: this.document.text.slice(from, end).replace(/[；;，,\s]+$/u, ''), end }
  }

  // “因市级尚未反馈数据，暂不能评估”, “城镇调查失业率由省统一发布，暂无区级数据”, “受…影响，未完成…”
  #reasonBefore(match: StatusMatch): string | undefined {
    const from = this.#runStart(match.clause)
    const words = this.document.text.slice(from, match.start)
    if (match.status === 'no-data' && /未设|不分解|不下达/u.test(match.text))
      return this.document.text.slice(from, this.sentence.end).trim()
    const stated =
      /(?:由于|因为|因(?!此|地|素)|受(?=[^，,；;。]{2,40}(?:影响|制约)))(?<reason>.{2,160}?)[，,\s]*(?:目前)?$/u.exec(
        words,
      )
    if (stated !== null)
      return (
        stated[0].startsWith('受')
          ? (/^受[^，,；;。]{2,60}?(?:影响|制约)/u.exec(stated[0])?.[0] ?? stated[0])
          : (stated.groups?.['reason'] ?? '')
      ).replace(/[，,\s]+(?:目前)?$/u, '')
    const lack = match.status === 'behind' ? this.#lackBefore(match) : undefined
    if (lack !== undefined) return lack
    if (match.status !== 'no-data') return undefined
    const by =
      /(?:(?:该指标|此项|该项)[^。]{2,120}|由[^，,。]{2,60}(?:发布|统计|核算|公布|提供|反馈))(?=[，,\s]*(?:目前)?$)/u.exec(
        words,
      )
    return by?.[0].replace(/[，,\s]+(?:目前)?$/u, '')
  }

  #lackBefore(match: StatusMatch): string | undefined {
    if (this.sentence.clauses[match.clause]?.anew !== false) return undefined
    return LACKING.exec(this.sentence.clauses[match.clause - 1]?.text.trim() ?? '')?.groups?.['lack']
  }

  #runStart(clause: number): number {
    let at = clause
    while (at > 0 && clause - at < REACH && !(this.sentence.clauses[at]?.anew ?? true)) at--
    return this.sentence.clauses[at]?.start ?? this.sentence.start
  }
}
