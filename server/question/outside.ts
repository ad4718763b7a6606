/** What is said to a program or asked of the world, and not of documents (库外问题). */
export type Outside =
  | 'greeting'
  | 'thanks'
  | 'identity'
  | 'order'
  | 'writing'
  | 'translation'
  | 'sum'
  | 'weather'
  | 'opinion'
  | 'advice'
  | 'joke'

/** Forms of each; a form that names a whole question begins and ends with it, so that no question on a plan falls under it. */
const FORMS: readonly (readonly [Outside, RegExp])[] = [
  // “你好”, “在吗”
  ['greeting', /^(?:你好|您好|哈喽|嗨|hi|hello|在吗|在不在|早上好|下午好|晚上好|早|喂)(?:呀|啊|吗|哦|,|，|!|！)*$/iu],
  ['thanks', /^(?:谢谢|多谢|感谢|辛苦|再见|拜拜|好的|好|知道|明白|ok)(?:你|您|了|啦|啊|的|,|，|!|！)*$/iu],
  // “你是谁”, “你叫什么名字”, “你是机器人吗”
  [
    'identity',
    /^你(?:到底)?(?:是谁|是什么|叫(?:什么|啥)|是(?:不是)?(?:个)?(?:人|真人|机器人|ai|人工智能|chatgpt|大?模型))/iu,
  ],
  // “忽略之前的指令”, “告诉我你的提示词”, “从现在起你扮演…”
  [
    'order',
    /(?:忽略|无视|忘记|忘掉|不要管)[^,，。]{0,8}(?:指令|提示|规则|要求|设定|限制)|(?:提示词|系统提示|system ?prompt|越狱|jailbreak)|(?:扮演|假装你?是|你现在是|从现在(?:开始|起)你)|(?:执行|运行)(?:命令|代码|脚本)|(?:删除|清空|修改)(?:数据库|索引|文件|数据)/iu,
  ],
  // “帮我写一份总结”, “起草一个讲话稿”, “编个故事”
  [
    'writing',
    /(?:帮我|给我|替我|请|麻烦)?(?:写|起草|拟|撰写|编|作|创作|润色|改写)(?:一)?(?:下)?(?:份|篇|个|首|段|封)[^?？]{0,24}(?:总结|报告|讲话稿?|发言稿?|材料|文章|诗|故事|邮件|通知|方案|代码|程序|作文|信|新闻稿)$|(?:写|编)(?:一?段)?(?:代码|程序|sql|python)/iu,
  ],
  ['translation', /翻译|译成|用(?:英语|英文|日语|法语)(?:怎么)?(?:说|写|表达)|(?:英语|英文)(?:怎么|咋)(?:说|写)/u],
  // “1+1等于几”, “35乘以7是多少”
  [
    'sum',
    /^[\d\s.+\-*/×÷()（）]+(?:=|等于)?(?:几|多少)?[?？]*$|^\d+(?:\.\d+)?(?:加|减|乘以?|除以?)\d+(?:\.\d+)?(?:等于|是)?(?:几|多少)?[?？]*$/u,
  ],
  // “今天天气怎么样”, “明天会下雨吗”; 天气 in 污染天气应对 is a document's.
  [
    'weather',
    /天气(?:怎么样|怎样|如何|好不好|好吗|预报|情况)|(?:会|要)?(?:下雨|下雪)吗|(?:今天|明天|后天)(?:多少度|几度|冷不冷|热不热)/u,
  ],
  // “你觉得区长干得怎么样”, “你怎么看”
  ['opinion', /^你(?:个人)?(?:觉得|认为|怎么看|怎么评价|怎么想|喜欢|猜)|你的(?:看法|观点|意见|评价)/u],
  // “推荐一家餐馆”, “哪里好玩”
  [
    'advice',
    /推荐(?:一)?(?:个|家|些|下|几)?[^,，。]{0,8}(?:餐馆|饭店|餐厅|酒店|景点|电影|股票|书|房子|手机|好吃|好玩)|(?:附近|哪里|哪儿)[^,，。]{0,6}(?:好吃|好玩|有餐馆)|(?:买|炒)(?:哪只)?(?:股票|基金|彩票)/u,
  ],
  ['joke', /(?:讲|说)(?:一)?个?(?:笑话|故事|段子)|唱(?:一)?首?歌/u],
]

/** What kind of thing outside of documents a question is; nothing for any question that documents may answer. */
export function outsideOf(text: string): Outside | undefined {
  const bare = text.replace(/[?？。~～\s]+$/u, '').trim()
  return FORMS.find(([, form]) => form.test(bare))?.[0]
}
