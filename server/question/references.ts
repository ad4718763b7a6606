import { writtenNumber } from '../../indexer/extract/text/numerals.ts'

/** What a follow-up points to in the answer before it. */
export interface Reference {
  /** One of the things that the answer names, counted from 0, from the end where below 0; or the department or person it names. */
  readonly to: number | 'department' | 'person'
  /** The words that point. */
  readonly words: string
}

// “第二个呢”, “那最后一项为什么没完成”, “后者由谁负责”
const ONE_OF =
  /^(?:那|那么|其中|这里面)?(?<words>第(?<number>[一二两三四五六七八九十]|\d{1,2})(?:个|项|条|家|位)|(?<last>最后一?(?:个|项|条|家)|后者|后一(?:个|项))|(?<first>前者|前一(?:个|项)|头一(?:个|项)))(?:指标|任务|单位|部门|局)?(?!季度|年|次|产业)/u
// “它还负责哪些”, “这个局还牵头什么”, “还负责别的吗”, “该单位的职责”; 还有谁负责 asks for others.
const THE_DEPARTMENT =
  /^(?:那|那么)?(?:(?<words>它们?|他们|(?:这|该|那)个?(?:部门|单位|局|家|机构))(?:单位|部门)?(?:们)?[^谁]{0,6}?(?:还|都|又|另外|主要|具体|总共|一共)?|(?<none>)(?:还|另外还?))(?:牵头|负责|承担|参与|主管|管|配合|有(?:哪些|什么)(?:职责|任务|指标|工作))(?!.{0,4}谁)/u

// “他还负责哪些任务”, “这位领导还分管什么”
const THE_PERSON =
  /^(?:那|那么)?(?<words>[他她](?!们)|(?:这|该|那)[位个]?领导)(?:还|都|又|另外|主要|一共)?(?:牵头|负责|分管|主管|主抓|包保|包抓|联系|承担|管|抓|包)/u

/** What a question points to in the answer before it; nothing where it names what it is about. */
export function referenceIn(question: string): Reference | undefined {
  const text = question.trim()
  const one = ONE_OF.exec(text)?.groups
  if (one !== undefined) {
    const words = one['words'] ?? ''
    if (one['last'] !== undefined) return { to: -1, words }
    if (one['first'] !== undefined) return { to: 0, words }
    const written = one['number'] ?? ''
    const number = writtenNumber(written)
    return number === undefined || number < 1 ? undefined : { to: number - 1, words }
  }
  const person = THE_PERSON.exec(text)?.groups
  if (person !== undefined) return { to: 'person', words: person['words'] ?? '' }
  const department = THE_DEPARTMENT.exec(text)?.groups
  return department === undefined ? undefined : { to: 'department', words: department['words'] ?? '' }
}

/** A follow-up with the thing in place of the words that point to it. */
export function withThing(question: string, { words }: Reference, thing: string): string {
  const text = question.trim().replace(/^(?:那么|那|其中|这里面)/u, '')
  return words === '' ? `${thing}${text}` : text.replace(words, thing)
}
