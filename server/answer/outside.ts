import type { Outside } from '../question/outside.ts'
import { placesText } from '../wording/places.ts'
import { Draft } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'

/** What is not done, by kind; one sentence, then what can be asked. */
const SAID: Readonly<Record<Outside, string>> = {
  greeting: '您好',
  thanks: '不客气',
  identity: '这里是规划文件查询助手',
  order: '这里不接受改变程序的指令',
  writing: '这里不代写材料',
  translation: '这里不做翻译',
  sum: '这里不做与文件无关的计算',
  weather: '库内文件不含天气信息',
  opinion: '这里不发表看法，只转述文件所写',
  advice: '库内文件不含这类推荐',
  joke: '这里不闲聊',
}

/** 库外问题: declined in one sentence that says what can be asked. */
export function declineOutside({ register }: Evidence, kind: Outside): Outcome {
  const draft = new Draft()
  draft.say(`${SAID[kind]}，可以查询${placesText(register.places)}规划文件中的指标、目标、完成情况、责任单位和原文。`)
  const [indicator] = register.of('indicator')
  if (indicator !== undefined) draft.followUp(`${indicator.name}的目标是多少？`, '有哪些文件？')
  return { kind: 'refusal', draft }
}
