import type { Document } from '../model/document.ts'
import type { Project } from '../model/fact.ts'
import { sourceOf } from '../model/span.ts'
import { aboutAt } from './about.ts'
import { contextAt } from './context.ts'
import { namesIn, type ProjectName } from './project-names.ts'
import { sentencesOf, type Clause, type Sentence } from './sentences.ts'

interface Stage {
  readonly stage: string
  readonly form: RegExp
  /** What a name must end with for the words to be this stage. */
  readonly of?: RegExp
}

const HOW =
  '(?:正在|正|已经|已|均|均已|全部|全面|全线|全力|正式|成功|顺利|如期|按期|提前|盛大|有序|稳步|扎实|深入|持续|抓紧|加快|加速|快速|提速|大力|积极|着力|强力|高标准|高质量|高效|规模化|统筹|推动|同步|相继|陆续|先后|即将|早日|尽早|尽快|年内|年底前?|[上下]半年|基本上|同时|分别|实现|双线|双向|[左右]线|首[台批]机组|全部机组|全容量|(?:已)?于[^，,；;。]{1,14}?(?:[日月年底初旬前后]))'

/** What may stand after the names of projects (咸宁大道西延段建成通车), the most particular first. */
const AFTER: readonly Stage[] = [
  // “建成投产”, “建成试生产”, “并网发电”, “整车下线”
  {
    stage: '投产',
    form: new RegExp(
      `${HOW}{0,3}(?:建成|竣工)?(?:投产(?:达效|运营|运行|见效|发电)?|(?:规模化?)?量产|试生产|试投产|达产(?:达效)?|投料试车|(?<!开馆|开园|下线)试运行|试?通水运行|(?:整车|产品|首车|首台\\p{Script=Han}{0,4})?(?:顺利|成功|正式)?下线|并网(?:发电|运行)?|点火(?:试运行)?)$`,
      'u',
    ),
  },
  // “盛大开业”, “正式挂牌运营”, “开街”, “开业迎宾”
  {
    stage: '开业',
    form: new RegExp(
      `${HOW}{0,3}(?:建成)?(?:(?:对外)?(?:试|重装|焕新)?开业(?:运营|迎宾|迎客)?|(?:全面)?(?:建成)?(?:焕新)?开街|挂牌运营|揭牌运营|启幕)$`,
      'u',
    ),
  },
  // “建成投用”, “建成通车”, “投入使用”, “开放”, “开通运营”, “开学迎新”
  {
    stage: '建成投用',
    form: new RegExp(
      `${HOW}{0,3}(?:建成|竣工|完工|建设完成)?并?(?:${HOW}{0,2})(?:投(?:入)?(?:使用|运营|运行|用|运)|(?:实现)?(?:全线|双向|主线|试)?通车(?:运营|试运营|运行)?|(?:建成)?(?:对外|免费|向\\p{Script=Han}{2,6})?开放|开通(?:试运营|初期运营|运营|运行)?|启用|交付使用|通航(?:运营)?|(?:全线)?复航|封关运营|(?:投入)?商业运营|建成运行|(?:启动|投入|正式|上线|稳定)(?:运行|运营)|(?:开馆|开园|开港|开放)(?:试?运营|试?运行|迎客)|开馆|开园|开学(?:迎新|招生)?|(?:提前[一二三两半]?\\p{Script=Han})?(?:开园|上线|开馆)(?:投用|运营|投运)|招生|开诊|开港|开闸|通水|通气|通电|供水|上线(?:运行)?|入驻运营|试运营|(?:实现)?运营|建成使用|投运)$`,
      'u',
    ),
  },
  // “顺利封顶”, “主体结构封顶”
  { stage: '封顶', form: new RegExp(`${HOW}{0,2}(?:实现)?(?:主体)?(?:结构|工程)?(?:全面)?封顶$`, 'u') },
  // “主体完工”, “主体竣工”, “基本建成”
  {
    stage: '主体完工',
    form: new RegExp(
      `${HOW}{0,2}(?:主体(?:工程|结构|建筑)?(?:基本)?(?:完工|竣工|建成|完成|施工完成)|基本(?:建成|完工|竣工|建设完成)|完成主体(?:工程|结构)?(?:建设|施工)?)$`,
      'u',
    ),
  },
  // “完成可行性研究”, “获批”, “完成投资人招标”, “前期工作加快推进”
  {
    stage: '前期',
    form: new RegExp(
      `${HOW}{0,3}(?:完成(?:可行性研究|可研|立项|选址|规划设计|方案设计|初步设计|设计|投资人招标|招标|征地拆迁|审批|核准)(?:报告|批复|审批|编制|方案|行业审查|审查|评审)?|获(?:得)?(?:国家|省|批|市)?\\p{Script=Han}{0,6}(?:批复|核准|批准)|获(?:批|准)(?:建设|复|设立|创建)?|通过(?:国家|省|市|专家|部委){0,2}(?:可研|初设|环评|预可研|方案|可行性研究)(?:报告)?(?:评审|审查|审批|核准)?|(?:前期)(?:工作)?(?:${HOW}{0,2})(?:开展|启动|推进|进展顺利|展开|工作)?|纳入国家\\p{Script=Han}{0,12}规划|(?:进行|开展)(?:前期|规划设计|方案设计)(?:工作)?|(?:可研|可行性研究)(?:报告)?获批)$`,
      'u',
    ),
  },
  // “破土动工”, “开工建设”, “启动建设”, “全面开工”
  {
    stage: '开工',
    form: new RegExp(
      `${HOW}{0,3}(?:破土)?(?:开工(?:建设|在建|动工|奠基)?|动工(?:建设|兴建)?|启动(?:建设|实施|施工)|奠基|启动)$`,
      'u',
    ),
  },
  // “成功签约”, “签约落地”, “落户”
  {
    stage: '签约',
    form: new RegExp(
      `${HOW}{0,3}(?:签约(?:落地|落户|入驻|引进)?|落地(?:建设|签约)?|落户(?:\\p{Script=Han}{2,4})?|引进|入驻)$`,
      'u',
    ),
  },
  // “通过竣工验收”, “全线贯通”, “建成”, “完成建设”, “完成维修整治”
  {
    stage: '竣工',
    form: new RegExp(
      `${HOW}{0,3}(?:通过)?(?:完成)?(?:竣工(?:验收|交付)?|建成(?:验收)?|(?:实现)?贯通|完工(?:验收)?|完成(?:(?:工程)?建设|施工|改造|建设任务|维修整治|升级改造|主体建设|扩建|改扩建|迁建|提升改造)|(?:建设|构建|修建|修缮)(?:全面|全部)?完成|交付)$`,
      'u',
    ),
  },
  // “高速出入口改造提升工程全面完成”: of works that stand somewhere; of others it is a status.
  {
    stage: '竣工',
    form: /(?:已|均已|已经)?(?:全面|全部|顺利|如期|基本|圆满|按期)?(?:全部|如期)?完成$/u,
    of: /(?:处理厂|高速|公路|大道|路|街|桥|隧道|互通|出入口|立交|枢纽|站|港|航道|机场|医院|学校|校区|公园|广场|水库|坝|堤|管网|水厂|馆|剧院|体育场|楼|院区|渠|湖|电厂)[^、，,]{0,12}(?:工程|改造|扩建|改扩建|迁建|提升|整治|加固)$/u,
  },
  // “加快建设”, “建设加快推进”, “有序推进”, “进展顺利”, “取得重要进展”
  {
    stage: '在建',
    form: new RegExp(
      `(?:(?:项目|工程)?(?:建设|施工|实施|工程)?${HOW}{1,4}(?:推进|建设|施工|实施|进行|崛起|展开)(?:建设)?|(?:建设|施工)?进展(?:顺利|良好|较快|迅速)|(?:建设)?取得(?:重要|积极|重大|阶段性|实质性|明显|新|突破性)进展|建设(?:提速|加快|加速)|在建|主体(?:结构|工程)?施工|完成(?:全线)?(?:铺轨|架梁|联机调试|设备安装|架设)|顺利实施|加快实施|落地实施|建设推进|进入(?:全面|实质性)?(?:建设|施工)(?:阶段|期|高峰期?))$`,
      'u',
    ),
  },
]

/** What may stand before the names: the verb, and words that must or may follow the names for it to be that stage. */
interface Verb {
  readonly stage: string
  readonly form: RegExp
  /** What must stand behind the names (加快…建设, 做好…前期工作). */
  readonly behind?: RegExp
  /** What may. */
  readonly tail?: RegExp
}

const EFFORT =
  '(?:加快|加速|全力|着力|大力|积极|扎实|稳步|有序|持续|深入|统筹|抓好|抓紧|强力|协同|高标准|高质量|高水平|全面|提速|继续|同步|努力|重点|务实)*'

const BEFORE: readonly Verb[] = [
  {
    stage: '前期',
    form: new RegExp(`^${EFFORT}(?:做好|推进|推动|加快|开展|启动|推动开展|深化)`, 'u'),
    behind: /(?:项目|工程)?(?:等)?(?:的)?(?:前期(?:工作|论证|研究)?|规划研究|可行性研究|立项|报批|审批)$/u,
  },
  {
    stage: '前期',
    form: new RegExp(`^${EFFORT}(?:谋划(?:推动|推进|建设|实施|布局)?|筹建|筹划|论证|争取获批|获批建设|申报建设)`, 'u'),
    tail: /(?:项目|工程)?(?:建设|开工|前期工作)?$/u,
  },
  {
    stage: '建成投用',
    form: /^(?:全面|同步|顺利|如期|正式|相继)*(?:(?:建成|竣工|完工)(?:并)?(?:投用|投运|投入使用|投入运营|运行|开通|开馆|通航)|建成开园|建成通车|建成投用|建成投运|建成运营|建成开放|建成启用|投入使用|投入运营|投用|启用|开通|投运|建成使用)/u,
  },
  { stage: '投产', form: /^(?:建成|竣工)?(?:投产达效|投产|达产)/u },
  { stage: '主体完工', form: /^基本(?:建成|完成)/u, tail: /(?:主体)?(?:工程)?(?:建设)?$/u },
  {
    stage: '开工',
    form: /^(?:全面|新|正式|适时|如期|年内|集中|尽快|尽早|抓紧|加快|早日)*(?:开工(?:建设|实施)?|动工(?:建设|兴建)?|启动建设|启动实施|启动)/u,
    tail: /(?:项目|工程)?建设$/u,
  },
  {
    stage: '签约',
    form: /^(?:成功)?(?:(?:[\p{Script=Han}]{1,10}[两三四五多双]方|与[^，,]{2,20})?签约(?:引进|落地|共建|建设)?|引进|招引|落地(?:建设)?)(?!了?(?:一批|\d))/u,
  },
  { stage: '竣工', form: /^(?:率先|全面|高质量|高标准|如期|顺利)*(?:建成|竣工|完工)(?!区)/u },
  {
    stage: '竣工',
    form: /^(?:全面|顺利|如期|基本)?完成/u,
    behind: /(?:项目|工程)?(?:建设|施工)$|(?<=[^类等]项目|[^类等]工程|搬迁|迁建|改扩建|扩建|升级改造)$/u,
  },
  {
    stage: '在建',
    form: new RegExp(`^${EFFORT}(?:推进|推动|加快|加速|提速|抓好|实施|加快推进|建好)`, 'u'),
    behind: /(?:项目|工程)?(?:等)?(?:的)?(?:建设|施工)(?:进度|步伐)?$/u,
  },
  {
    stage: '在建',
    form: new RegExp(
      `^(?:${EFFORT}(?:加快|全力|推进|加紧|抓紧|大力|高标准|高质量|提速|协同|有序|扎实|着力|持续))(?:推进|推动)?(?:建设|实施)`,
      'u',
    ),
  },
  // “推进京杭运河主航道枣庄段升级改造和大清河通航工程”
  {
    stage: '在建',
    form: /^(?:推进|推动)(?!城乡|农村|城区|城镇|城市|普通|普速|老旧|棚户|危旧|危房|校园|燃气|全[省市区县国]|国省|一批)/u,
    behind:
      /(?<=(?:通航|航道|码头|扩建|迁建|隧道|桥|公路|铁路|管网|泵站|水库|输变电|水资源配置|引水|调水|堤防|枢纽|连接线|立交)工程|升级改造|改扩建|扩建|迁建|扩容|扩能)$/u,
  },
  // “推进体育中心、会展中心等一批重点项目”: only what the names themselves tell to stand somewhere.
  {
    stage: '在建',
    form: /^(?:重点|组织)*(?:推进|推动|实施|抓好|支持)/u,
    behind: /等(?:一大?批)?(?:重点|重大)(?:基础设施|民生|产业|交通|水利)*(?:项目|工程)(?:建设)?$/u,
  },
  // “加快南沿江城际铁路、魏村枢纽等工程进度”
  { stage: '在建', form: /^加快/u, behind: /(?<=等(?:重点|重大)?(?:项目|工程))(?:建设)?进度$/u },
  // “加快东营至青州改扩建等23个项目”
  { stage: '在建', form: /^加快(?!推进|推动|建设|实施)/u, behind: /(?<=等\d{1,3}个(?:重点|重大)?(?:项目|工程))$/u },
  { stage: '在建', form: /^(?:加快|全力|着力|扎实|有序|稳步|深入|大力)+(?:推进|推动)/u },
]

// “确保国道546纳溪至九支段建成通车”, “推动…全面开工”, “力争恒力、京东等82个项目开工”: whoever does it, the names come after.
const AGENT =
  /^(?:(?:全力|着力|积极|努力|大力|加快|有力|持续|扎实|重点)*(?:确保|推动|推进|促进|力争|争取|实现|支持|保障|服务保障|服务|加快|力促|督促|助推|配合|协调|做好|抓好|促成|年内|争取早日|力争早日|保证)|将|要|计划|预计)(?!力)/u

// What is only to be done: the words that say so where the part of the document does not.
const TO_DO = /确保|力争|争取|将|计划|要(?!求)|预计|早日|努力实现|即将|拟/u

// “新孟河延伸拓浚工程”, “中俄跨境索道项目”: work on something that stands somewhere.
const SITE_WORK =
  /^[^、，,和及与]{2,24}(?:[河湖江海湾渠港岛山塘溪库坝堤桥路线园厂站馆院校]|隧道|索道|高速|机场|航道|管网|片区|集聚区|拓浚|拓宽)[^、，,和及与]{0,8}$/u

const ENDS_AS_SITE = /(?:项目|工程|基地|总部|中心|园|厂|学校|大学|医院|研究院|实验室|平台|城|线)$/u

const TO_COME = /^(?:明年|下一步|下一阶段|今后|未来)[^，,]{0,8}[，,]|^(?:我们)?(?:力争|确保|将(?!军))/u

const AIM =
  /^(?:全国|国家|国际|世界|区域|全球|面向|一流|西部|中部|东部|北方|南方|重要)(?:性|级|重要|科技|和|\p{Script=Han}){0,12}(?:中心|基地|枢纽|高地|平台|示范区|先行区)/u

// “建成高端制造新中心、综合交通新枢纽”
const AIM_ANEW = /(?<!创)新(?:中心|枢纽|高地|门户|样板|平台|基地)$/u

const HINT =
  /建|工|产|完成|通车|运营|使用|开放|开业|开街|签约|落地|落户|推进|引进|贯通|封顶|启动|前期|启用|投用|投运|进展|开通|批|筹|谋划|通航|上线|开馆|开园|招生|开学|实施|下线|在建/u

/** Named buildings, roads, parks, lines, factories and platforms with the stage they have reached (项目进展). */
export function findProjects(document: Document): Project[] {
  return sentencesOf(document).flatMap((sentence) => {
    if (!HINT.test(sentence.text) || contextAt(document, sentence.start).notes) return []
    return inSentence(document, sentence)
  })
}

// “推动…等项目快签约、快开工、快投产”: a wish, no stage.
const WISH = /(?<![加尽])快(?:签约|落地|开工|建设|投产|达产|达效)/u

interface Found {
  readonly from: number
  readonly to: number
  readonly stage: string
  readonly text: string
  readonly prefix: string
  /** The names stand before the stage, with nothing before them: “月河大桥建成通车”. */
  readonly told?: true
  readonly names: readonly ProjectName[]
}

function inSentence(document: Document, sentence: Sentence): Project[] {
  const divided: Sentence = {
    ...sentence,
    clauses: sentence.clauses.flatMap((clause) => (WISH.test(clause.text) ? [clause] : statementsOf(clause))),
  }
  const statements = divided.clauses.flatMap((clause, index): Found[] => {
    if (clause.text.length > 400 || WISH.test(clause.text)) return []
    const found = namesFirst(divided, index) ?? verbFirst(divided, index)
    return found === undefined ? [] : [found]
  })
  // “明年，力争石桥水库下闸蓄水，银滩码头开工建设”: what the sentence begins with goes on.
  const opened = TO_COME.test(sentence.text)
  // “开工建设云岭隧道，确保文化艺术中心建成投用”: beside what is to be done stands what is to be done.
  const beside = statements.some(({ prefix }) => TO_DO.test(prefix))
  return statements.flatMap((found) => {
    const { tense } = contextAt(document, found.from)
    const planned =
      tense === 'goals' ||
      opened ||
      // “成绵乐客专即将通车”
      /即将|早日|尽[早快]/u.test(found.text) ||
      (beside && found.told !== true) ||
      // “推动…建成投产”: what a review does not tell of is to be done.
      (tense === 'open' && /推动|推进|促进|加快|支持/u.test(found.prefix))
    return projectsOf(document, sentence, found, planned)
  })
}

function projectsOf(document: Document, sentence: Sentence, found: Found, planned: boolean): Project[] {
  return found.names.flatMap((name): Project[] => {
    // “引进风电主机制造、新能源终端设备等补链项目”, to be done: what is wanted, not who has come.
    if (planned && found.stage === '签约' && /引/u.test(found.text) && !ENDS_AS_SITE.test(name.name)) return []
    return [
      {
        ...aboutAt(document, sentence.start, name.start),
        kind: 'project',
        source: sourceOf(document.text, Math.min(name.start, found.from), found.to),
        name: name.name,
        stage: found.stage,
        ...(planned ? { planned: true } : {}),
        text: found.text,
      },
    ]
  })
}

// “…纺织项目一期建成投产、中国长城（泸州）信创项目产品顺利下线”: two statements with 、 between.
const STATED =
  /(?:投产|下线|通车|投用|投运|投入使用|投入运营|开工建设?|动工|封顶|竣工|完工|开业|开放|建成|贯通|进入[\p{Script=Han}]{0,6}阶段)$/u

function statementsOf(clause: Clause): Clause[] {
  if (!clause.text.includes('、') || clause.text.length > 400) return [clause]
  const parts: Clause[] = []
  let from = 0
  for (let at = clause.text.indexOf('、'); at !== -1; at = clause.text.indexOf('、', at + 1)) {
    if (!STATED.test(clause.text.slice(from, at))) continue
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

/** “咸宁大道西延段（一期）建成通车”, “确保国道546纳溪至九支段建成通车”. */
function namesFirst(sentence: Sentence, index: number): Found | undefined {
  const clause = sentence.clauses[index]
  if (clause === undefined) return undefined
  const trimmed = clause.text.trimEnd()
  const tail = Math.max(0, trimmed.length - 48)
  for (const { stage, form, of } of AFTER) {
    const ended = form.exec(trimmed.slice(tail))
    if (ended === null) continue
    // “…等重大项目加快建设”: the noun belongs to the names.
    const noun = /^(?:项目|工程)(?=.)/u.exec(ended[0])?.[0] ?? ''
    const end = tail + ended.index + noun.length
    const lead = leadOf(trimmed.slice(0, end))
    const list = trimmed.slice(lead.length, end)
    // “积极引进医疗器械、药品及检测试剂等项目落地”: what is wanted.
    if (stage === '签约' && /^(?:积极|大力|着力|加快|重点|加大)*(?:引进|招引|吸引)/u.test(list)) continue
    // “区域性金融中心建设正式启动”: what a place wants to be stands nowhere.
    const stands = lead.prefix === '' && /投产|建成投用|封顶|竣工/u.test(stage)
    const own = namesIn(list, clause.start + lead.length, false, false, stands).filter(
      ({ name }) =>
        (of === undefined || of.test(name)) && (!/开工|在建/u.test(stage) || !/建设$/u.test(list) || !AIM.test(name)),
    )
    if (own.length === 0) continue
    const before = lead.prefix === '' ? listsBefore(sentence, index) : []
    return {
      from: before[0]?.start ?? clause.start + lead.length - lead.prefix.length,
      to: clause.start + trimmed.length,
      stage: stageWith(stage, list),
      text: `${lead.prefix}${ended[0].slice(noun.length)}`,
      prefix: lead.prefix,
      ...(lead.prefix === '' ? { told: true } : {}),
      names: [...before, ...own],
    }
  }
  return undefined
}

// “…建设加快推进”: the noun 建设 before belongs to the stage; “前期工作加快推进” is 前期.
function stageWith(stage: string, list: string): string {
  return stage === '在建' && /前期(?:工作)?$/u.test(list) ? '前期' : stage
}

interface Lead {
  readonly prefix: string
  readonly length: number
}

// “其中,”, “一是”, “到年底”, “去年”: what may stand before everything else.
const HEAD =
  /^(?:(?:\s|“(?![^“”]*”))*(?:其中|一是|二是|三是|四是|五是|同时|目前|截至目前|全省|全国|全市|全区|今年|年内|[^：:\s“]{2,12}[：:]))*/u

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
    if (AFTER.some(({ form }) => form.test(clause.text.trimEnd()))) break
    const names = namesIn(clause.text, clause.start, true)
    if (names.length === 0) break
    lists.unshift(...names)
  }
  return lists
}

/** “开工建设云岭隧道”, “加快国际免税城建设”, “做好蓉遵高铁前期工作”. */
function verbFirst(sentence: Sentence, index: number): Found | undefined {
  const clause = sentence.clauses[index]
  if (clause === undefined) return undefined
  const trimmed = clause.text.trimEnd()
  const head = HEAD.exec(trimmed)?.[0].length ?? 0
  const words = trimmed.slice(head)
  const agent = /^(?:确保|力争|争取|将|要|计划|年内|适时|推动)(?=\p{Script=Han})/u.exec(words)?.[0] ?? ''
  for (const offset of agent === '' ? [0] : [0, agent.length]) {
    for (const { stage, form, behind, tail } of BEFORE) {
      const verb = form.exec(words.slice(offset))
      if (verb === null) continue
      const rest = words.slice(offset + verb[0].length)
      const ended = (behind ?? tail)?.exec(rest) ?? undefined
      if (behind !== undefined && ended === undefined) continue
      const list = ended === undefined ? rest : rest.slice(0, ended.index)
      const start = clause.start + head + offset + verb[0].length
      // “加快建设区域金融中心”: what a place wants to be stands nowhere.
      if (/建设|打造|实施/u.test(verb[0]) && AIM.test(list)) continue
      const loose = stage === '签约' || stage === '开工' || /项目|工程/u.test(ended?.[0] ?? '')
      // “全面完成新孟河延伸拓浚工程建设”: the noun before 建设 may be all that makes it a name.
      const noun = /^(?:项目|工程)/u.exec(ended?.[0] ?? '')?.[0]
      const bare = namesIn(list, start, false, loose)
      const found =
        bare.length > 0 || noun === undefined || !SITE_WORK.test(list)
          ? bare
          : namesIn(list + noun, start, false, loose)
      const names = found.filter(
        ({ name }) =>
          (stage !== '在建' || !/平台(?:升级改造)?$/u.test(name)) &&
          !(/在建|签约/u.test(stage) && AIM.test(name)) &&
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
    const more = namesIn(clause.text, clause.start, true)
    if (more.length === 0) break
    names.push(...more)
    end = clause.start + clause.text.trimEnd().length
  }
  return { names, end }
}
