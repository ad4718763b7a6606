/** What a question asks of the index itself: which documents it holds (库里有哪些文件), or whether it holds one. */
export interface Holdings {
  /** 中期评估报告 in “你这里有没有东河县的中期评估报告”; nothing where all are asked for. */
  readonly named?: string
  /** Whether it says whose they are (你这里, 库里): then no sentence of a document answers. */
  readonly ofTheIndex: boolean
}

const NOUN = '(?:文件|资料|材料|文档|文本|文献|报告)'
/** What only the one who holds documents has: “你这里有哪些规划”, but “东河县有哪些政策” asks what documents say. */
const HELD = '(?:文件|资料|材料|文档|文本|文献|报告|政策|规划|原文|东西|内容)'
const WHICH = '(?:哪些|哪几[份个种本篇]|什么|啥|几[份个种本篇]|多少[份个种本篇]?)'
/** Words that may stand around the noun and name no kind of document. */
const PLAIN = '(?:的|规划|政策|政府|官方|相关|有关|方面|类|种|份|全部|所有|可查|能查|可以查|关于|\\s)*'
/** Who holds them: 你这里, 库里, 系统里, 资料库. */
const HOLDER =
  '(?:你(?:们)?(?:这里?|这儿|这边|手[上里]|那里?)?|这里|这边|这儿|[本该]?(?:库|资料库|知识库|文件库|数据库|文库|系统|平台|助手|网站|程序|工具)(?:里面?|内|中|上)?)'
const HOLDS =
  '(?:有|收录了?|收了|收集了?|收|入了?库|装了?|存了?|放了?|包含了?|包括|掌握了?|上传了?|导入了?|涵盖了?|覆盖了?|含|读了|读过|看过|学了|能[查看问找]到?|可以?[查看问找]到?|查得到|用了?|依据|根据|参考了?|来自|用的是?|依据的是?)'

/** Greetings and what only makes it polite. */
const LEAD =
  /^(?:请问|你好|您好|麻烦|想问|问一下|那么?|目前|现在|到底|先|看看|告诉我|帮我|说说|列(?:出|一下)?|给我|[,，\s])+/u
const END =
  /(?:可[以供]?(?:查询?|问|看|用|参考|查阅)的?|(?:来)?(?:回答|答复)的?|入库|在库里?|在里面|呢|啊|呀|吗|嘛|(?<!什)么|的|[?？!！。\s])+$/u

const FORMS: readonly RegExp[] = [
  // “你这里有□的哪些文件”, “库里都收了哪些资料”, “能查什么文件”; □ stands where the place was.
  new RegExp(
    `^(?:${HOLDER})?(?:是|都|一共|总共|现在|目前|的|\\s)*${HOLDS}(?:是|都|一共|总共)*${PLAIN}${WHICH}${PLAIN}${NOUN}$`,
    'u',
  ),
  new RegExp(`^${HOLDER}(?:是|都|一共|总共|现在|目前|的|\\s)*${HOLDS}${PLAIN}${WHICH}${PLAIN}${HELD}$`, 'u'),
  // “□的文件有哪些”, “库里的资料一共有几份”
  new RegExp(
    `^(?:${HOLDER})?(?:${HOLDS})?${PLAIN}${NOUN}(?:都|一共|总共|分别|里)*(?:是|有|包括|包含|收录了?|收了)?${WHICH}$`,
    'u',
  ),
  new RegExp(`^(?:所有|全部)的?${PLAIN}${NOUN}$`, 'u'),
  // “哪些文件是□的”, “哪些□的文件入了库”
  new RegExp(`^${WHICH}${PLAIN}${NOUN}(?:是|属于|在库里?|入了?库|收录了?|有)*$`, 'u'),
  // “文件清单”, “资料目录”, “你的数据来源”, “资料来源是什么”
  new RegExp(
    `^(?:${HOLDER})?(?:${HOLDS})?${PLAIN}(?:(?:文件|资料|材料|文档)(?:清单|目录|列表|名单|名录)|(?:资料|数据|文件|信息)来源)(?:是|有|都|给我)*${WHICH}?$`,
    'u',
  ),
]

/** Documents by their kind: “有没有□的中期评估报告”, “库里收录了□的统计公报吗”. */
const NAMED = new RegExp(
  `^(?:${HOLDER}(?:里|内|中)?)?\\s*(?:有没有|是否有|收没收|是否收录了?|有|收录了?|收了|能查到)\\s*的?(?!没有|编制|制定|出台|印发|要求|发布|下达|写|提)(?<named>[^,，。?？\\s谁哪什啥几多]{2,30}(?:报告|规划|纲要|方案|公报|评估|清单|计划|年鉴|要点|通知|意见|分解|文件))\\s*(?:吗|么|没有|没)?$`,
  'u',
)

const OF_THE_INDEX = new RegExp(`^${HOLDER}|收录|入库`, 'u')

/**
 * Whether a question asks which documents there are.
 *
 * @param text the question without its places
 * @returns nothing where it asks what documents say
 */
export function holdingsAsked(text: string): Holdings | undefined {
  const asked = text.replace(LEAD, '').replace(/[?？!！。\s]+$/u, '')
  const named = NAMED.exec(asked)?.groups?.['named']
  const ofTheIndex = OF_THE_INDEX.test(asked)
  if (named !== undefined) return { named, ofTheIndex }
  const bare = asked.replace(END, '').trim()
  return FORMS.some((form) => form.test(bare)) ? { ofTheIndex: true } : undefined
}
