import type { Clause } from '../text/sentences.ts'
import { NOT_YET } from '../statuses/status-forms.ts'
import type { StatusMatch } from '../statuses/status-match.ts'

// “云梦率先完成“多规合一”和区域性统一评价”, “全面完成机构改革”, “提前完成城市老化燃气管道更新改造”: what was done stands after the verb.
const DONE =
  /^(?<before>.{0,12}?)(?<text>(?:率先|全面|如期|按期|圆满|顺利|全部|提前|高质量|基本|已)+完成)了?(?<object>.{4,40})$/u

// “完成农村集体产权制度改革整省试点”, “完成入河排污口整治”, “完成“三区三线”划定”: work that has an end.
const DONE_WORK =
  /^(?<before>.{0,12}?)(?<text>完成)了?(?<object>.{3,30}(?:试点|改革|整治|整改|普查|换届|划定|清理|清查|验收|转隶|脱钩|划转|摸底|确权|重组|核查|起草|修编|登记|颁证)(?:、.{2,40})?)$/u

// “提前五年停止征收全市路桥车辆通行费”
const EARLY = /^(?<text>提前[一二两三四五六七八九十\d]{1,2}个?(?:年|月|天|季度))(?<object>[^，,；;。\d]{4,26})$/u

// “汽车总站完成搬迁”, “市属国企全面完成改制”: what it was done to stands before the verb.
const DONE_TO =
  /^(?<noun>[\p{Script=Han}“”（）()A-Za-z]{3,24}?)(?:已经?|均|全部|全面|顺利|如期|基本|率先|成功)*(?<text>完成(?<work>(?:整体|异地|企业|股份制|混改)?(?:搬迁|改制|换届|划转|转制|重组|转隶|脱钩|合并|换届选举|更名|退城入园|关停|清退|销号)))$/u

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
  const found = DONE.exec(words) ?? DONE_WORK.exec(words) ?? EARLY.exec(words)
  const { text, object, before } = found?.groups ?? {}
  if (text === undefined || object === undefined || NOT_YET.test(before ?? '')) return undefined
  const start = clause.start + clause.text.indexOf(text)
  const objects = object
    .replace(/^(?:全[省市区县]|了)/u, '')
    // “圆满完成党的十九大、《财富》全球论坛等系列安保工作”: what stands before 等 is no work of its own.
    .split(/等.{0,10}(?:工作|任务|行动)$/u.test(object) ? /$^/u : /、(?![^“”]*”)|和(?=[^“”]{3})(?![^“”]*”)/u)
    .map((name) => name.trim())
  // “率先完成互花米草除治任务、获省政府推广表扬”, “完成“三区三线”划定、24个乡镇级片区规划编制”: what follows is another thing done.
  const next = objects.findIndex((name, at) => at > 0 && /^(?:[获被建开推]|\d)/u.test(name))
  const named = next === -1 ? objects : objects.slice(0, next)
  const whole = named.every((name) => name.length >= 3) ? named : [named.join('、')]
  if (whole.length === 0 || !whole.every(isWork)) return undefined
  return {
    clause: index,
    start,
    end: clause.start + clause.text.trimEnd().length,
    status: text.startsWith('提前') ? 'ahead' : 'met',
    text,
    objects: whole,
  }
}

// “基本完成“十三五”规划任务”: of a plan as a whole.
const PLAN = /十[一二三四五六]五”?规划\p{Script=Han}{0,8}(?:目标|任务|指标)+$/u

// “完成房屋征收37.6万平方米” is a figure, “全面完成各项工作”, “顺利完成目标任务” name no work; numbers in quotation marks are names.
function isWork(name: string): boolean {
  const bare = name.replace(/“(?!十[一二三四五六]五”)[^”]*”/gu, '')
  return (
    PLAN.test(bare) ||
    (!/\d|目标|任务$|^(?:各项|有关|相关)|^的|建设$|完成|[一二两三四五六七八九十百]+[项个件条]/u.test(bare) &&
      name.length >= 3)
  )
}
