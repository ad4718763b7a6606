import type { Document } from '../model/document.ts'
import type { Definition } from '../model/fact.ts'
import { sourceOf } from '../model/span.ts'
import { aboutAt } from './text/about.ts'
import { foldedText } from './context/context.ts'
import { linesOf, type Line } from './text/items.ts'
import { sentencesOf } from './text/sentences.ts'

/** What terms mean (名词解释): notes at the end of a document, and 是指, 指, 即 in its sentences and brackets. */
export function findDefinitions(document: Document): Definition[] {
  const notes = findNotes(document)
  const spans = notes.map((note) => note.source)
  const inside = findInline(document).filter(
    (definition) => !spans.some((note) => note.start <= definition.source.start && definition.source.start < note.end),
  )
  return [...notes, ...inside]
}

// “名词解释”, “**名词解释：**”, “【名词解释】”, “《政府工作报告》名词注释”, “附件：名词解释”, “- 47 -名词解释”, “注释：”
const NOTES_HEADING =
  /^[\s\u3000*#【[（(\-—\d]*(?:附件|附)?\s*\d{0,2}\s*[：:]?\s*(?:《[^》\n]{2,30}》)?[^。，,；;\n]{0,14}?(?:(?:名词|术语|词语|词汇|用语|缩略语|专有名词)[^。，,；;\n]{0,4}(?:解释|注释|释义|说明)|^注释|注释|^\s*注)[】\]）)*：:\s]*$/u

// A heading after the notes: another annex.
const AFTER_NOTES = /^[\s*#]*(?:附件|附表|附录)\s*[\d一二三四五六七八九十]*\s*[：:]?/u

// “1.“五个中心”:”, “［1］三个大考：”, “12. III 类水体:”, “(3)…”, “①…”
const NOTE_NUMBER =
  /^[\s\u3000*#>]*(?:[[［【（(]\s?\d{1,3}\s?[\]］】）)]|\d{1,3}\s?[.．、](?!\d)|\d{1,3}(?=[“《])|[①-⑳])[\s\u3000*]*/u

// The term goes to the colon, or to 是指, “——”; a term has at most so many characters.
const TERM_LENGTH = 50

function findNotes(document: Document): Definition[] {
  const text = foldedText(document)
  const lines = linesOf(text)
  const definitions: Definition[] = []
  const bracketed = bracketedNotes(text, lines)
  let inNotes = false
  let numbered = false
  let last = 0
  let open: { line: Line; term: string; termStart: number; textStart: number; end: number } | undefined
  const close = (): void => {
    if (open !== undefined && open.end > open.textStart) definitions.push(noteOf(document, text, open))
    open = undefined
  }
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    if (words.trim() === '') continue
    if (words.length < 60 && NOTES_HEADING.test(words)) {
      close()
      inNotes = true
      numbered = false
      last = 0
      continue
    }
    if (line.start === bracketed) inNotes = true
    if (!inNotes) continue
    if (open !== undefined && AFTER_NOTES.test(words) && words.length < 60) {
      close()
      inNotes = false
      continue
    }
    const number = NOTE_NUMBER.exec(words)?.[0] ?? numberBeforeNumber(words, last)
    if (number !== undefined) last = Number(/\d+/u.exec(number)?.[0] ?? last)
    const term = number === undefined && numbered ? undefined : termOf(words, number?.length ?? leadOf(words))
    if (term !== undefined) {
      close()
      if (number !== undefined) numbered = true
      open = {
        line,
        term: term.term,
        termStart: line.start + term.start,
        textStart: line.start + term.textStart,
        end: trimmedEnd(text, line),
      }
    } else if (open !== undefined && !/[。！”]$/u.test(text.slice(open.textStart, open.end)))
      open.end = trimmedEnd(text, line)
  }
  close()
  return definitions
}

// “3.5个千亿级产业集群：…” after note 2: the note's number, then a term that begins with a number.
function numberBeforeNumber(words: string, last: number): string | undefined {
  const found = /^[\s\u3000*#>]*(?<number>\d{1,3})[.．](?=\d{1,3}(?!\d)[^\d.．%])/u.exec(words)
  return found !== null && Number(found.groups?.['number']) === last + 1 ? found[0] : undefined
}

// “［1］三个大考：…”, “[2]四早：…”: such numbers at the beginning of lines are notes, even without a heading.
const BRACKETED = /^\s*[[［【]\s?\d{1,3}\s?[\]］】]/u

/** Where notes with numbers in square brackets begin, if there are at least three of them. */
function bracketedNotes(text: string, lines: readonly Line[]): number | undefined {
  const found = lines.filter((line) => {
    const number = BRACKETED.exec(text.slice(line.start, Math.min(line.end, line.start + 12)))?.[0]
    return number !== undefined && termOf(text.slice(line.start, line.end), number.length) !== undefined
  })
  return found.length >= 3 ? found[0]?.start : undefined
}

function noteOf(
  document: Document,
  text: string,
  note: { term: string; termStart: number; textStart: number; end: number },
): Definition {
  const { document: id, place, inferred } = aboutAt(document, note.termStart, note.termStart)
  return {
    document: id,
    ...(place === undefined ? {} : { place }),
    inferred: inferred.filter((field) => field === 'place'),
    kind: 'definition',
    source: sourceOf(document.text, note.termStart, note.end),
    term: note.term,
    text: text
      .slice(note.textStart, note.end)
      .replace(/\s*\n\s*/gu, '')
      .replace(/ {2,}/gu, ' '),
  }
}

function leadOf(words: string): number {
  return /^[\s\u3000*#>•·]*/u.exec(words)?.[0].length ?? 0
}

function trimmedEnd(text: string, line: Line): number {
  let end = line.end
  while (end > line.start && /[\s*]/u.test(text.charAt(end - 1))) end--
  return end
}

/** The term at the beginning of a note and where its explanation begins. */
function termOf(words: string, from: number): { term: string; start: number; textStart: number } | undefined {
  let depth = 0
  for (let at = from; at < words.length && at - from <= TERM_LENGTH; at++) {
    const character = words.charAt(at)
    if ('（(《'.includes(character)) depth++
    else if ('）)》'.includes(character)) depth--
    const dash = words.startsWith('——', at)
    const means = words.startsWith('是指', at) || (words.startsWith('指', at) && /[”》]$/u.test(words.slice(from, at)))
    if (depth > 0 || !(character === '：' || character === ':' || dash || means || character === '。')) continue
    if (character === '。') return undefined
    const term = plainTerm(words.slice(from, at))
    let textStart = at + (means && !dash ? 0 : dash ? 2 : 1)
    while (/[\s*\u3000]/u.test(words.charAt(textStart))) textStart++
    // “关于五项经济指标未能完成情况：…” explains what came about, no word.
    return term.length < 2 || /^关于.*情况$/u.test(term) ? undefined : { term, start: from, textStart }
  }
  return undefined
}

function plainTerm(words: string): string {
  const term = words.replace(/[*]/gu, '').trim()
  return /^“[^“”]*”$/u.test(term) ? term.slice(1, -1) : term
}

// “本方案所称公共数据，是指各级机关…”, “本办法所称牵头单位，是指…”, “数据经纪人是指…”
const MEANS =
  /^(?<lead>(?:本\p{Script=Han}{1,8}|这里|上述|以上|前款|文中|其中)?所(?:称|指|说)的?|所谓|其中[，,]?)?(?<term>“[^“”]{2,24}”|[^，,；;。“”：:是]{2,18})[，,：:]?\s?(?:是指|指的是|系指)(?<text>.{4,})$/u

// “数据经纪人指受托撮合…的机构”: 指 alone, at the beginning of a sentence; not 指标, 指导, 指数.
const BARE_MEANS =
  /^(?<term>“[^“”]{2,24}”|[\p{Script=Han}A-Za-z]{2,12})[：:]?指(?![标导数挥出示定引向南明控派令望责点甲环纹战])(?<text>.{6,})$/u

// “一网三化”（即治理网格化、…）, “碳账户”(指…)
const IN_BRACKETS =
  /(?:“(?<quoted>[^“”\n]{2,24})”|(?<plain>[A-Za-z&]{2,12}|(?<=^|[，,；;：:])[\p{Script=Han}]{3,14}))\s?[（(](?:即|指的是|是指|指(?![标导数挥出示定引向]))[：:，,]?(?<text>[^（()）\n]{3,160}(?:[（(][^（()）\n]{1,40}[）)][^（()）\n]{0,80}){0,3})[）)]/gu

// ““一核”即武汉中央商务区。”, ““四纵”，即…；”
const QUOTED_MEANS =
  /“(?<term>[^“”\n]{2,24})”(?:建设|工程|行动|工作|改革|模式|机制)?[，,：:]?(?:(?<=所谓“[^“”\n]{2,24}”[，,]?)就是|即(?![将可刻使便时日定为])|是指|指的是|指(?![标导数挥出示定引向南明控派令望责点甲环纹]))[：:]?(?<text>[^；;。\n]{3,160})/gu

function findInline(document: Document): Definition[] {
  const text = foldedText(document)
  const definitions: Definition[] = []
  const push = (term: string, words: string, start: number, end: number): void => {
    const { document: id, place, inferred } = aboutAt(document, start, start)
    definitions.push({
      document: id,
      ...(place === undefined ? {} : { place }),
      inferred: inferred.filter((field) => field === 'place'),
      kind: 'definition',
      source: sourceOf(document.text, start, end),
      term: plainTerm(term),
      text: words.trim(),
    })
  }
  for (const sentence of sentencesOf(document)) {
    if (!/指|即|所谓/u.test(sentence.text)) continue
    for (const found of sentence.text.matchAll(IN_BRACKETS)) {
      // “推进海绵城市建设（指…）”: the verb before is no part of the term.
      const plain = found.groups?.['plain']?.replace(
        /^(?:加快|深入|全面)?(?:推进|推动|实施|建设|开展|落实|完善|健全|打造|建立|推行)/u,
        '',
      )
      const term = found.groups?.['quoted'] ?? plain ?? ''
      if (term.length < 2) continue
      push(
        term,
        found.groups?.['text'] ?? '',
        sentence.start + found.index,
        sentence.start + found.index + found[0].length,
      )
    }
    for (const found of sentence.text.matchAll(QUOTED_MEANS)) {
      if (/^(?:将|可|刻|使|便|时|日|定|为)/u.test(found.groups?.['text'] ?? '')) continue
      push(
        found.groups?.['term'] ?? '',
        found.groups?.['text'] ?? '',
        sentence.start + found.index,
        sentence.start + found.index + found[0].length,
      )
    }
    const start =
      sentence.start +
      (/^(?:注\d{0,2}[：:]|[①-⑳]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、])?\s*/u.exec(
        sentence.text,
      )?.[0].length ?? 0)
    const words = text.slice(start, sentence.end)
    const found = MEANS.exec(words) ?? BARE_MEANS.exec(words)
    const { term, text: meaning } = found?.groups ?? {}
    if (found === null || term === undefined || meaning === undefined || /^[“]/u.test(term)) continue
    if (/^(?:也|就|主要|一般|通常|不|这|其|它|该|均|都|并)/u.test(term)) continue
    push(term, meaning, start, sentence.end)
  }
  return definitions
}
