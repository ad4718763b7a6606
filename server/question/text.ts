import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 'tw', to: 'cn' })

/** A text in simplified characters and half-width forms; its lines stay. */
export function simplified(text: string): string {
  return toSimplified(text.normalize('NFKC'))
}

// “请问一下武昌区的……是多少啊，谢谢”: what is said for politeness asks for nothing.
const POLITE_START =
  /^(?:(?:您好|你好|领导好|老师好|同志好|哈喽|嗨|喂)[啊呀，,。！!\s]*|(?:请问|请教|麻烦|劳驾|想问|想请问|我想问|我想知道|我想了解|想了解|想知道|能不能|可不可以|可以|能否|帮我|帮忙|请帮我|请(?!示|求|假)|问(?!题|责|卷))?(?:一下(?:子)?|下)?(?:告诉我|查一下|查查|查询|查|看一下|看看|说说|说一下|讲讲|问问|介绍一下|介绍下)?(?=.{4})[，,：:\s]*)/u
// “……,写材料急用”, “,领导等着要”: what it is wanted for.
const PURPOSE =
  /[，,。;；！!\s](?:(?:我|我们|这边)?(?:要|在|准备)?(?:写|做|填|报|交|赶)(?:个)?(?:材料|报告|报表|汇报|稿子?|总结|方案|表|ppt)(?:要?用|急用|呢|的)?|(?:比较|很|有点|挺)?急(?:用|着用|需)?|(?:领导|上面|老板|区长|处长|科长)?(?:等着|马上|急着)(?:要|用|看)|(?:开会|汇报|明天|下午)(?:要|等着)?用|在线等)[！!。~～\s]*$/iu
// “江汉呢,听说以前都33%多了”: what one has heard, after what one asks.
const HEARSAY =
  /(?<=[呢吗谁么啥]|多少|几[个项家])[，,](?:我)?(?:听说|据说|听人说|听别人说|好像|记得|印象中|感觉)[^，,?？]*[?？]?$/u
// “接到居民来信问……”, “有群众反映说……”: who asked first.
const PASSED_ON =
  /^(?:我们?|社区|街道)?(?:今天|最近|刚)?(?:接到|收到|有)(?:个|位|些|一位)?(?:居民|群众|市民|业主|企业|人大代表|代表|家长)?(?:来信|来电|电话|投诉|诉求|工单)?[,，]?(?:问(?:的是|到)?|反映说?|咨询|说)[:：,，]?(?=.{4})/u
const POLITE_END = /[，,。！!\s]*(?:谢谢(?:您|你|啦|了)?|多谢|感谢|麻烦了|辛苦了|拜托了?|急)[！!。~～\s]*$/u

/**
 * A question as the rules read it: simplified characters, half-width forms, without politeness.
 *
 * The questioner's own words are kept for showing; this is for understanding only.
 */
export function normaliseQuestion(question: string): string {
  let text = simplified(question).replace(/\s+/gu, ' ').trim()
  text = text.replace(POLITE_END, '').replace(HEARSAY, '').replace(PURPOSE, '')
  text = text.replace(PASSED_ON, '')
  // “7医院”: hospitals are numbered in words; three of them are 3家医院.
  text = text.replace(/(?<![\d.])[1-9](?=医院)/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit)))
  // Blanks inside Chinese text mean nothing: “530 亿元”, “武昌 区”.
  text = text.replace(/(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])|(?<=\d) +(?=\p{Script=Han})/gu, '')
  // “二一年”, “二二年上半年”
  text = text.replace(
    /(?<![\p{Script=Han}\d])二([〇零一二三四五六七八九])年/gu,
    (_year, digit: string) => `202${String('〇一二三四五六七八九'.indexOf(digit.replace('零', '〇')))}年`,
  )
  // “GDP多少,增长多快”, “涨得有多快”
  text = text.replace(/(?<=增长|增速|上涨|增加|涨)(?:得|有|了|的)*多快/gu, '多少')
  // “完成得咋样”, “咋算的”
  text = text.replace(/咋个?样/gu, '怎么样').replace(/咋(?![舌呼])/gu, '怎么')
  // “2021年咱武昌收入多少”, “俺们这儿”: whose one is, before a place's name.
  text = text.replace(/[咱俺](?:们|的|(?![们的]))(?=\p{Script=Han}{2})(?![区县市省州旗镇乡村这])/gu, '')
  // “占GDP几成”, “占财政支出大概百分之几”; 占比 says so by itself, and so does “占GDP的比重是多少”.
  text = text.replace(
    /占(?!地|比)(?![^,，。?？]{0,10}比[重例])(?<whole>[\p{Script=Han}a-z]{0,10}?)的?(?:大概|大约|约)?(?:是|有)?(?:几成|几分之几|百分之[几多]少?|多大比[例重]|多大|多少(?!亿|万|个|家))/giu,
    '占$<whole>比重是多少',
  )
  // “2023、2025年”, “2022 2023旅游人数”: each is a year.
  text = text.replace(/(?<![\d.])(20[0-4]\d)(?=\s*[、,，和与及]\s*20[0-4]\d年|\s+20[0-4]\d(?!\d))/gu, '$1年')
  // “23上半年”, “GDP2020”
  text = text.replace(/(?<!\d)(2\d)(?=[上下]半年)/gu, '20$1年')
  text = text.replace(/(?<=\p{Script=Han}|gdp)(20[0-4]\d)(?=[?？\s]*$)/giu, ' $1年')
  // “2021到2023年上半年”: a span of years whose last is half a one.
  text = text.replace(/(20\d{2})年?(?:到|至|[-—~])(20\d{2})年上半年/gu, '$1年至$2年')
  // “内蒙古2024民生实事”
  text = text.replace(
    /(?<!\d)(20[0-4]\d)(?=\p{Script=Han})(?!年|到|至|余|多|[百千]?[万亿]|[元家个人户件项张座所条处名套吨亩辆台岁天米]|公[里顷斤]|平方)/gu,
    '$1年',
  )
  // “三岁以下”
  text = text.replace(/[一二三四五六七八九](?=岁)/gu, (digit) => String('零一二三四五六七八九'.indexOf(digit)))
  // “2023上半年”
  text = text.replace(/(?<=20\d{2})(?=[上下]半年|前三季度|第?[一二三四]季度)/gu, '年')
  // “您好，请问一下，帮我查……”: one politeness after the other.
  for (
    let rest = text.replace(POLITE_START, '');
    rest.length >= 2 && rest !== text;
    rest = text.replace(POLITE_START, '')
  )
    text = rest
  return text
}
