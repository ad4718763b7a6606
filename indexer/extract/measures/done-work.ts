import type { Clause } from '../text/sentences.ts'
import { NOT_YET } from '../statuses/status-forms.ts'
import type { StatusMatch } from '../statuses/status-match.ts'

const HOW_WELL =
  '(?:率先|全面|如期|按期|按时|圆满|顺利|全部|提前|高质量|高标准|高效|基本|总体|整体|成功|较好地?|胜利|超额|已经|已)'

// “云梦率先完成“多规合一”和区域性统一评价”, “全面完成机构改革”, “提前完成城市老化燃气管道更新改造”: what was done stands after the verb.
const DONE = new RegExp(`^(?<before>.{0,12}?)(?<text>${HOW_WELL}+完成)了?(?<object>[^、].{2,60})$`, 'u')

// “提前实现“三证合一、一照一码””
const EARLY_REACHED = /^(?<before>.{0,12}?)(?<text>提前(?:实现|达到|建立))了?(?<object>[^、\d].{3,40})$/u

/** Work that has an end: 试点, 普查, 修编, 移交. */
const ENDING =
  '(?:试点|改革|改制|整治|整改|普查|详查|调查|体检|换届|选举|划定|清理|清退|清查|验收|转隶|脱钩|划转|移交|交接|摸底|确权|重组|整合|合并|转企|出清|处置|核查|排查|评审|评估|征集|起草|修编|登记|颁证|转型|组建|认定|治理|修复|增资扩股|(?:试点|示范)建设)'

// “完成农村集体产权制度改革整省试点”, “完成入河排污口整治”, “完成“三区三线”划定工作”, “完成供水、供电移交等工作”: work that has an end.
const DONE_WORK = new RegExp(
  `^(?<before>.{0,12}?)(?<text>完成)了?(?<object>[^、].{2,60}?(?:${ENDING}(?:等?(?:工作|任务))?|(?<=.{4})工作)(?:、.{2,40})?)$`,
  'u',
)

// “提前五年停止征收全市路桥车辆通行费”, “提前一年半完成旱厕改造62.5万户”, “提前一年完成3年10万人转移就业计划”
const EARLY =
  /^(?<before>(?:在全[国省市区州]|已|均|并|率先|成功)*)(?<text>提前(?:[一二两三四五六七八九十\d]{1,2}个?(?:年|月|天|季度)半?)(?:完成|实现|达到)?)了?(?<object>[^，,；;。]{4,60})$/u

// “汽车总站完成搬迁”, “市属国企全面完成改制”, “新华书店完成事转企改制”: what it was done to stands before the verb.
const DONE_TO =
  /^(?<noun>[\p{Script=Han}“”（）()A-Za-z、《》]{3,40}?)(?:已经?|均|全部|全面|顺利|如期|基本|率先|成功)*(?<text>完成(?<work>(?:整体|异地|企业|股份制|混改|优化|公司制|事转企)?(?:搬迁|改制|换届|划转|转制|重组|转隶|脱钩|合并|换届选举|更名|退城入园|关停|清退|销号|组建|整合|编纂|改革|移交|整改|清算))|(?<=(?:基本|全面|全部|顺利|如期))完成(?:编制|修编|修订|征拆|拆迁|确权))$/u

/** Work that a clause says was done, named after the verb (全面完成机构改革). */
export function doneWorkIn(clause: Clause, index: number): StatusMatch | undefined {
  const words = clause.text.trim()
  const to = DONE_TO.exec(words)
  const { noun = '', work = '', text: done = '' } = to?.groups ?? {}
  if (to !== null && !NOT_YET.test(noun) && !/[个家户]|^(?:全面|顺利|如期|基本)|等$/u.test(noun))
    return {
      clause: index,
      start: clause.start + clause.text.indexOf(done),
      end: clause.start + clause.text.trimEnd().length,
      status: 'met',
      text: done,
      objects: [`${noun.replace(/^(?:全[省市区县]|其中)(?=.{3})/u, '')}${work}`],
    }
  const early = EARLY.exec(words)
  const found = early ?? DONE.exec(words) ?? EARLY_REACHED.exec(words) ?? DONE_WORK.exec(words)
  const { text, object, before } = found?.groups ?? {}
  if (text === undefined || object === undefined || NOT_YET.test(before ?? '') || /\d/u.test(before ?? ''))
    return undefined
  const objects = early === null ? worksOf(object) : [withoutAmount(object)]
  if (objects.length === 0 || !objects.every((name) => (early === null ? isWork(name) : name.length >= 4)))
    return undefined
  return {
    clause: index,
    start: clause.start + clause.text.indexOf(text),
    end: clause.start + clause.text.trimEnd().length,
    status: text.startsWith('提前') ? 'ahead' : 'met',
    text,
    objects,
  }
}

/** “旱厕改造62.5万户”: how many is no part of the name. */
function withoutAmount(object: string): string {
  return object.replace(/\d+(?:\.\d+)?[万亿]?\p{Script=Han}{1,4}$/u, '').trim()
}

/** The works of a list that each have a name (市县机构改革、开发区体制机制改革); one that shares its last words stays one. */
function worksOf(object: string): string[] {
  const words = object.replace(/^(?:全[省市区县州]|了)/u, '')
  // “圆满完成党的十九大、《财富》全球论坛等系列安保工作”: what stands before 等 is no work of its own.
  const whole = /等.{0,12}(?:工作|任务|行动|活动|改革|事项)$/u.test(words)
  if (whole) return [words]
  // “新一轮政府职能转变和机构改革”, “甲区和乙区机构重组、全员聘用改革”: 和 parts works or what one work was done to.
  return worksApart(words, /、(?![^“”]*”)|和(?=[^“”]{3})(?![^“”]*”)/u) ?? worksApart(words, /、(?![^“”]*”)/u) ?? [words]
}

/** The parts of a list, where each is a work of its own. */
export function worksApart(words: string, between: RegExp): string[] | undefined {
  const objects = words.split(between).map((name) => name.trim())
  // “率先完成互花米草除治任务、获省政府推广表扬”, “完成“三区三线”划定、24个乡镇级片区规划编制”: what follows is another thing done.
  const next = objects.findIndex(
    (name, at) => at > 0 && /^(?:[获被]|建(?:成|立)|开(?:工|通|展|放(?!型)|启|业|行)|推(?:动|进|出|行)|\d)/u.test(name),
  )
  const named = next === -1 ? objects : objects.slice(0, next)
  const apart = named.every((name, at) => name.length >= 3 && (at === named.length - 1 || ENDS.test(name)))
  return apart ? named : next === -1 ? undefined : [named.join('、')]
}

// “新一轮政府职能转变”, “区域性统一评价”, “““多规合一””: an item of a list that has its own last word.
const ENDS = new RegExp(
  `(?:${ENDING}|编制|建设|改造|提升|治理|转变|修复|评价|工程|规划|任务|活动|工作|安置|调整|清算|检测|检查|保障|对接|赛事|会议|[”》])$`,
  'u',
)

// “基本完成“十三五”规划任务”: of a plan as a whole.
const PLAN = /十[一二三四五六]五”?规划\p{Script=Han}{0,8}(?:目标|任务|指标)+$/u

// “庆祝成立60周年系列活动”, “第四次普查”, “P2P网贷机构清退”, “2022年度考核”: numbers that say which, not how many.
const WHICH =
  /“(?!十[一二三四五六]五”)[^”]*”|\d+(?=周年|年|届|次|岁)|[A-Za-z]+\d*[A-Za-z]*|(?<=[A-Za-z])\d+|\d+(?=[A-Za-z])|第[一二三四五六七八九十]+(?=[批次轮个])/gu

// “完成房屋征收37.6万平方米” is a figure, “全面完成各项工作”, “顺利完成目标任务” name no work.
function isWork(name: string): boolean {
  const bare = name.replace(WHICH, '')
  return (
    PLAN.test(bare) ||
    (!/\d|目标|任务$|各项\p{Script=Han}{0,4}工作$|^(?:各项|有关|相关)|^的|(?<!标准化|规范化|信息化|试点|示范|能力)建设$|完成|[一二两三四五六七八九十百]+[项个件条]/u.test(
      bare,
    ) &&
      // “按期完成“清零””: a state, no work.
      !/^“?清零”?$/u.test(name) &&
      name.length >= 3)
  )
}
