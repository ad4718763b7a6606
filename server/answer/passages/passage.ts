import { fitsPeriod, isOfPlanAsked } from './of-period.ts'
import { sectionAt, type Document } from '../../../indexer/model/document.ts'
import { overlaps, type Span } from '../../../indexer/model/span.ts'
import { isRejected } from '../../retrieval/corrected.ts'
import { findMeasured, SURE_NAME } from '../../retrieval/measured.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { holdsKind, type SentenceHit } from '../../retrieval/sentences.ts'
import { RANK_ASKED } from '../../question/query.ts'
import { Draft, marks } from '../draft.ts'
import type { Query } from '../../question/query.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { quoteText, titleText } from '../../wording/values.ts'
import { introducedList } from './listed-things.ts'
import { sayQuoted } from './quotation.ts'
import { isToldByRankAlone } from './told-by-rank.ts'
import { answeringPart, clausesOf, WITHOUT_SUBJECT } from './answering-part.ts'
import { mayAnswer, TELLS_WHY } from './asked-kind.ts'
import { likelihoodOf } from './likelihood.ts'
import { givesNumber, onlyCountsBy } from './number-of.ts'
import { isOfOtherKind } from './other-kind.ts'
import { isOfOtherPeriod } from './other-period.ts'
import { tenseAsked, tenseOf } from './tense.ts'
import { unitAsked } from './unit-asked.ts'

/** Share of a heading's words that a question must say for the heading's section to be meant. */
const MIN_HEADING = 0.6

/**
 * 原文摘录: the sentences that answer, quoted; or nothing when the documents do not hold the
 * question's words.
 *
 * @param strict only a sentence that gives a number of just the thing asked about: for figures that no finder took;
 *   `loosely` one that is about it and has a number of its unit
 */
export async function answerPassage(
  evidence: Evidence,
  strict: boolean | 'loosely' = false,
): Promise<Outcome | undefined> {
  const { query } = evidence
  if (query.foreignPlaces.length > 0) return undefined
  // “有99号文件吗”: 99.4% holds the number, and says nothing of the file.
  const words = query.about.words.filter((word) => !/^\d+$/u.test(word))
  const isWordless = words.join('').length < 2
  if (isWordless && strict) return undefined
  const sentences = (await evidence.sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const best = sentences.filter((sentence) =>
    // A figure that a person has rejected does not come back as the sentence that it was read from.
    strict
      ? !isRejected(sentence.document, sentence) &&
        (strict === 'loosely' ? hasFigure(query, sentence) : givesFigure(evidence, sentence))
      : isWordless
        ? isMeant(query, sentence)
        : isAbout(sentence),
  )
  const [nearest] = best
  if (nearest === undefined) return undefined
  const draft = new Draft()
  const introduced = asksForPoints(query.text) ? introducedList(nearest.document.text, nearest) : undefined
  if (introduced !== undefined) {
    sayQuoted(draft, nearest.document, introduced, MOST_OF_POINT)
    draft.add({ kind: 'passages', title: '相关原文', citations: [draft.cite(nearest.document, nearest)] })
    return { kind: 'answer', draft }
  }
  const points = asksForPoints(query.text) ? pointsFor(evidence, nearest) : undefined
  if (points !== undefined && points.spans.length >= 2) {
    const { document, spans } = points
    const said = spans.map(
      (span) => `${quoteText(document.text.slice(span.start, span.end), 60)}${marks([draft.cite(document, span)])}`,
    )
    draft.say(`《${document.title}》列出：${said.join('；')}。`)
    return { kind: 'answer', draft }
  }
  const first = best.find(
    ({ document, start, end, coverage }) =>
      coverage >= MIN_OF_NEAREST * nearest.coverage && mayAnswer(query, document.text.slice(start, end)),
  )
  if (first === undefined) return undefined
  const chosen = best.filter(({ score }) => score >= first.score * 0.85).slice(0, 3)
  quote(draft, query, first, strict !== false)
  const others = chosen.slice(1).map((sentence) => draft.cite(sentence.document, sentence))
  const more = [...new Set(sentences.slice(0, 8).map(({ hit }) => hit.passage))]
    .slice(0, 3)
    .flatMap(({ document: id, start, end }) => {
      const document = evidence.index.documents.find((one) => one.id === id)
      return document === undefined ? [] : [draft.cite(document, { start, end })]
    })
  draft.add({ kind: 'passages', title: '相关原文', citations: [...new Set([...others, ...more])] })
  return { kind: 'answer', draft }
}

/** Longest quotation of one of several points, in characters. */
const MOST_OF_POINT = 60

/** How much of what the nearest sentence holds of a question another must hold that has the kind of thing asked for. */
const MIN_OF_NEAREST = 0.6

/** Longest lead that answers with a figure, and longest quotation of any other, in characters. */
const MOST_WITH_FIGURE = 118
const MOST = 240

/** Says a sentence in the document's words; of a long one asked for a figure the clauses that give it, the whole beside. */
function quote(draft: Draft, query: Query, { document, start, end }: SentenceHit, isFigure: boolean): void {
  const sentence = document.text.slice(start, end)
  const mark = marks([draft.cite(document, { start, end })])
  const before = `《${titleText(document.title)}》写道：“`
  const whole = quoteText(sentence, MOST)
  const said = isFigure ? answeringPart(sentence, query, MOST_WITH_FIGURE - before.length, figureForm(query)) : whole
  draft.say(`${before}${said}”${mark}`)
  if (said !== whole) draft.add({ kind: 'text', text: `原文：“${whole}”${mark}` })
}

/**
 * Whether a sentence states a number of just the thing that is asked about: its whole name at the beginning of a clause,
 * nothing before it that makes it another (每千|常住人口), and a number soon after.
 */
function states(sentence: string, topic: string): boolean {
  const name = nameForm(topic)
  return (
    name.length >= 2 &&
    clausesOf(sentence).some((clause) => {
      const said = nameForm(clause)
      const at = said.indexOf(name)
      if (at === -1) return false
      const before = said[at - 1]
      const isWhole =
        before === undefined || !/\p{Script=Han}/u.test(before) || /[区市省县州年月全度额达]/u.test(before)
      return isWhole && /^\p{Script=Han}{0,8}\d/u.test(said.slice(at + name.length))
    })
  )
}

/**
 * How close a sentence must be to a question to answer it: the cosine, and the share of the question's words, by
 * rarity, that it holds. Meaning alone is not enough (养老床位 is near 护士数), nor are the words. Set on the questions
 * that we built with, between those that have an answer and those that have none.
 */
const CLOSE = { cosine: 0.8, coverage: 0.35, rank: 0.84 }
const WORDED = { cosine: 0.765, coverage: 0.85 }
const AROUND = { cosine: 0.755, coverage: 0.3, passage: 0.65 }

function isClose(sentence: SentenceHit): boolean {
  const { cosine, coverage, passageCoverage, hit } = sentence
  return (
    (cosine >= CLOSE.cosine && (coverage >= CLOSE.coverage || hit.score >= CLOSE.rank)) ||
    (cosine >= WORDED.cosine && coverage >= WORDED.coverage) ||
    // The best passage holds what the sentence leaves to the one before it.
    (cosine >= AROUND.cosine &&
      coverage >= AROUND.coverage &&
      passageCoverage >= AROUND.passage &&
      hit.score >= SURE.score)
  )
}

/** Share of the question's words that a passage with its headings must hold for one of its sentences to answer. */
const MIN_COVERAGE = 0.62
/** A passage that is first by words and first by meaning, and close to the question (unrelated ones stay below 0.78). */
const SURE = { score: 0.95, cosine: 0.79, coverage: 0.25 }

function isAbout(sentence: SentenceHit): boolean {
  const { hit, cosine, passageCoverage, coverage } = sentence
  if (isClose(sentence)) return true
  // Words and meaning agree on one passage: everyday words may then be others than the document's.
  const isSure = hit.score >= SURE.score && cosine >= SURE.cosine
  return passageCoverage >= (isSure ? SURE.coverage : MIN_COVERAGE) && coverage >= SURE.coverage / 2
}

/** A question of words that any question on plans has (“为啥没达到预期”): the nearest sentence of the best passage, if it is near. */
const WORDLESS = { cosine: 0.79, rank: 0.95 }

function isMeant({ text }: Query, { cosine, hit, document, start, end }: SentenceHit): boolean {
  const said = document.text.slice(start, end)
  return (
    cosine >= WORDLESS.cosine &&
    hit.score >= WORDLESS.rank &&
    (ASKS_KIND.test(text) ||
      (COUNTS_INDICATORS.test(text) && INDICATORS_COUNTED.test(said) && NOT.test(text) === NOT.test(said))) &&
    holdsKind(text, said)
  )
}

/** “有多少项指标没有达到预期”, and the sentence that counts them: 10项指标没有达到规划预期. */
export const COUNTS_INDICATORS = /(?:多少|几)[项个]?[^,，。?？]{0,6}(?:指标|目标|任务)/u
const INDICATORS_COUNTED = /\d+[项个][^,，。；]{0,8}(?:指标|目标|任务)/u
const NOT = /没|未|不/u

/** 谁, 为什么: what such a question can be answered by. */
const ASKS_KIND = /谁|哪|靠(?:什么|啥)|为什么|为啥|为何|原因|怎么|如何|怎样/u

/** 原因: the sentence that says why, where a question asks for nothing else that the register holds. */
export async function answerCause(evidence: Evidence): Promise<Outcome | undefined> {
  const { query } = evidence
  if (!/为什么|为啥|为何|原因/u.test(query.text) || query.foreignPlaces.length > 0) return undefined
  const sentences = (await evidence.sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const tells = ({ document, start, end }: SentenceHit): boolean => TELLS_CAUSE.test(document.text.slice(start, end))
  const [top] = sentences
  const isLikely =
    top !== undefined &&
    TELLS_WHY.test(top.document.text.slice(top.start, top.end)) &&
    top.cosine >= CAUSE.likely &&
    top.coverage >= CAUSE.coverage &&
    likelihoodOf(sentences) >= CAUSE.likelihood
  const first = isLikely
    ? top
    : sentences.find(
        (sentence) =>
          tells(sentence) &&
          ((sentence.cosine >= CAUSE.cosine && sentence.hit.score >= CAUSE.rank) ||
            (sentence.coverage >= CAUSE.coverage &&
              sentence.cosine >= CAUSE.told.cosine &&
              sentence.hit.score >= CAUSE.told.rank)),
      )
  if (first === undefined) return undefined
  const draft = new Draft()
  quote(draft, query, first, false)
  return { kind: 'answer', draft }
}

/** How near a sentence must be to be the cause that is asked for. */
const CAUSE = {
  cosine: 0.78,
  rank: 0.9,
  likely: 0.7,
  coverage: 0.4,
  likelihood: 0.6,
  told: { cosine: 0.77, rank: 0.85 },
}
// “受宏观经济增速放缓……影响”, “主要原因是”
const TELLS_CAUSE = /原因|[不未]分解|由于|因为|因(?=[^，。]{2,20}[，,])|受[^，。]{2,80}(?:影响|冲击)|导致|影响/u

/** Words of a sentence that says how far something has come. */
const STATE = /完成|达到|达标|未能|实现|进度|超额|滞后|竣工|完工|建成|开工|通车|投用|投入使用|过半|占比/u
/** How near a sentence must be to say the state of what is asked about, and of nothing else. */
const MEANT = { cosine: 0.83, coverage: 0.15 }
const STATED = { cosine: 0.785, coverage: 0.6, ofProject: 0.5, near: 0.8, partly: 0.45 }

/** “杨园片区达标的项目过半了吗”: the state of something that is no indicator, by the sentence that says it. */
export async function answerStatedState(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register } = evidence
  if (query.about.words.length === 0 || query.foreignPlaces.length > 0) return undefined
  if (findMeasured(register, query, ['status']).some(({ score }) => score >= SURE_NAME)) return undefined
  const [first, ...rest] = (await evidence.sentences.search(query)).filter((sentence) => fitsPeriod(evidence, sentence))
  const minCoverage = query.intents[0] === 'project' ? STATED.ofProject : STATED.coverage
  if (first === undefined) return undefined
  const isNamed =
    (first.cosine >= STATED.cosine && first.coverage >= minCoverage) ||
    (first.cosine >= STATED.near && first.coverage >= STATED.partly)
  if (!isNamed && (first.cosine < MEANT.cosine || first.coverage < MEANT.coverage)) return undefined
  const text = first.document.text.slice(first.start, first.end)
  if (!STATE.test(text)) return undefined
  const draft = new Draft()
  const outcome = ASKS_REACHED.test(query.text) ? outcomeOf(evidence, first, rest) : undefined
  for (const sentence of [first, ...(outcome === undefined ? [] : [outcome])])
    draft.say(
      `《${titleText(sentence.document.title)}》写道：“${quoteText(textOf(sentence), 240)}”${marks([draft.cite(sentence.document, sentence)])}`,
    )
  return { kind: 'answer', draft }
}

// “定的90%，中期做到了吗”
const ASKS_REACHED = /(?:做到|达到|达标|完成|实现|达成|兑现)(?:了|没|吗|得)/u
/** How near the sentence must be that says what came of a goal, and how much of the question it must hold. */
const CAME_OF = { cosine: 0.79, coverage: 0.3 }

/** What a later sentence says came of a goal that another sets: for the same place, with a number as the goal has one. */
function outcomeOf({ register }: Evidence, goal: SentenceHit, others: readonly SentenceHit[]): SentenceHit | undefined {
  if (tenseOf(register, goal.document, goal) !== 'goal') return undefined
  const hasNumber = /\d/u.test(textOf(goal))
  return others
    .slice(0, 4)
    .find(
      (one) =>
        one.document.place === goal.document.place &&
        one.cosine >= CAME_OF.cosine &&
        one.coverage >= CAME_OF.coverage &&
        (!hasNumber || /\d/u.test(textOf(one))) &&
        tenseOf(register, one.document, one) === 'result',
    )
}

function textOf({ document, start, end }: SentenceHit): string {
  return document.text.slice(start, end)
}

/**
 * Whether a sentence gives the figure that is asked for: it names just that thing with a number after it, or it is
 * close to the question, has a number of the unit asked for, and the register holds nothing of that name.
 */
function givesFigure(evidence: Evidence, sentence: SentenceHit): boolean {
  const { query, register } = evidence
  const { document, start, end } = sentence
  // “不漏一村、不落一人” gives no number of them.
  const text = document.text.slice(start, end).replace(/不[漏落少丢掉]一\p{Script=Han}/gu, ' ')
  const [asked, told] = [tenseAsked(query), tenseOf(register, document, { start, end })]
  if (asked !== undefined && told !== undefined && asked !== told) return false
  if (!isOfPlanAsked(evidence, sentence)) return false
  if (onlyCountsBy(nameForm(text), nameForm(query.topic))) return false
  const unit = figureForm(query)
  const part = answeringPart(text, query, MOST_WITH_FIGURE, unit)
  if (isOfOtherKind(query, part, text)) return false
  if (isOfOtherPeriod(evidence, sentence, part)) return false
  if (
    !RANK_ASKED.test(query.text) &&
    isToldByRankAlone(
      text,
      query.wordings.flatMap(({ heads }) => heads.slice(-1)),
      unit,
    )
  )
    return false
  if (states(text, query.topic) && unit.test(text)) return true
  if (
    !saysInClauses(query, sentence, text, unit) &&
    !(isClose(sentence) && unit.test(text) && saysEnough(query, sentence, text))
  )
    return false
  const wantsGoal = query.intents.includes('target')
  // The register holds values, no places in a row.
  if (RANK_ASKED.test(query.text)) return true
  // A goal that is held does not stand in the way of a result that no finder took, unless just that result is asked for.
  const isHeld = findMeasured(
    register,
    query,
    wantsGoal ? ['target'] : ASKS_RESULT.test(query.text) ? ['actual', 'target', 'status'] : ['actual', 'status'],
  ).some(({ entry: { fact }, score }) => score >= SURE_NAME && (fact.kind !== 'status' || fact.status === 'no-data'))
  if (isHeld) return false
  const isGoal = register
    .of('target')
    .some(({ fact, document: { id } }) => id === document.id && overlaps(fact.source, { start, end }))
  return !isGoal || wantsGoal || !ASKS_RESULT.test(query.text)
}

// “保持在合理区间、各年度视情提出”, “与经济增长基本同步”, “继续保持高于全省态势”: goals without a number.
function figureForm(query: Query): RegExp {
  const unit = unitAsked(query.text)
  const mayBeWorded = tenseAsked(query) === 'goal' && !query.wantsLevel && /增|涨|速|率/u.test(query.text)
  return mayBeWorded ? new RegExp(`${unit.source}|${WORDED_GOAL}`, 'u') : unit
}
const WORDED_GOAL = '合理区间|视情|同步|高于全|保持稳定|只增不减|稳步提高'

/** Share of the question's words that a near sentence must hold to give the figure; with what is measured among them less. */
const FIGURE_COVERAGE = { without: 0.85, with: 0.6 }

function saysEnough({ about, wordings }: Query, { coverage }: SentenceHit, text: string): boolean {
  const said = nameForm(text)
  const heads = [about, ...wordings].flatMap((topic) => topic.heads.map(nameForm))
  if (heads.some((head) => onlyCountsBy(said, head))) return false
  const isNamed = heads.some((head) => said.includes(head))
  return coverage >= (isNamed ? FIGURE_COVERAGE.with : FIGURE_COVERAGE.without)
}

/** Share of the question's words that clauses with the number must hold, and how near their sentence must be. */
const IN_CLAUSES = { coverage: 0.75, cosine: 0.7 }

/** Whether two clauses in a row hold the question's words, and give what is measured a number of the unit asked for. */
function saysInClauses(
  { about, wordings, text: question }: Query,
  { share, cosine }: SentenceHit,
  text: string,
  unit: RegExp,
): boolean {
  if (cosine < IN_CLAUSES.cosine) return false
  const isRank = RANK_ASKED.test(question)
  const heads = [about, ...wordings].flatMap((topic) => topic.heads.slice(-1))
  const clauses = clausesOf(text)
  return clauses.some((clause, at) => {
    const next = clauses[at + 1] ?? ''
    if (share(`${clause}${next}`) < IN_CLAUSES.coverage) return false
    // “地区生产总值1.70万亿元、增长7.8%，总量排名全国城市第7”: a place in a row follows its thing.
    if (isRank) return unit.test(`${clause}${next}`)
    return givesNumber(`${clause}${WITHOUT_SUBJECT.test(next) ? next : ''}`, heads, unit)
  })
}

const ASKS_RESULT = /实际|完成|现在|目前|已经/u

/** How much of a measure named alone a sentence must hold to give its figure (“出生人口” is no 贫困人口). */
const NAMED_ALONE = 0.6

function hasFigure(query: Query, sentence: SentenceHit): boolean {
  const part = answeringPart(sentence.document.text.slice(sentence.start, sentence.end), query, MOST_WITH_FIGURE)
  return (
    sentence.coverage >= NAMED_ALONE &&
    isAbout(sentence) &&
    unitAsked(query.text).test(part) &&
    !isOfOtherKind(query, part)
  )
}

/** The points of the section whose heading names what is asked for, else of the best sentence's section. */
function pointsFor({ register, query }: Evidence, best: SentenceHit): { document: Document; spans: Span[] } {
  const headings = register.byHeading.search(
    query.text.replace(/哪些|什么|哪几?个?/gu, ' '),
    5,
    ({ document }) => query.places.length === 0 || query.places.includes(document.place ?? ''),
  )
  for (const { item, ofName } of headings) {
    if (ofName < MIN_HEADING || !namesWhatIsAsked(item.section.heading, query)) continue
    const { document, section } = item
    const spans = enumeration(document, { start: section.headingSpan.end, end: section.end })
    if (spans.length >= 2) return { document, spans }
  }
  // The best sentence's own list, where it is a list of what is asked for: “哪三个消费圈” wants no list of chapters.
  const spans = enumeration(best.document, best)
  const heads = query.about.heads
  const fitting = spans.filter(({ start, end }) =>
    heads.some((head) => best.document.text.slice(start, end).includes(head)),
  )
  return { document: best.document, spans: fitting.length * 2 >= spans.length ? spans : [] }
}

/** What lists of points are lists of; as words of a question they tell nothing else. */
const LISTED = ['问题', '困难', '不足', '短板', '措施', '任务', '原则', '目标', '建议', '举措', '实事']

/** “工作报告列了哪些短板” is not answered by the headings under 2024年工作. */
function namesWhatIsAsked(heading: string, { about, text }: Query): boolean {
  return (
    about.words.some((word) => heading.includes(word)) ||
    LISTED.some((word) => heading.includes(word) && text.includes(word))
  )
}

function asksForPoints(question: string): boolean {
  return /哪些(?!部门|单位)|哪[几两三四五六七八九十\d]+[个项大种条方]|几个方面|主要(?:问题|措施|任务|做法|困难|挑战)|有什么(?:问题|措施|困难|办法)|分别/u.test(
    question,
  )
}

/**
 * The points of a section that counts them: “一是…。二是…。”, “(一)…(二)…”, each by its first clause.
 *
 * @returns empty when fewer than two are counted
 */
function enumeration(document: Document, near: Span): Span[] {
  const section = sectionAt(document, near.start)
  const text = document.text.slice(section.start, section.end)
  const points: Span[] = []
  // “一是空间资源发展潜力有待挖掘。存量空间…”
  for (const match of text.matchAll(/(?:^|[\n。；;：:])\s*(?<point>[一二三四五六七八九十]是[^。；;\n]{2,60})/gu)) {
    const point = match.groups?.['point'] ?? ''
    const start = section.start + match.index + match[0].length - point.length
    points.push({ start, end: start + point.length })
  }
  if (points.length >= 2) return points
  const dashed = titlesOf(document, section, DASHED)
  if (dashed.length >= MIN_TITLED) return dashed
  const titled = titlesOf(document, section, TITLED)
  if (titled.length >= MIN_TITLED) return titled
  return document.sections
    .filter((child) => child.parent === section.id && child.headingSpan.end - child.headingSpan.start >= 4)
    .map(({ headingSpan }) => headingSpan)
}

/** So many paragraphs in a row that begin with a title make a list of points. */
const MIN_TITLED = 3

// “全域创新战略。从全局谋划创新发展着力点”: a paragraph whose first sentence is a title.
const TITLED = /(?:^|\n)[ \t\u3000]*(?<title>[^\n。，,；;：:（(]{3,16})。(?=[^\n]{30})/gu

// “——坚持把科技进步和创新作为加快转变经济发展方式的重要支撑。深入实施科教兴国战略”
const DASHED = /(?:^|\n)[ \t\u3000]*——(?<title>[^\n。，,；;：:]{3,48})。/gu

function titlesOf(document: Document, section: Span, form: RegExp): Span[] {
  return [...document.text.slice(section.start, section.end).matchAll(form)].map((match) => {
    const title = match.groups?.['title'] ?? ''
    const end = section.start + match.index + match[0].length - 1
    return { start: end - title.length, end }
  })
}

/** The closest passages as such, for a refusal: they stand in parts and citations, not in the text. */
export async function addClosest(draft: Draft, { query, index, passages }: Evidence, limit = 3): Promise<void> {
  const hits = await passages.search(
    query.topic.length >= 2 ? `${query.topic} ${query.text}` : query.text,
    query.places,
    limit,
  )
  const citations = hits.flatMap(({ passage }) => {
    const document = index.documents.find(({ id }) => id === passage.document)
    return document === undefined ? [] : [draft.cite(document, { start: passage.start, end: passage.end })]
  })
  if (citations.length > 0) draft.add({ kind: 'passages', title: '库内最接近的原文（不是答案）', citations })
}
