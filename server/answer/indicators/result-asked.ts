/** What a question says of how things stand (完成情况). */
export type Result = 'met' | 'not-met' | 'no-data'

/** The words for it. */
export const RESULT_WORDS: Readonly<Record<Result, string>> = {
  met: '已完成',
  'not-met': '未完成',
  'no-data': '暂无统计值',
}

// “完成了几项,没完成几项”, “已完成、未完成的各有几项”
const SEVERAL_RESULTS =
  /(?<![没未])(?:已|都)?(?:完成|达标|达到)[^没未]{0,10}(?:没|未)(?:有|能)?(?:完成|达标|达到)[^?？]{0,6}(?:几|多少|各|分别)|(?:几|多少)[项个]?[、,，;；和][^?？]{0,4}(?:没|未)(?:完成|达|数据|统计)/u

/** What a question says of the state: 未完成, 暂无统计值, 已完成; nothing when it asks how things stand. */
export function wantedResult(question: string): Result | undefined {
  // “有没有完成” asks for either.
  const text = question.replace(/有没有(?=[^,，。]{0,6}(?:完成|达|实现)(?![^,，。]{0,10}的))/gu, '')
  // “完成几项、没完成几项、没数据几项”: each of them.
  if (SEVERAL_RESULTS.test(text)) return undefined
  if (/暂无|(?:没有?|无|缺)(?:年度|相关)?的?(?:统计|数据)|统计不到/u.test(text)) return 'no-data'
  // “没法评价的有哪几个”, “不予打分的指标”
  if (
    /(?:没有?|未|暂不|不予?|没法|无法|不能|不好|尚未)(?:能|给出?|作出?|做|下|予以|参与|纳入)?(?:评价|评估|评级|打分|评定|评判)/u.test(
      text,
    )
  )
    return 'no-data'
  // “离中期目标还差的有哪些”
  if (/(?:离|距)[^,，。]{0,8}(?:目标|要求|测算值)[^,，。]{0,3}[差缺]/u.test(text)) return 'not-met'
  if (
    /未(?:能)?(?:完成|达|实现)|没(?:有|能)?(?:完成|达|实现)|不达标|尚未|落后|滞后|掉队|拖后腿|(?:没|未)(?:有|能)?跟上(?=.{0,4}进度|的|[?？]*$)/u.test(
      text,
    )
  )
    return 'not-met'
  if (/(?:已|已经|都|提前|超额)(?:完成|达标|达到|实现)|完成(?:了)?的(?:有|指标|是)|完成了哪些|达标的/u.test(text))
    return 'met'
  return undefined
}
