/** Longest name of a document, in characters. */
const MAX_LENGTH = 80
/** A title's halves on two or three lines are one; a fourth is none of it. */
const MAX_LINES = 3
/** Lines at the head of a text among which a title is looked for. */
const HEAD_LINES = 20

// “武昌区“十四五”规划纲要实施情况中期评估”, “…完成情况”, “…的通知”: what documents are called ends so.
const NAME_OF_A_DOCUMENT =
  /(?:规划|纲要|方案|报告|评估|计划|意见|要点|清单|公报|总结|工作安排|任务安排|分解|台账|目标|目录|办法|细则|规定|决定|(?<!代)表|通知|通报|公告|批复|完成情况|进展情况|执行情况|落实情况|实施情况|工作情况)(?:[(（〔][^)）〕]*[)）〕])?(?:的通知)?$/u
// “一、完成情况一览表”, “（三）…目标”, “第二部分…评估”, “1. …方案”, “1.1 评估方法”, “表1 …情况表”, “专栏2”: parts of a document.
const NUMBERED =
  /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|第[一二三四五六七八九十百\d]+[章节篇条部]|\d+(?:\.\d+)*[、.．\s]|\d+[)）]|(?:附?表|专栏)\s*[一二三四五六七八九十\d])/u
// “索引号：…”, “首页 > 政务公开”, “东政办发〔2024〕5号”, “东河县人民政府文件”, “附件2：”, “目 录”, “2024年3月”, “（2021年…批准）”, “——在…会议上”.
const FURNITURE =
  /^(?:首页|名\s*称|发布|文\s*号|主题|索引|现在|各位|当前位置|来源|发文|发布日期|成文|公开|字体|字号|打印|信息|目\s*录$|附\s*件|密级|是否|有效性|标\s*题|单位\s*[:：]|填报|制表|[—–-]{1,2}|[(（][^)）]*[)）]$|[\d年月日.\-/:：\s〇零一二三四五六七八九十]+$)|文件$|号$|(?:网站|政府网|政务网|门户)$|〔\d{4}〕|>/u
/** Who a paper is from, on a line above its name. */
const ISSUER = /(?:人民政府|办公室|办公厅|委员会|[局厅委部院会处]|管委会)$/u

/** A part of a text that its file marks as a heading, or that stands first. */
export interface MarkedLine {
  readonly text: string
  readonly level: number
}

/**
 * What a document is called by its own lines (标题): the first that is named as documents are, before the text begins, else
 * what its file marks as its one outermost heading, else the first that tells a place or a year. Parts of a document
 * (二、完成情况一览表) and what stands around a title (文号, 索引号, 目录) are none. A title on two lines is put together.
 *
 * @param lines the lines of its head, without blanks around them
 * @param marked the outermost heading as the file marks it
 * @returns nothing where no line of it is a title
 */
export function titleOf(lines: readonly string[], marked?: string): string | undefined {
  const head = joined(lines.slice(0, HEAD_LINES))
  const beginning = head.findIndex(beginsText)
  const before = beginning === -1 ? head : head.slice(0, beginning)
  const heading = marked === undefined || !canBeTitle(marked) ? undefined : marked
  return (
    before.find(isTitle) ??
    (heading !== undefined && before.some((line) => line.includes(heading)) ? heading : undefined) ??
    before.find((line) => canBeTitle(line) && TELLS_WHOSE.test(line)) ??
    head.find(isTitle)
  )
}

/** A title of a place or of a time: 东河县…, 2024年…, “十四五”…, 关于… */
const TELLS_WHOSE =
  /^(?:\p{Script=Han}{1,8}(?:省|市|区|县|州|盟|旗|镇|乡|街道)\p{Script=Han}*(?:\d{4}年|[“"]?十[一二三四五六]?五)|\d{4}年(?:度)?\p{Script=Han}{4,}|关于.{4,})/u

/** Whether a line is called as documents are: “武昌区“十四五”规划纲要实施情况中期评估”. */
export function isTitle(line: string): boolean {
  return canBeTitle(line) && NAME_OF_A_DOCUMENT.test(line)
}

/** Whether a line may be a document's name at all. */
export function canBeTitle(line: string): boolean {
  return (
    line.length >= 4 &&
    line.length <= MAX_LENGTH &&
    /\p{Script=Han}/u.test(line) &&
    !/[。；;>|]|[:：]$/u.test(line) &&
    !NUMBERED.test(line) &&
    !FURNITURE.test(line)
  )
}

/** The first numbered heading, sentence, row or address: 一、总体情况; 各位代表：; what follows is no name of the whole. */
function beginsText(line: string): boolean {
  return NUMBERED.test(line) || /。|^\||^(?:各|县|市|区|省).{0,40}[:：]$/u.test(line)
}

/** Whether a line is a place's name and no more: “青阳县” above “国民经济和社会发展第十四个五年规划纲要”. */
export function isPlaceLine(line: string): boolean {
  return A_PLACE.test(line)
}

const A_PLACE = /^\p{Script=Han}{1,12}(?:省|自治区|市|区|县|州|盟|旗)$/u

/** Lines with the halves of a title put together. */
export function joined(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (let at = 0; at < lines.length; at++) {
    let line = closed(lines[at] ?? '')
    for (let taken = 1; taken < MAX_LINES; taken++) {
      const next = closed(lines[at + 1] ?? '')
      if (!goesOn(line, next)) break
      line += next
      at++
    }
    whole.push(line)
  }
  return whole
}

/** “政 府 工 作 报 告”: letters spaced out. */
function closed(line: string): string {
  return /^(?:\p{Script=Han}[ \u3000]+){2,}\p{Script=Han}$/u.test(line) ? line.replace(/[ \u3000]+/gu, '') : line
}

/** Whether a title goes on in the next line: “…第十四个五年规划和” + “二〇三五年远景目标纲要”, “东河县人民政府办公室” + “关于印发…”. */
export function goesOn(line: string, next: string): boolean {
  if (isPlaceLine(line)) return isTitle(next)
  if (!canBeTitle(line) || !canBeTitle(next) || line.length + next.length > MAX_LENGTH + 40) return false
  if (ISSUER.test(line)) return /^关于/u.test(next)
  if (/(?:[和与及、的]|关于|印发|发展|[“"]十[一二三四五]五[”"])$/u.test(line)) return NAME_OF_A_DOCUMENT.test(next)
  return (
    /^(?:[和与及的暨]|二[〇○零0]|20\d{2}年远景|远景目标|(?:执行|实施|完成|落实|进展)情况|中期评估|(?:任务|责任)分|第十[一二三四五]个五年)/u.test(
      next,
    ) && NAME_OF_A_DOCUMENT.test(next)
  )
}
