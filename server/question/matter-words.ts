import { nameForm } from '../../indexer/analysis/name-form.ts'
import { tagged, tokens } from '../../indexer/analysis/tokens.ts'
import { inOfficialWords } from './everyday.ts'
import { FIELDS } from './everyday/fields.ts'
import { spellings } from './everyday/wordings.ts'

/** Words of any letter: who writes, where from, when, and that something is wrong. They name no matter. */
const OF_ANY_LETTER =
  /^(?:小区|社区|居民|业主|市民|群众|我们|我家|邻居|住户|老板|父亲|母亲|父母|老伴|夫妻|爱人|女儿|儿子|家属|家人|家里|家中|家门口|附近|周边|旁边|对面|隔壁|楼上|楼下|楼前|楼道|门口|店门口|晚上|早上|白天|半夜|夜里|夏天|冬天|每天|天天|时候|时间|地方|位置|问题|情况|事情|政府|部门|有关部门|单位|领导|街道|公司|企业|人员|工作|生活|影响|严重|困难|办法|结果|原因|方便|电话|客服|消息|动静|材料|手续|办理|申请|解决|处理|管理|服务|机构|设施|建设|环境|安全|健康|休息|睡觉|下班|上班|回家|朋友|同学|大家|孩子|老人|小孩|年轻人|多年|几年|钱|一个|有人|没人|方面|意见|建议|希望|标准|要求|条件|政策|项目|活动|发展|经济|城市|全区|全市|我区|本区|小时|分钟|道路|路上|马路|地区|区域|中心|组织|服务员|方式|时段|能力|程度|水平|效果|质量|数量|通道|高峰|次数|学生|家长|老师|太远|太少|件事|几件事|面积|规模|反映|投诉|咨询|没有|不能|不敢|不到|知道|觉得|可以|应该|需要|听说|开始|加强|推进|提高|实现|完善|支持|保障|促进|使用|利用|参加|提供|开展|了解|查一查|管一管|管管|我要|人理|看看|问问|追回来|有没有|没有人|想想|关注|重视|负责|出门|常常|打电话|来信|告诉|半小时|普通|人家|有关|睡不着|进去|过去|出来|上去|下来|增加|减少|改善|改造|安排|协调|帮助|帮忙|帮我|组织|检查|培训|同事|关心|下文|电话|整治|治理|防止|避免|造成|导致|发生|存在|成为|变成)$/u

/** A word that names what a matter is about, with the forms in which documents may write it. */
export interface MatterWord {
  readonly word: string
  readonly forms: readonly string[]
  /** Stands in the clause that complains or asks. */
  readonly isMain: boolean
  /** 康复, 养老: a verb may name a matter, less surely than a noun. */
  readonly isVerb: boolean
}

/**
 * The words by which a matter of a letter can be found in documents: nouns of two characters or more, in their own and
 * in official words; not places, nor what any letter says.
 */
export function matterWords(text: string, title: string): MatterWord[] {
  const found = new Map<string, MatterWord>()
  for (const { word, tag } of tagged(text.replace(WHERE, ' '))) {
    if (!isName(word, tag)) continue
    const official = inOfficialWords(word)
    // 交通拥堵 also as 拥堵: the segmenter's own parts of a long word.
    const parts = [word, official].flatMap((one) => (one.length >= 4 ? tokens(one) : [one]))
    const forms = [...new Set([word, official, ...parts])].filter(
      (form) => form.length >= 2 && !OF_ANY_LETTER.test(form),
    )
    found.set(word, {
      word,
      forms: forms.map(nameForm),
      isMain: parts.some((part) => part.length >= 2 && title.includes(part)),
      isVerb: tag.startsWith('v') && tag !== 'vn',
    })
  }
  // “小学”, “择校”: one field, however many words say so.
  for (const [field, words] of fieldsIn(text))
    if (!found.has(field))
      found.set(field, {
        word: words[0] ?? field,
        forms: [nameForm(field)],
        isMain: words.some((word) => title.includes(word)),
        isVerb: false,
      })
  return [...found.values()]
}

// “家住杨园”, “在中北路上班”: where, not what.
const WHERE = /(?:家?住在?|位于|地处)\p{Script=Han}{2,8}(?=[,，。]|$)/gu

function isName(word: string, tag: string): boolean {
  if (word.length < 2 || /部门$|单位$/u.test(word) || OF_ANY_LETTER.test(word) || /\d/u.test(word)) return false
  // 徐家棚, 武昌: where, not what; 三百多, 去年: how many and when.
  return /^(?:n(?!s|r)|v|an|l|i|j|x|b|eng)/u.test(tag) || tag === ''
}

const FIELD_BY_WORD = fieldsByWord()

function fieldsByWord(): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const [field, patterns] of Object.entries(FIELDS))
    for (const word of patterns.flatMap(spellings).filter(({ length }) => length >= 2))
      fields.set(word, [...(fields.get(word) ?? []), field])
  return fields
}

/** The fields of work that a text falls under, each with the words that say so. */
function fieldsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [word, fields] of FIELD_BY_WORD)
    if (text.includes(word)) for (const field of fields) found.set(field, [...(found.get(field) ?? []), word])
  return found
}

/** Whether a text (in the form of names) holds a word, whole or as what it abbreviates: 公厕 in 公共厕所. */
export function holdsWord(text: string, { word, forms }: MatterWord): boolean {
  if (forms.some((form) => text.includes(form))) return true
  const [first, second] = [...word]
  if (first === undefined || second === undefined || [...word].length !== 2) return false
  // 公共厕所: each character begins a word of two.
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1))
    if (text[at + 2] === second) return true
  return false
}
