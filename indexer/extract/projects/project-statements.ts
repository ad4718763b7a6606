import type { ProjectName } from './project-lists.ts'
import { isCommon } from './common-words.ts'
import { namesIn, sharesItsKind } from './project-names.ts'
import { BEFORE } from './stage-verbs.ts'
import { stageTail } from './stage-tail.ts'
import type { Clause, Sentence } from '../text/sentences.ts'

const ADVERBS =
  '(?:配合|协助|全力|着力|积极|努力|大力|加快|加紧|抓紧|有力|有序|持续|扎实|稳步|深入|统筹|重点|继续|同步|协同|强力|科学|主动|尽快|尽早|高标准|高质量|全面|年内|争取|力争)*'

// “确保国道546纳溪至九支段建成通车”, “推动…全面开工”, “力争恒力、京东等82个项目开工”: whoever does it, the names come after.
const AGENT = new RegExp(
  `^(?:${ADVERBS}(?:确保|支持和推动|推动|推进|促进|力争|争取|实现|支持|保障|服务保障|服务|加快|力促|督促|督导|助推|助力|配合|协调|做好|做实|做深|抓好|抓实|促成|保证)(?:早日|尽快)?|将|要|计划|预计)(?!力|障)`,
  'u',
)

const AIM =
  /^(?:全国|国家|国际|世界|区域|全球|面向|一流|西部|中部|东部|北方|南方|重要)(?:性|级|重要|科技|和|\p{Script=Han}){0,12}(?:中心|基地|枢纽|高地|平台|示范区|先行区)/u

/** Whether a name says what a place wants to be (区域性金融中心); with a name of its own it is a building. */
function isAim(name: string): boolean {
  return AIM.test(name) && isCommon(name)
}

// “建成高端制造新中心、综合交通新枢纽”
const AIM_ANEW = /(?<!创)新(?:中心|枢纽|高地|门户|样板|平台|基地)$/u

/** Names of projects with the stage that the words around them give. */
export interface Statement {
  readonly from: number
  readonly to: number
  readonly stage: string
  readonly text: string
  readonly prefix: string
  /** The names stand before the stage, with nothing before them: “月河大桥建成通车”. */
  readonly told?: true
  readonly names: readonly ProjectName[]
}

// “…纺织项目一期建成投产、中国长城（泸州）信创项目产品顺利下线”: two statements with 、 between.
function isStatement(words: string): boolean {
  // “开工建设柳湖大桥、石门水库扩建完工”: the verb before is said of both.
  if (/^(?:开工|动工|启动|建成|竣工|完成|续建|新建)/u.test(words.trimStart())) return false
  const tail = stageTail(words)
  return (
    tail !== undefined &&
    tail.done !== true &&
    tail.start >= 3 &&
    !/达[产效]$/u.test(words) &&
    (!/前期|签约/u.test(tail.stage) || /获[批准]$/u.test(words))
  )
}

/** A clause cut where a new statement begins behind 、. */
export function statementsOf(clause: Clause): Clause[] {
  if (!clause.text.includes('、') || clause.text.length > 400) return [clause]
  const parts: Clause[] = []
  let from = 0
  for (let at = clause.text.indexOf('、'); at !== -1; at = clause.text.indexOf('、', at + 1)) {
    if (!isStatement(clause.text.slice(from, at))) continue
    parts.push({
      start: clause.start + from,
      end: clause.start + at,
      text: clause.text.slice(from, at),
      anew: clause.anew || from > 0,
    })
    from = at + 1
  }
  parts.push({
    start: clause.start + from,
    end: clause.end,
    text: clause.text.slice(from),
    anew: clause.anew || from > 0,
  })
  return parts
}

const DOING_FIRST = new RegExp(`^${ADVERBS}(?:完成|做好|推进|开展|启动|抓好|支持)`, 'u')

// “高速出入口改造提升工程全面完成”: a stage of works that stand somewhere; of others it is a status.
const WORKS =
  /(?:处理厂|高速|公路|大道|路|街|桥|隧道|互通|出入口|立交|枢纽|站|港|航道|机场|医院|学校|校区|公园|广场|水库|坝|堤|管网|水厂|馆|剧院|体育场|楼|院区|渠|湖|电厂)[^、，,]{0,12}(?:工程|改造|扩建|改扩建|迁建|提升|整治|加固)$|.{4}主体工程(?:改造|建设)?$/u

// “启动建设新机场” is said of one, “加快机场建设” of any.
function isOfOne(stage: string): boolean {
  return stage !== '在建'
}

// “规划建设20所中小学和幼儿园”: beside so many of a kind stand kinds.
const SO_MANY = /\d[多余]?[所个座家处]/u

// “西区供水工程全面完成”: works with a name of their own; of a campaign (危房改造工程) it is a status.
function isNamedWork(name: string): boolean {
  return (
    /(?:工程|[一二三四五]期|段|整治|改造|扩建|迁建|加固)$/u.test(name) &&
    !isCommon(name) &&
    !/行动|计划|改革|脱贫|扶贫|民生/u.test(name)
  )
}

/** “咸宁大道西延段（一期）建成通车”, “确保国道546纳溪至九支段建成通车”. */
export function namesFirst(sentence: Sentence, index: number): Statement | undefined {
  const clause = sentence.clauses[index]
  if (clause === undefined) return undefined
  const trimmed = clause.text.trimEnd()
  const tail = stageTail(trimmed)
  if (tail === undefined) return undefined
  const { stage, start: end, done } = tail
  // “扬尘整治工作扎实开展”: what officials do, not what is built.
  if (stage === '在建' && trimmed.startsWith('工作', end)) return undefined
  // “鼓励社会资本参与…项目建设和运营”: who is asked to.
  if (/^(?:积极|大力)?(?:鼓励|引导|允许)/u.test(trimmed.trimStart())) return undefined
  // “部分路段尚未打通”
  if (/(?:[未没]|未能|没有|不能|无法)$/u.test(trimmed.slice(0, end))) return undefined
  // “等9个水利工程投入使用或加快建设”: which of them does what nobody says.
  if (/或$/u.test(trimmed.slice(0, end))) return undefined
  const lead = leadOf(trimmed.slice(0, end))
  const before = trimmed.slice(lead.length, end)
  // “完成玛曲抽水蓄能电站和天然气项目前期”, “配合推进白龙江引水工程前期工作”
  const doing = stage === '前期' ? (DOING_FIRST.exec(before)?.[0].length ?? 0) : 0
  const list = before.slice(doing).replace(/的$/u, '')
  // “积极引进医疗器械、药品及检测试剂等项目落地”: what is wanted.
  if (stage === '签约' && /^(?:积极|大力|着力|加快|重点|加大)*(?:引进|招引|吸引)/u.test(list)) return undefined
  // “区域性金融中心建设正式启动”: what a place wants to be stands nowhere.
  const stands = lead.prefix === '' && /投产|建成投用|封顶|竣工/u.test(stage)
  const namesOf = (words: string): ProjectName[] =>
    namesIn(words, clause.start + lead.length + doing, {
      stands,
      makes: stage === '投产',
      // “学校体育场馆向社会开放” is said of any.
      definite:
        (isOfOne(stage) || lead.prefix === '') && !SO_MANY.test(list) && !/[^成]开放/u.test(trimmed.slice(end - 1)),
    }).filter(
      ({ name }) =>
        (done !== true || WORKS.test(name) || WORKS.test(list) || isNamedWork(name)) &&
        (!/开工|在建/u.test(stage) || !(list.endsWith('建设') || trimmed.startsWith('建设', end)) || !isAim(name)),
    )
  // “开展柳白高铁项目勘察设计工作”
  const bare = doing > 0 ? namesOf(list.replace(/(?:项目|工程)$/u, '')) : []
  const own = bare.length > 0 ? bare : namesOf(list)
  // “西部河湖连通主体工程全面完成”, “内环高架主线贯通”: the noun that belongs to the stage may be all that makes it a name.
  const noun = /^(?:主体工程|主线)/u.exec(trimmed.slice(end))?.[0]
  if (own.length === 0 && noun !== undefined) own.push(...namesOf(list + noun))
  if (own.length === 0) return undefined
  const lists = lead.prefix === '' && doing === 0 ? listsBefore(sentence, index) : []
  return {
    from: lists[0]?.start ?? clause.start + lead.length - lead.prefix.length,
    to: clause.start + trimmed.length,
    stage: stageWith(stage, list),
    text: `${lead.prefix}${trimmed.slice(end)}`,
    prefix: lead.prefix,
    ...(lead.prefix === '' ? { told: true } : {}),
    names: [...lists, ...own],
  }
}

/** “1.市人民医院东院区。目前已完成主体封顶。”: the stage alone; what has reached it is the title of the item. */
export function stageOfItem(clause: Clause, item: string): Statement | undefined {
  const words = clause.text.trim()
  const told = words.replace(/^(?:目前|现|截至目前|该?项目|该?工程|整体|总体)+[，,]?/u, '')
  const name = namesIn(item, clause.start, { only: true })[0]
  if (told === '' || name === undefined || name.name !== item) return undefined
  const found = stageTail(told)
  if (found?.start !== 0 || found.done === true) return undefined
  const from = clause.start + clause.text.indexOf(words)
  return {
    from,
    to: from + words.length,
    stage: found.stage,
    text: told,
    prefix: '',
    told: true,
    names: [{ ...name, start: from, end: from + words.length }],
  }
}

// “…建设加快推进”: the noun 建设 before belongs to the stage; “前期工作加快推进” is 前期.
function stageWith(stage: string, list: string): string {
  // “西部河湖连通主体工程全面完成”
  if (stage === '竣工' && /主体(?:工程|结构)[^、，,]{0,6}$/u.test(list)) return '主体完工'
  return stage === '在建' && /前期(?:工作)?$/u.test(list) ? '前期' : stage
}

interface Lead {
  readonly prefix: string
  readonly length: number
}

// “其中,”, “一是”, “到年底”, “交通重点续建…”, ““氢动”行动重点建设…”: what may stand before everything else.
const HEAD =
  /^(?:\s*\d{1,2}[.．、]\s*)?(?:(?:\s|“(?![^“”]*”))*(?:[\p{Script=Han}]{1,6}(?:新区|新城|高新区|经开区|开发区|[市县区镇])(?=(?:要|将)?(?:全力|加快|重点|推进|推动|开工|启动|建成|完成|着力|抓好|大力|规划建设|扎实))|其中|随着|特别是|尤其是|一是|二是|三是|四是|五是|同时|目前|截至目前|全省|全国|全市|全区|今年|年内|[^：:\s“]{2,12}[：:]))*(?:(?:“[^“”]{2,10}”(?:行动|工程|计划)|[\p{Script=Han}]{2,4})(?=重点(?:加快|建设|续建|推进|实施|抓好|开工|启动|谋划)))?/u

function leadOf(words: string): Lead {
  const head = HEAD.exec(words)?.[0].length ?? 0
  const agent = AGENT.exec(words.slice(head))?.[0] ?? ''
  return { prefix: agent, length: head + agent.length }
}

/** Clauses directly before that are nothing but lists of names: “A高速公路、B高速公路，106国道改线工程，市健身中心等项目加快建设”. */
function listsBefore(sentence: Sentence, index: number): ProjectName[] {
  const lists: ProjectName[] = []
  for (let at = index - 1; at >= 0 && !(sentence.clauses[at + 1]?.anew ?? true); at--) {
    const clause = sentence.clauses[at]
    if (clause === undefined || clause.text.length > 200) break
    // “电厂二期（两台机组）进入全面建设阶段” says something of its own.
    if (stageTail(clause.text.trimEnd()) !== undefined) break
    const names = namesIn(clause.text, clause.start, { only: true })
    if (names.length === 0) break
    lists.unshift(...names)
  }
  return lists
}

/** “开工建设云岭隧道”, “加快国际免税城建设”, “做好蓉遵高铁前期工作”. */
export function verbFirst(sentence: Sentence, index: number): Statement | undefined {
  const clause = sentence.clauses[index]
  if (clause === undefined) return undefined
  const trimmed = clause.text.trimEnd()
  const head = HEAD.exec(trimmed)?.[0].length ?? 0
  const words = trimmed.slice(head)
  const agent =
    /^(?:确保|力争|争取|将|要|计划|年内|适时|推动|(?:现|目前)?已经?|新(?=建成|投用|启用|开通)|累计(?=建成))(?=\p{Script=Han})/u.exec(
      words,
    )?.[0] ?? ''
  for (const offset of agent === '' ? [0] : [0, agent.length]) {
    for (const { stage, form, behind, tail, of, named } of BEFORE) {
      const verb = form.exec(words.slice(offset))
      if (verb === null) continue
      const rest = words.slice(offset + verb[0].length)
      const ended = (behind ?? tail)?.exec(rest) ?? undefined
      if (behind !== undefined && ended === undefined) continue
      // “推动石岭湿地公园5A级景区创建”
      if (/(?:创建|申报|评定|认定|评审)$/u.test(rest)) continue
      const list = ended === undefined ? rest : rest.slice(0, ended.index)
      const start = clause.start + head + offset + verb[0].length
      const loose = stage === '签约' || stage === '开工' || /项目|工程/u.test(ended?.[0] ?? '')
      // “加快建设区域金融中心”: what a place wants to be stands nowhere.
      if (/建设|打造|实施/u.test(verb[0]) && isAim(list) && !/项目|工程/u.test(ended?.[0] ?? '')) continue
      // “全面完成新孟河延伸拓浚工程建设”: the noun before 建设 may be all that makes it a name.
      const noun = /^(?:项目|工程)/u.exec(ended?.[0] ?? '')?.[0]
      const told = { loose, definite: isOfOne(stage) && !SO_MANY.test(list) }
      const bare = namesIn(list, start, told)
      const whole = noun === undefined ? [] : namesIn(list + noun, start, told)
      const found = whole.length > bare.length || (noun !== undefined && sharesItsKind(list + noun)) ? whole : bare
      const names = found.filter(
        ({ name }) =>
          (of === undefined || of.test(name)) &&
          (named !== true || !isCommon(name)) &&
          (stage !== '在建' || !/平台(?:升级改造)?$/u.test(name)) &&
          !(/在建|签约/u.test(stage) && !/项目|工程/u.test(ended?.[0] ?? '') && isAim(name)) &&
          !AIM_ANEW.test(name),
      )
      if (names.length === 0) continue
      const after =
        ended === undefined || ended[0] === ''
          ? listsAfter(sentence, index)
          : { names: [], end: clause.start + trimmed.length }
      const prefix = offset === 0 ? '' : agent
      return {
        from: clause.start + head,
        to: after.end,
        stage,
        text: `${prefix}${verb[0]}${ended?.[0] ?? ''}`,
        prefix,
        names: [...names, ...after.names],
      }
    }
  }
  return undefined
}

function listsAfter(sentence: Sentence, index: number): { names: ProjectName[]; end: number } {
  const names: ProjectName[] = []
  const first = sentence.clauses[index]
  let end = first === undefined ? 0 : first.start + first.text.trimEnd().length
  for (let at = index + 1; at < sentence.clauses.length; at++) {
    const clause: Clause | undefined = sentence.clauses[at]
    if (clause === undefined || clause.anew || clause.text.length > 200) break
    const more = namesIn(clause.text, clause.start, { only: true })
    if (more.length === 0) break
    names.push(...more)
    end = clause.start + clause.text.trimEnd().length
  }
  return { names, end }
}
