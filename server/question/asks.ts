/** Measure words after 多少 and 几. */
const UNIT = '(?:个?百分点|个点|亿元|万元|万?人次|[岁年个件人家张所座条项户辆处名套亿万元天点%])'
/** “归谁管”, “哪个单位负责”: a department that is sought. */
const WHO = '(?:谁|(?:哪|什么|啥)(?:一?个|家|些|几个|几家)?(?:部门|单位|局|厅|委|处室|机构))'
/** What a state is measured by. */
const MEASURED_BY = '(?:(?:中期|期末|规划|计划|年度|阶段性?|五年)的?)?(?:进度|目标|考核|要求|任务|标准)?'
/** What may be asked of one thing beside something else, each as a question of its own. */
const ASKS: readonly (readonly [form: string, question: string])[] = [
  // “目标”, “规划目标值”, “目标多少”, “期末目标是几岁”
  [
    `(?:规划|计划|期末|年度|中长期|五年)?的?目标(?:值|数)?(?:是|为|定|要|有)?(?:的|了|在)?(?:是)?(?:(?:多少|几|多大|多高)${UNIT}?|什么|啥)?`,
    '的目标是多少',
  ],
  // “最新数据”, “现在的数”, “现状”, “实际值”, “目前多少”, “中期数据是多少”, “现在多少岁”
  [
    `(?:现在|目前|当前|如今|眼下|最新|最近|实际|现有)的?(?:完成|达到|做到)?(?:值|数值|数据|数字|数|水平|情况|进展)?(?:是|有|到)?了?(?:(?:多少|几)${UNIT}?|啥样)?|现状|完成值|现值|(?:中期|最新)(?:的)?(?:数据|数值|数字|数)(?:是|有|到)?(?:多少|几)${UNIT}?`,
    '是多少',
  ],
  // “有没有数据”, “中期有数没”
  ['(?:中期|现在|目前)?(?:有没有|有无|有)(?:统计)?(?:数据|数值|数)(?:吗|没有|没)?', '有没有数据'],
  // “谁负责”, “负责单位”, “哪个部门管”, “责任单位是谁”, “归谁”, “谁的责任”
  [
    `(?:由|归|是)?${WHO}(?:来|在)?(?:负责|牵头|管|主管|主抓|抓)(?:的)?|(?:归|属于?|找)${WHO}|(?:是)?${WHO}的(?:责任|职责|事|任务)|(?:负责|责任|牵头|主管|主责)(?:单位|部门|人|的单位|的部门)(?:是|为)?(?:${WHO}|哪个|哪家|哪些|啥|什么)?`,
    '由谁负责',
  ],
  // “完成没”, “完成情况”, “达标了吗”, “进度怎么样”, “中期达标没有”, “中期进度完成了没”
  [
    `${MEASURED_BY}(?:有没有|是否|是不是)?(?:完成|达标|达到|实现|过关)(?:得|的)?(?:了)?${MEASURED_BY}(?:情况|度|吗|没有?|与否|怎么样|如何|咋样)?|(?:中期|规划)?(?:进度|进展)(?:怎么样|如何|情况)?`,
    '完成了吗',
  ],
  // “差多少”, “超了多少”
  ['(?:还)?(?:相?差|超|超出|超过|缺)(?:了|出)?(?:多少|几|多远)', '离目标差多少'],
  // “为什么”, “没完成的原因”
  [
    '(?:没|没有|未)?(?:完成|达标|达到)?的?(?:原因|为什么|为啥|为何)(?:是什么|是啥)?(?:没完成|没达标|没达到|未完成|没有?数据|没有?数|没有)?',
    '为什么没完成',
  ],
  // “历年数据”, “走势”
  ['历年(?:的)?(?:数据|数值|走势|情况|变化)?|走势|变化趋势', '的历年走势'],
]
const ASK = ASKS.map(([form]) => form).join('|')
// “…分别是什么”, “…都是多少”: of all that is asked.
const TAIL = '(?:都|分别|各自?)?(?:是)?(?:多少|什么|啥|谁|怎样|怎么样)?(?:呢|啊|呀)?'
const IS_ASK = new RegExp(`^(?:它?的)?(?:${ASK})${TAIL}$`, 'u')
const THING_AND_ASK = new RegExp(`^(?<thing>.{2,28}?)(?:的)?(?<ask>${ASK})${TAIL}$`, 'u')
const JOINED = /[、,，;；:：?？。\s]+/u
// “目标和最新数据”: what 和 joins on at the end.
const LAST_AND = new RegExp(`^(?<left>.+?)(?:以及|还有|和|与|及|跟)(?<ask>(?:它?的)?(?:${ASK})${TAIL})$`, 'u')
// “麻烦查一下…”: polite words before the thing.
const POLITE =
  /^(?:请问|请|麻烦|劳驾|帮我|帮忙|我想(?:知道|问|查|了解)?|(?:查|问|看|说|列|讲)一?下|告诉我|一下|想知道|关于|把|将)+[,，]?/u
/** Sets and comparisons have answers of their own. */
const IS_NO_THING =
  /哪|几[项个家]|指标$|任务$|谁|多少|(?<!占)比(?![例率重])|如果|完成|达标|[没未]|为什么|[吗呢]|两个?区|[、,，;；]/u
const MOST_ASKS = 5

// “受教育年限指标:目标几年”, “碳排放降低指标哪个单位负责”: one indicator, and no group of them.
const OF_INDICATOR = /(?<=\p{Script=Han}{2}[^性类项些个有部要的])(?:这[一]?[个项])?指标的?$/u

/**
 * “托位目标、最新值、负责单位”, “绿化覆盖率目标、谁负责、完成没、为什么”: each thing that is asked of one name, as a question
 * that names it.
 *
 * @returns none where a question asks one thing, or names more than one
 */
export function asksOf(question: string): string[] {
  const pieces = piecesOf(
    question
      .trim()
      .replace(/[?？。！!]+$/u, '')
      .replace(POLITE, ''),
  )
  const [first, ...rest] = pieces
  if (first === undefined || rest.length === 0 || rest.length >= MOST_ASKS) return []
  const groups = THING_AND_ASK.exec(first)?.groups
  const thing = (groups?.['thing'] ?? first).replace(OF_INDICATOR, '')
  const asks = [...(groups === undefined ? [] : [groups['ask'] ?? '']), ...rest]
  if (thing.length < 2 || IS_NO_THING.test(thing) || !rest.every((piece) => IS_ASK.test(piece))) return []
  const questions = [...new Set(asks.map(questionOf))]
  // “目标和完成情况” is one answer: the goal held against what was reached.
  const isOfGoal = questions.length === 2 && questions.includes('的目标是多少') && questions.includes('完成了吗')
  if (questions.length < 2 || isOfGoal) return []
  return together(questions).map((one) => `${thing}${one}`)
}

/** 完成没、为什么: a reason is that of a state. */
function together(questions: readonly string[]): string[] {
  const both = questions.includes('完成了吗') && questions.includes('为什么没完成')
  // “有没有数据,为什么没有”
  const noData = questions.includes('有没有数据') && questions.includes('为什么没完成')
  if (!both && noData)
    return questions.flatMap((one) => (one === '为什么没完成' ? [] : [one === '有没有数据' ? '为什么没有数据' : one]))
  if (!both) return [...questions]
  return questions.flatMap((one) => (one === '为什么没完成' ? [] : [one === '完成了吗' ? '完成了吗，为什么' : one]))
}

/** Parts between commas; at 和 only before what asks: 医疗和健康 is a name. */
function piecesOf(question: string): string[] {
  return question
    .split(JOINED)
    .filter((piece) => piece !== '')
    .flatMap((piece) => {
      const asks: string[] = []
      let left = piece
      for (;;) {
        const groups = LAST_AND.exec(left)?.groups
        if (groups === undefined) return [left, ...asks]
        asks.unshift(groups['ask'] ?? '')
        left = groups['left'] ?? ''
      }
    })
}

function questionOf(ask: string): string {
  return ASKS.find(([form]) => new RegExp(`^(?:它?的)?(?:${form})${TAIL}$`, 'u').test(ask))?.[1] ?? ''
}
