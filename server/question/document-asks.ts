/** What may be asked of a document itself. */
export type DocumentField = 'number' | 'date' | 'speaker' | 'meeting' | 'issuer'

/** What a document is called in a question: 分工方案, 中期评估报告, 2025年政府工作报告, 江汉区规划. */
const DOCUMENT =
  /(?:任务|责任|工作|重点|主要|目标|实施|情况|国民经济和社会发展|总体|发展|年度|民生实事|项目)*(?:分工|分解|推进|完成)?(?:方案|中期评估(?:报告)?|评估(?:报告)?|(?:政府)?工作报告|报告|规划(?:纲要)?|纲要|回顾(?:与展望)?|展望|通知|意见|公报|要点|通报|分工表?|分解表|文件|文)/u

const VERBS = '(?:发布?|印发?|制定|制作|编制?|编写|写|出台?|起草|公布|公开|下发|策划|拟定?|搞|弄|做)'
const MADE = '(?:发布?|印发?|公布|公开|下发|出台?|印|制定|编制?|写|成文|通过|批准|作|做|报告|汇报|提交|挂)'
const WHEN = '(?:什么时候|啥时候|哪一?天|何时|哪一?年|几时|几月几[号日]|哪年哪月|哪个?月|多会儿?|几号)'
const MEETING = '(?:什么|哪个|哪次|哪届|啥)(?:次|届)?(?:人大|人代|代表|常委|常委会)?(?:大会|会议?)'

/** How each is asked for; what one has taken out, the next ones do not see. */
const ASKS: readonly (readonly [DocumentField, RegExp])[] = [
  // “是几号文”, “文号多少”
  [
    'number',
    /(?:发文)?(?:文号|字号)|(?:文件)?编号|(?:几|多少|什么|啥|哪个)号(?:的)?文件?|(?:发的?)?(?:是)?第?几号文件?/gu,
  ],
  // “谁在什么时候作的”, “报告人是谁”
  [
    'speaker',
    /谁(?:来|在|代表[^,，]{0,6})?(?:作|念|宣读|报告|汇报|做报告|(?=[向给]谁)|(?=的?(?:时候|什么时候)))(?:的|了)*|(?<=报告[^,，]{0,4})谁(?:来)?做(?:的|了)*|报告人(?:是谁)?/gu,
  ],
  // “在哪次会上作的”, “向谁报告的”
  ['meeting', new RegExp(`(?:在|是)*${MEETING}(?:上)?(?:${MADE})?(?:的|了)*|(?:向|给)谁(?:${MADE})?(?:的|了)*`, 'gu')],
  // “什么时候印发的”, “哪年的”, “成文日期”
  [
    'date',
    new RegExp(
      `(?:是|在)*${WHEN}(?:才|就|被|开始)?(?:在网上|上网|对外|正式)?(?:${MADE})*(?:出来|出去)?(?:在网上|上网)?(?:的|了)*|(?:${MADE}|成文)(?:日期|时间)|(?:日期|时间)`,
      'gu',
    ),
  ],
  // “谁发的”, “哪个部门写的”, “发文单位”
  [
    'issuer',
    new RegExp(
      `(?:由|是)*(?:谁|(?:哪|什么|啥)(?:个|家|一个)?(?:单位|部门|机关|机构|局|委|办))(?:负责|牵头|来)?${VERBS}(?:出来)?(?:的|了)*|(?:发文|发布|编制|起草|制定|印发|牵头编制)(?:单位|机构|机关|部门)|出自(?:谁|哪里|哪个(?:部门|单位))`,
      'gu',
    ),
  ],
]

/** What such a question may say beside the document and what it asks. */
const FILLERS =
  /[“”"'《》〈〉‘’()（）,，、;；?？。!！\s]|请问|麻烦|告诉我|帮我|查一?下|我们?想|想|知道|了解|问(?:一下)?|一下|分别|各自|具体|都|又|还|并且?|以及|还有|那个?|这[个份篇]|那份|份|篇|个|里面?|上面?|落款|标题|[的是了呢啊呀吗吧和与及在有为叫由于于此该其]|多少|什么|啥|哪些|第?十[一二三四五]五(?:时期|期间)?|第十[一二三四五]个五年|\d{2,4}年?(?:度|版)?|二〇\p{Script=Han}{2}年|(?:最新|正式|现行)的?/gu

/**
 * What a question asks of a document itself, where it asks nothing else: “任务分工方案是几号文,什么时候公开的”.
 *
 * @param places places of the documents, which may stand before its name
 * @returns none where anything of what the document says is asked for
 */
export function documentFieldsAsked(question: string, places: readonly string[]): DocumentField[] {
  let rest = places
    .flatMap((place) => [place, place.slice(0, -1)])
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => (name.length < 2 ? text : text.split(name).join(' ')), question)
  const fields: DocumentField[] = []
  for (const [field, form] of ASKS) {
    const without = rest.replace(form, ' ')
    if (without !== rest) fields.push(field)
    rest = without
  }
  if (fields.length === 0 || !DOCUMENT.test(rest)) return []
  rest = rest.replace(new RegExp(DOCUMENT.source, 'gu'), ' ').replace(FILLERS, '')
  return rest.replace(/[区县市省州]/gu, '') === '' ? fields : []
}
