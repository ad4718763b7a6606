import { isCommon } from './common-words.ts'
import {
  ANY_OF_A_KIND,
  APPOSITION,
  CAMPAIGN,
  DESCRIBES,
  ENDS_AS_PROJECT,
  GENERIC,
  INSIDE,
  KIND_OF_WORK,
  NO_THING,
  ONE_PLANT,
  SOFT_WORK,
  STANDS,
  STARTS_WITH_VERB,
} from './project-kinds.ts'
import {
  numberedLines,
  numberedParts,
  partsOfOwners,
  piecesOf,
  sectionsOfOneWay,
  sidesOfOne,
  type ProjectName,
} from './project-lists.ts'

// “等29个产业项目”, “等一大批城市重点基础设施工程”: whatever stands before is the name of one; not “等湖泊港渠综合整治工程”.
const OTHERS_ARE_PROJECTS =
  /^(?:“[^“”]{1,12}”|一大?批|一系列|\d+(?:余|多)?(?:个|项|条|家|座|件)|风电|光伏|水电|火电|煤电|核电|储能|新能源|抽水蓄能|输变电|[数几十百多余]|(?:亿|千万|百亿|\d+亿)元?|以上|级|重大|重点|产业|企业(?=项目)|大(?=项目)|建设(?=项目)|招商|引资|投资|基础设施|标志性|优质|龙头|大型|特大|重特大|百亿级|千亿级|亿级|先进|新基建|通道|跨区域|区域性|战略性|产业链|外资|合资|外商|央企|热源|供热|供水|电力|改造|强链|补链|延链|重要|骨干|农业|农产品|康养|医疗|卫生|教育|社会|数字经济|大数据|智能制造|生产性|市政|道路|公路|铁路|航空|港口|环保|生态|配套|公共|交通|能源|民生|文旅|旅游|水利|工业|科技|城市|城建|新型?|高端|在建|续建|签约|技改|技术改造|补短板|商贸|物流|总部|亮点|制造业|先进|国家|省|市|合作|链主|功能|综合体|和|续建|新建)*(?:项目|工程)/u

// “等26个超十亿元产业项目”, “等转化项目”: of whatever kind; “等民生实事项目”, “等绿化工程” are kinds of work.
const LIST_OF_PROJECTS = /^(?:[^、，,；;]{0,24}|[^，,；;]{0,40}个、[^，,；;]{0,24})(?:项目|工程)(?:建设)?$/u
const LIST_OF_WORK =
  /民生|实事|惠民|便民|生态|环境|整治|治理|绿化|美化|培育|攻坚|行动|试点|示范|专项|改革|人才|扶贫|帮扶|保护|修复|防治|减排|安居|保障|活动|服务|培训/u

// What says something of the names before it.
const STATES =
  /开工|开街|开园|推进|引进|启动|布局|建成|投用|投产|竣工|封顶|完成|落地|签约|通车|开业|提前|加快|完善|提升/u

// “等”, “等重点项目”, “等一大批城市重点基础设施工程”, “等29个产业项目”, “等高速公路”, “等6家总部大楼”, “四大平台”.
const AND_OTHERS =
  /(?:(?:(?<![高平均相优])等(?!级|于|候|待|教|额|温|次|同|离子)|等等)(?<rest>[^、，,]{0,30}|(?=一大?批|\d+[多余]?个|[三四五六七八九十]大类|市级|省级|重点|重大)[^，,等]{0,40}(?:项目|工程))|“?(?:[两三四五六七八九十]|\d{1,2})[大个座条](?:(?<kind>高铁|平台|中心|基地|园区|公园|工程|公路|高速公路|高速|铁路|道路|大桥|隧道|水库|机场|水厂|电站|\p{Script=Han}{1,6}(?:园|专用道|牧场|码头|泊位|中心|馆|院|校|站|厂|综合体|口岸|景区))|(?<ways>高速公路|高速|铁路|公路)(?:项目|工程))”?)$/u

// “等7条三级公路和…”, “等重点项目及…”
const CLOSED_LIST =
  /等(?:\d{1,3}|[一二两三四五六七八九十]{1,2})?[个条座项]?[^、，,和及与等]{0,8}(?:公路|铁路|高速|大桥|项目|工程)(?=[和及与][^、，,]{4,})/u

const EXAMPLES = /^以(?<names>[^以]+)为(?:代表|龙头|引领|标志|重点)的[^、]{0,10}(?:项目|工程)$/u

const SO_MANY_BEFORE =
  /(?<=[、和及与][^、和及与\d]{3,20}[^第\d前])(?:\d{1,2}|[两三四五六七八九十])[个项件](?:重点|重大|水利|交通|产业|民生|水源)*(?:项目|工程)$/u

/** What the words around a list tell of its names. */
export interface Told {
  /** The list stands alone in its clause: every piece must be a name. */
  readonly only?: boolean
  /** Whatever stands before 等…项目 is a name (恒力、京东等82个项目). */
  readonly loose?: boolean
  /** What is said can only be said of what stands somewhere: “科创飞地”, 国轩科技 are names of it. */
  readonly stands?: boolean
  /** It is said that something is made now: whatever does it is a name (君禾铜业、福鞍碳材料竣工投产). */
  readonly makes?: boolean
  /** What is said is said of one thing, not of a kind: 申建航空口岸, but not 加快口岸建设. */
  readonly definite?: boolean
}

/** The names in a list (沪昆高铁、衡茶吉铁路和平汝、垄茶等高速公路); empty where it names nothing in particular. */
export function namesIn(words: string, start: number, told: Told = {}): ProjectName[] {
  const { only = false, loose = false, stands = false, makes = false, definite = false } = told
  // “石门至青龙等5个高速公路项目631公里”, “青龙高速公路58公里”: how long they are.
  const list = !words.endsWith('公里')
    ? words
    : words.replace(
        /(?<=\d[个条]\p{Script=Han}{0,12}(?:项目|工程|公路|高速|铁路))\d[\d.]*公里$|(?<=\p{Script=Han}{2}(?:高速公路|高速|公路|铁路|高铁|大道|国道|省道|干渠|管道|号线|段))\d[\d.]*公里$/u,
        '',
      )
  // “石门大桥、青龙隧道和柳湖公路3个项目”: so many of them stand before.
  const counted = /(?:项目|工程)$/u.test(list) ? SO_MANY_BEFORE.exec(list) : null
  if (counted !== null && !list.includes('等'))
    return namesIn(`${list.slice(0, counted.index)}等${counted[0]}`, start, told)
  // “A、B等7条三级公路和C景区公路”: a list that is closed, and one name more.
  const closed = CLOSED_LIST.exec(list)
  if (closed !== null) {
    const cut = closed.index + closed[0].length
    const first = namesIn(list.slice(0, cut), start, told)
    if (first.length > 0) return [...first, ...namesIn(list.slice(cut + 1), start + cut + 1, { ...told, only: false })]
  }
  // “以石门产业园、青龙物流园为代表的一批项目”
  const examples = EXAMPLES.exec(list)?.groups?.['names']
  if (examples !== undefined) return namesIn(`${examples}等项目`, start + 1, told)
  // “统筹推进一批国铁、城际轨道、高速公路和市政路桥”: kinds of things, none by name.
  if (/^(?:了)?(?:一批|一系列|一大批)/u.test(list)) return []
  // “推进以石门市场、东川物流园为骨干的流通体系建设”: what they are part of.
  if (/为(?:骨干|重点|龙头|核心|主体|支撑|代表|载体)的[^、]*$/u.test(list)) return []
  // “国家一级图书馆、文化馆、博物馆17处”: how many of each kind.
  if (
    !list.includes('等') &&
    /[\p{Script=Han}]\s?\d+[多余]?(?:处|座|个|所|家|条|项|公里|平方米|套|户|间|栋|片|对|台)$/u.test(list)
  )
    return []
  // “深入推进与清华大学、中国石油大学等知名高校院所合作”
  if (/^(?:与|同|和|跟).{2,}(?:合作|对接|交流|共建|协作)$/u.test(list)) return []
  // “开通肇庆始发直达香港和深圳高铁”: trains, not tracks.
  if (/始发|航班/u.test(list)) return []
  // “中关村科技园与我省多地共建的一批创新平台”: who builds them.
  if (/的(?:一批|多个)[^、，,]{2,12}$/u.test(list)) return []
  const others = AND_OTHERS.exec(list)
  const rest = others?.groups?.['rest'] ?? ''
  // “石门锂业、青龙钴业等一批企业建成投产”: whoever begins to make something has built where.
  const makers = makes && /^一批(?:重点|龙头|骨干|工业|优势)?企业$/u.test(rest)
  // “阳台和道桥等城市立体绿化工作”: no list of projects.
  if (
    !makers &&
    /(?:工作|任务|领域|企业|公司|商家|事项|行业|服务|方面|问题|活动|大会|展会|品牌|制度|政策)$|企业\d{1,4}[多余]?[家户个]$|污染(?:综合)?(?:治理|防治)(?:工程|项目)?$/u.test(
      rest,
    )
  )
    return []
  const kind = others?.groups?.['kind'] ?? others?.groups?.['ways'] ?? kindOf(rest)
  const body = others === null ? list : list.slice(0, others.index)
  // “机场路和排水、供电、通信等基础设施”: of kinds, not by name.
  const listed =
    others?.groups?.['rest'] !== undefined &&
    !/设施$/u.test(rest) &&
    (loose ||
      makers ||
      OTHERS_ARE_PROJECTS.test(rest) ||
      /^(?:城市|商业|文旅)?综合体$/u.test(rest) ||
      (LIST_OF_PROJECTS.test(rest) && !LIST_OF_WORK.test(rest)))
  // A list alone in its clause ends with nothing but 等重点项目; “…等项目已竣工交付” is a statement of its own.
  if (only && (!/^(?:重点|重大|在建|续建)*(?:项目|工程)?$/u.test(rest) || STATES.test(body))) return []
  const pieces = sidesOfOne(partsOfOwners(sectionsOfOneWay(numberedParts(numberedLines(piecesOf(body, start))))))
  const kinds = kindsBehind(pieces, listed)
  const work = sharedWork(pieces)
  const done = WORK_OF_OTHERS.exec(rest)?.groups?.['work'] ?? ''
  const grouped = others?.groups?.['kind'] !== undefined
  // “上海“五个中心””: what it has so many of.
  if (grouped && pieces.length === 1 && /[个条座]\p{Script=Han}{1,6}”?$|大工程”?$/u.test(list)) return []
  const read = (loosely: boolean): (string | undefined)[] =>
    pieces.map(({ name }, index) =>
      nameOf(index < pieces.length - 1 ? name + work : name, {
        shared: index < pieces.length - 1 ? (kind ?? kinds[index]) : kind,
        listed,
        grouped,
        stands,
        definite: stands || definite,
        loosely,
      }),
    )
  const strictly = read(false)
  // “承下线、凤凰山大桥、闫营子大桥工程竣工通车”: beside a name stand names.
  const named = strictly.some((name) => name !== undefined) || (makes && pieces.length > 1)
  const alike = stands || listed || /^\d+[个家座条所处]/u.test(rest) || /(?:项目|工程)$/u.test(body)
  const found =
    named && alike && !only && pieces.length > 1 ? read(true).map((name, index) => strictly[index] ?? name) : strictly
  if (only && found.includes(undefined)) return []
  return pieces.flatMap((piece, index) => {
    const name = found[index]
    if (name === undefined) return []
    const own = done !== '' && WAY_OR_WATER.test(name) ? name + done : name
    return [{ ...piece, name: own }]
  })
}

// “等高速公路”, “等产业园区”, “等多条贯通山区的高速公路”: what the names before lack; “等重点项目” and “等6家总部大楼” say nothing of the name.
function kindOf(rest: string): string | undefined {
  const bare = rest.replace(
    /^(?:一大?批|多[个条座]|(?:县区|县市|市县|区县|乡镇)(?=\p{Script=Han}{3})|大中型|中小型|大型|(?:连接|贯通|通往|直达|跨越)[\p{Script=Han}]{1,8}的|\s*\d+\s*(?:个|条|座|家|所|项|处|件)|[一二三四五六七八九十]+(?:个|条|座|家|所|项|大)|重点|重大|城市|骨干|主要|[一二三四]级(?=公路)|干线|省际|县际|旅游(?=公路))+/u,
    '',
  )
  const kind = bare.replace(/^(?<way>高速公路|高速|铁路|公路)(?:项目|工程)$/u, '$<way>')
  if (ONE_KIND.test(kind)) return kind.replace(/^道路$/u, '') || undefined
  return PARTICULAR.test(bare) ? bare : undefined
}

const ONE_KIND =
  /^(?:高速公路|高速|铁路|国道|大道|道路|公路|公园|平台|产业园|机场|隧道|大桥|水库|水厂|电站|景区|污水处理厂|变电站|客运站|码头)$/u

// “松山、白塔等绿电产业园区”, “柳河、白塔等风电项目”, “高岭—石门等国省干线”: what each place of a list has of its own.
const PARTICULAR =
  /^(?:国省干线|国省道|干线公路|\p{Script=Han}{0,6}(?:产业园区|工业园区|物流园区|抽水蓄能电站|水电站|煤矿|航道)|(?:\p{Script=Han}{0,4}(?:风电|光伏|光热|储能|煤矿|抽水蓄能|煤炭储配|垃圾焚烧|生物质|地热|页岩气)\p{Script=Han}{0,8}(?:项目|工程|基地))|(?:\d{2,4}千伏)?(?:特高压)?(?:直流)?(?:输变电|输电)工程)$/u

// A firm's name does not wait for a kind: “恒运能源、华新科技等风电项目”.
const FIRM = /(?:科技|能源|集团|股份|电力|重工|实业|新材|材料|药业|股份|公司|电子|智能|汽车)$/u

// “青河、白河等航道整治工程”, “雨花路、湖滨路等8条道路提升改造”: the work on ways and waters that are there already.
const WORK_OF_OTHERS =
  /(?:干支流|道路|街道|河流|河道|路段|大道|公路)(?<work>(?:航道|河道|水环境)?(?:综合)?(?:整治|治理|清淤|疏浚|改造提升|提升改造|升级改造|改造|改扩建|扩建)(?:工程|项目)?)$/u
const WAY_OR_WATER = /[河湖江渠溪路街]$|大道$/u

/** Whether 项目 or 工程 at the end of a list belongs to what all of it are: 河口、石桥、清水河煤炭储配项目. */
export function sharesItsKind(list: string): boolean {
  const rest = AND_OTHERS.exec(list)?.groups?.['rest']
  return list.includes('、') && (rest === undefined ? sharedSite(list) : kindOf(rest)) !== undefined
}

// What a list of ways, ports and waters names once for all: “德令哈、花土沟机场等项目”; firms before a “产业园” are complete.
const TRACK =
  /(?:高速公路|高速|铁路|高铁|公路)(?:\p{Script=Han}{2,4}段)?$|(?:城际|客专|机场|航道|水库|水厂|大道|绕城段|改线工程|改扩建工程)$/u

// “浍河航道、新汴河航道一期整治工程”: one piece of work on things of one kind.
const WORK_ON =
  /(?<kind>航道|站|枢纽|水库|灌区|大道|公路|机场|港区|码头|医院|污水处理厂|水厂|河|湖|渠)(?<work>(?:[一二三四]期)?(?:综合)?(?:整治|治理|改造|改造提升|提升改造|升级改造|改扩建|扩建|除险加固|疏浚|扩容)(?:工程|项目)?)$/u

/** The work that the last of several names of one kind gives to all of them; empty where each stands for itself. */
function sharedWork(pieces: readonly ProjectName[]): string {
  const { kind, work } = WORK_ON.exec(pieces.at(-1)?.name ?? '')?.groups ?? {}
  if (kind === undefined || work === undefined || pieces.length < 2) return ''
  // “石门站、柳湖北高铁枢纽改造提升”
  const station = /站$|枢纽$/u
  return pieces.slice(0, -1).every(({ name }) => name.endsWith(kind) || (station.test(kind) && station.test(name)))
    ? work
    : ''
}

/** For each name of a list the kind of the next one that has one: “祁常、官新高速和湘西、郴州机场”. */
function kindsBehind(pieces: readonly ProjectName[], listed: boolean): (string | undefined)[] {
  let behind: string | undefined
  const last = pieces.length - 1
  return pieces
    .map(({ name }, index) =>
      index === last
        ? listed
          ? TRACK.exec(name)?.[0]
          : (sharedKind(name) ?? sharedSite(name))
        : (TRACK.exec(name)?.[0] ?? (listed ? undefined : sharedSite(name))),
    )
    .reverse()
    .map((own) => {
      const given = behind
      behind = own ?? behind
      return given
    })
    .reverse()
}

// “咸宁至九江、赤壁长江大桥东延段高速公路”: the last name has the kind that the others lack.
function sharedKind(last: string): string | undefined {
  return /(?:(?:(?:高速公路|高速|铁路|高铁|大道|公路)(?:\p{Script=Han}{2,4}段)?|(?:国家)?(?:湿地|森林|地质|矿山|郊野)?公园|平台|(?:合作|共建|飞地)?产业园|绕城段|改线工程|改扩建工程|水库|水厂|页岩气勘探开发)(?:项目|工程)?)$/u.exec(
    last,
  )?.[0]
}

// “陇阳、盘龙山风电场”, “德令哈、花土沟机场”
function sharedSite(last: string): string | undefined {
  // “河口、石桥、清水河煤炭储配项目”, “柳湖、石门整县屋顶分布式光伏示范项目”: what a place may have one of.
  const energy =
    /(?:抽水蓄能电站|(?:抽水蓄能|煤炭储配|(?:整县)?(?:屋顶)?(?:分布式)?光伏(?:发电)?(?:示范)?|风电|储能|生活垃圾焚烧发电|垃圾焚烧发电|生物质发电)(?:项目|工程|基地))$/u.exec(
      last,
    )?.[0]
  if (energy !== undefined) return energy
  return /(?:风电场|光伏电站|(?:\d{2,4}千伏)?(?:变电站|汇集站|开关站|输变电工程|输电线路)|机场|港区|码头|隧道|大桥)$/u.exec(
    last,
  )?.[0]
}

// “大岭山至新城、合作至和政4条公路”: a way is named by its ends, whatever these end with.
const BETWEEN = /^\p{Script=Han}{2,8}(?:至|到|—|－|-)\p{Script=Han}{2,6}$/u
const WAY = /公路|铁路|高速|道路|线$/u

// “体育中心、科技馆投入使用”: a place has one of these, so the kind is its name.
const PUBLIC =
  /^(?:新|国家|省|市|州|县|区)?(?:体育中心|奥体中心|体育馆|体育场|会展中心|博览中心|文化中心|文化艺术中心|科技馆|图书馆|博物馆|美术馆|档案馆|儿童公园|人民公园|规划展[示览]馆|大剧院|青少年宫|青少年活动中心|市民中心|行政中心|妇幼保健院|妇女儿童医院|儿童医院|传染病医院|精神卫生中心|疾控中心|全民健身中心|中医院|客运总站|火车站|高铁站)(?:新馆|[一二]期)?$/u

// “申建航空口岸”, “启动建设新机场”, “完成智慧环保平台二期”: of such things a place has one, or one at a time.
const UNIQUE =
  /^(?!轨道交通$)(?:新|国际|航空|水运|铁路|公路|城市|市域|内陆|综合|民用|通用|支线|干线){0,3}(?:机场|口岸|陆港|内陆港|空港|轨道交通|高铁站|火车站|综保区|综合保税区|保税物流中心|体育中心|会展中心|市民中心|大剧院|体校|植物园|动物园)$/u
const PHASE = /^.{3,}[一二三四五]期(?:工程|项目)?$/u

// “跨境电商产业园投入运营”: what has opened is one, though its name only says what it is for.
const SITE =
  /^\p{Script=Han}{3,}(?:产业园|物流园|科技园|创业园|工业园|产业城|枢纽站|客运站|水厂|大厦|广场|展示馆|体验馆|纪念馆)(?:[一二三]期)?$/u

// “建设路、发展大厦建成通车”: streets and houses are called by common words.
const STREET =
  /^(?!农村|乡村|产业|旅游|断头|城市|主干|干线|园区|环线|支线|配套|村组|通村)\p{Script=Han}{2}(?:路|街|大道|大厦|大桥|广场)$/u

// “布尔哈通河城区段水利综合治理”: a kind of work at a named place.
const WATER_WORK = /^\p{Script=Han}{2,}[河湖江渠港库][^、]{0,8}(?:治理|整治|修复|保护)$/u

// “引汉济渭、石门水库”, “石门核电5”: what takes no kind from its neighbour.
const WHOLE = /^引\p{Script=Han}{1,3}[济入补]\p{Script=Han}{1,2}$|^南水北调|\d$|制\p{Script=Han}{1,3}$/u

// “四大工程”: programmes, named by what they better.
const PROGRAMME = /(?:治理|修复|提升|培育|发展|保护|服务|建设|振兴|行动)(?:工程)?$/u

// “旅游综合医院、吾悦广场等项目”: a public building in a list of projects is one, however plain its name.
const BUILDING = /^.{3,}(?:医院|中学|小学|博物馆|图书馆|体育馆|体育中心|会展中心|科技馆|文化馆|大剧院|客运中心)$/u

// “安泰电子科技2条芯片生产线等10个项目”: so many of its own are what the firm has built.
const OWN_LINES = /(?<=^\p{Script=Han}{4,10})\d{1,2}[条台座](?=\S{1,12}(?:生产线|产线|机组|泊位|窑|炉)$)/u

// “200万吨铝板带箔项目”, “140万千瓦中广核海上风电项目”: how much it makes, then what.
const SO_MUCH_OF =
  /^\d+(?:\.\d+)?(?:万|亿)?(?:吨|千瓦|兆瓦|立方米|平方米|台|辆|套|头|只|支|米|张)(?:级)?(?=\S{3,}(?:项目|工程|生产线|产线|基地|电站)$)/u

/** What is known of a name from the list it stands in and from what is said of it. */
interface Surroundings {
  /** The kind that the names of its list share: 高速公路 of “沪昆、兰海等高速公路”. */
  readonly shared: string | undefined
  /** The list says itself that it is one of projects. */
  readonly listed: boolean
  /** It is one of so many (“四大平台”). */
  readonly grouped: boolean
  /** What is said of it is only said of what stands somewhere. */
  readonly stands: boolean
  /** What is said of it is said of one thing. */
  readonly definite: boolean
  /** It need not end in a kind of thing, if it is no common word. */
  readonly loosely: boolean
}

function nameOf(
  words: string,
  { shared, listed, grouped, stands, definite, loosely }: Surroundings,
): string | undefined {
  // “园区千百亿工程” in quotation marks is a campaign.
  if (/^“[^“”]*(?:工程|行动|计划)”$/u.test(words)) return undefined
  const apposed = APPOSITION.test(words)
  const name = words
    // “中药仓储物流中心一期等6个通道物流项目”: an item of a list that is itself the first of several.
    .replace(/等\d{1,3}[个家所座条][^等]{0,16}(?:项目|工程|机构|医院|学校|场馆|公园|道路)$/u, '')
    // “盘龙山等风电项目”
    .replace(/(?<=^\p{Script=Han}{2,10})等(?=(?:风电|光伏|储能|抽水蓄能|煤矿|高速|公路)\p{Script=Han}{0,8}$)/u, '')
    // “同步抓好电厂二期”, “及市疾控中心”: words before the name.
    .replace(
      /^(?:及|[和与](?=[省市区县])|(?:同步|全面|共同|重点|继续|国家和省|[\p{Script=Han}]{2,6}要)?(?:抓好|抓紧|推动|推进|做好|启动|力争|确保|争取)(?=[^、，]{3}))/u,
      '',
    )
    // “总投资52亿元的动力电池项目”, “占地300亩的产业园”
    .replace(
      /^(?:首期|一期|计划|预计)?(?:总?投资|占地|总?建筑面积|年产值?|全长|总长|总装机|装机)(?:容量|规模)?(?:约|近|超过?|达)?[\d.]+[\p{Script=Han}]{1,6}的|^停(?:工|建|摆)[^的]{0,8}的/u,
      '',
    )
    // “建市以来单体投资规模最大的工业项目宿马山鹰纸业一期”, “首个10亿元以上产业项目美格机械”: what it is, then its name.
    .replace(APPOSITION, '')
    // “首座跨海高铁矮塔斜拉桥——湄洲湾跨海大桥”, “横琴隧道除附属设施外”: what it is, or what of it is not meant.
    .replace(
      /^.{2,24}——(?=.{3})|^(?:全[省市国]|最|首).{2,24}(?:工程|项目|基地|平台)—(?=.{3})|^[^、]{0,12}最大的(?=[^、]{4})/u,
      '',
    )
    .replace(/除.{2,16}外$/u, '')
    // “42万平方米的A区二期”, “新建的石门大桥”
    .replace(/^(?:新建|改建|扩建|在建|续建|新修)的(?=.{3})/u, '')
    .replace(/^[\d.]+[万亿]?(?:平方米|平方公里|公里|亩|吨|千瓦|元)的(?=.{3})/u, '')
    // “石门发射场及配套产业重大(项目建设)”
    .replace(/(?<=.{3}[场港站园厂区])(?:及其?配套\p{Script=Han}{0,4})?(?:重大|重点)$/u, '')
    // “双向8车道柳石高速公路”, “三大运营商石门通信枢纽”, “全国首个商业发射场”: how wide it is, whose it is, what it is the first of.
    .replace(
      /^双向[\d一二两三四五六七八九十]{1,2}车道(?=.{4})|^[两三四五]大运营商(?=.{4})|^全[国省]首[个条座](?=[^“”]{4}[^“”]*$)/u,
      '',
    )
    // “打通并改造提升八一路”, “国家能源局同意石岭外送工程列入…规划”: what else is done to it, who agreed to it.
    .replace(/^并(?:改造|提升|扩建|新建|拓宽|完善)+|^\p{Script=Han}{2,8}[局部委厅院](?:同意|批准|批复)(?=.{4})/u, '')
    // “群众期盼多年的北塔城中村改造”, “全省领先的公共卫生检测中心”
    .replace(/^[^、，的“”]{2,12}(?:多年|已久|瞩目|关注|期盼|领先|一流|最大|最高|唯一|规模|首个)的(?=.{3})/u, '')
    .replace(
      /^(?:全[省市区县国](?=首|最)|新建|续建|在建|改造|建设(?!(?:大厦|大桥|大道|路|街|广场|桥)(?:$|.{0,3}[段期]))|实施|推进|加快|了|以及|运营|好(?=“)|、|[\s])+/u,
      '',
    )
    .replace(/(?:等|项目建设|建设|工程建设)$/u, (ending) => (ending === '工程建设' ? '工程' : ''))
    .replace(/^“(?<inner>[^“”]+)”$/u, '$<inner>')
    // A quotation mark that only closes.
    .replace(/^(?<words>[^“”]+)”$/u, '$<words>')
    // “煤制乙炔项目[7]”: the number of a note.
    .replace(/[[［〔【]\d{1,3}[\]］〕】]$/u, '')
    .trim()
  const bare = name.replace(/[“”]/gu, '')
  const own = (listed ? bare.replace(INSIDE, '') : bare).replace(ONE_PLANT, '')
  // “5·12”汶川特大地震纪念馆, “1+9+N”港澳青年创新创业基地: a number in quotation marks counts nothing.
  const counted = name
    .replace(/^“[\d·+＋\-A-Z]{1,8}”/u, '')
    .replace(/[“”]/gu, '')
    .replace(SO_MUCH_OF, '')
  if (
    bare.length < 2 ||
    bare.length > 34 ||
    DESCRIBES.test(own.replace(/以[^，]{0,6}(?:东|西|南|北)|(?<=中)以(?=产业)/u, '')) ||
    NO_THING.test(own.replace(/^一带一路(?=.{3})/u, ''))
  )
    return undefined
  if (STARTS_WITH_VERB.test(words.trim()) || CAMPAIGN.test(bare) || SOFT_WORK.test(bare)) return undefined
  // “（四）项目建设高效推进” is a heading.
  if (/^[\p{Script=Han}]{0,1}$|^[（(]/u.test(bare)) return undefined
  // “三大类264个项目”, “3个千亿元园区” are how many; “污水处理厂”, “其他管线” which ones nobody says.
  if (
    /\d\s?[个所家座处项条](?!半)/u.test(listed ? bare.replace(OWN_LINES, '') : bare) ||
    (!(definite && UNIQUE.test(bare.replace(/项目$/u, ''))) && (ANY_OF_A_KIND.test(bare) || ANY_OF_A_KIND.test(name)))
  )
    return undefined
  // “治安防控、智能交通、数字环保“四大平台””: together they are named, each for itself would be of a kind.
  if (grouped && PROGRAMME.test(bare)) return undefined
  if (
    !grouped &&
    !(listed && (BUILDING.test(bare) || PUBLIC.test(bare))) &&
    !(stands && (PUBLIC.test(bare) || SITE.test(bare)))
  )
    if (
      !(stands && STREET.test(bare)) &&
      !(definite && (UNIQUE.test(bare.replace(/项目$/u, '')) || PHASE.test(bare))) &&
      (GENERIC.test(counted) || GENERIC.test(counted.replace(/项目$|工程$/u, '')))
    )
      return undefined
  if (
    !SO_MUCH_OF.test(bare) &&
    /^\d+(?:\.\d+)?\s?(?:个|家|条|座|所|项|公里|万|亿|平方|处|套|户|亩|件|台|张|名|人|辆|株|次|米|吨|栋|片)/u.test(bare)
  )
    return undefined
  // “推进新时代文明实践中心建设”: a campaign; “市社会福利中心投入使用”: a house.
  if (!definite && /环境|质量|社会|文明/u.test(bare)) return undefined
  // “加快煤运通道、客运专线建设”: what is only pressed on with must have a name of its own.
  if (
    !definite &&
    !listed &&
    !grouped &&
    isCommon(bare) &&
    !UNIQUE.test(bare) &&
    !PUBLIC.test(bare) &&
    !STREET.test(bare) &&
    !/园(?:[一二三四]期)?$|城际铁路/u.test(bare)
  )
    return undefined
  // “百村示范和千村整治”, “万企兴万村”: a campaign
  if (/^[百千万][村企镇人户家]/u.test(bare)) return undefined
  // “官路、双堠水库”, “聊城、潍坊等机场”: a name of two characters only seems to end in a kind.
  const ends =
    (ENDS_AS_PROJECT.test(bare) || (stands && STANDS.test(name))) &&
    !(
      shared !== undefined &&
      (bare.length <= 2 || (BETWEEN.test(bare) && WAY.test(shared) && !/高速|铁|路|线$|段$/u.test(bare)))
    )
  const fits =
    shared !== undefined &&
    (!(PARTICULAR.test(shared) || sharedSite(shared) !== undefined) || (bare.length <= 8 && !FIRM.test(bare)))
  if (!ends && fits && !WHOLE.test(bare) && bare.length <= 14 && !/工程|项目|铁路|高速/u.test(bare))
    return `${name}${shared}`
  // “福喜集团熟食加工、娃哈哈饮料生产项目”: beside a name, one that does not end in a kind.
  if (
    !ends &&
    loosely &&
    bare.length >= 2 &&
    bare.length <= 20 &&
    !isCommon(bare) &&
    !KIND_OF_WORK.test(bare) &&
    !/地块$/u.test(bare)
  )
    return name
  // “压能、减煤、控车等重点工程” are kinds of work; “恒力、京东等82个项目开工” are names.
  if (!ends && !((listed || apposed) && bare.length <= 24 && !(KIND_OF_WORK.test(bare) && !WATER_WORK.test(bare))))
    return undefined
  if (/项目$/u.test(bare) && bare.length < 5) return undefined
  // “公园”, “大桥”, “水厂” alone name nothing; “职教园”, “神农城” do.
  return bare.length < 3 && !listed ? undefined : name
}
