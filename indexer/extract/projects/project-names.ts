import {
  numberedLines,
  numberedParts,
  partsOfOwners,
  piecesOf,
  sectionsOfOneWay,
  sidesOfOne,
  type ProjectName,
} from './project-lists.ts'
import { nameOf } from './project-name.ts'
import { kindOf, kindsBehind, sharedSite, sharedWork, withWork } from './shared-kinds.ts'

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
  const list = withoutLength(words)
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
  if (namesNothing(list)) return []
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
    return name === undefined ? [] : [{ ...piece, name: withWork(name, rest) }]
  })
}

// “石门至青龙等5个高速公路项目631公里”, “青龙高速公路58公里”: how long they are.
const LENGTH =
  /(?<=\d[个条]\p{Script=Han}{0,12}(?:项目|工程|公路|高速|铁路))\d[\d.]*公里$|(?<=\p{Script=Han}{2}(?:高速公路|高速|公路|铁路|高铁|大道|国道|省道|干渠|管道|号线|段))\d[\d.]*公里$/u

function withoutLength(words: string): string {
  return words.endsWith('公里') ? words.replace(LENGTH, '') : words
}

/** Whether a list says how many things of which kinds, or what they belong to, and none by its name. */
function namesNothing(list: string): boolean {
  return (
    // “统筹推进一批国铁、城际轨道、高速公路和市政路桥”: kinds of things.
    /^(?:了)?(?:一批|一系列|一大批)/u.test(list) ||
    // “推进以石门市场、东川物流园为骨干的流通体系建设”: what they are part of.
    /为(?:骨干|重点|龙头|核心|主体|支撑|代表|载体)的[^、]*$/u.test(list) ||
    // “国家一级图书馆、文化馆、博物馆17处”: how many of each kind.
    (!list.includes('等') &&
      /[\p{Script=Han}]\s?\d+[多余]?(?:处|座|个|所|家|条|项|公里|平方米|套|户|间|栋|片|对|台)$/u.test(list)) ||
    // “深入推进与清华大学、中国石油大学等知名高校院所合作”
    /^(?:与|同|和|跟).{2,}(?:合作|对接|交流|共建|协作)$/u.test(list) ||
    // “开通肇庆始发直达香港和深圳高铁”: trains, not tracks.
    /始发|航班/u.test(list) ||
    // “中关村科技园与我省多地共建的一批创新平台”: who builds them.
    /的(?:一批|多个)[^、，,]{2,12}$/u.test(list)
  )
}

/** Whether 项目 or 工程 at the end of a list belongs to what all of it are: 河口、石桥、清水河煤炭储配项目. */
export function sharesItsKind(list: string): boolean {
  const rest = AND_OTHERS.exec(list)?.groups?.['rest']
  return list.includes('、') && (rest === undefined ? sharedSite(list) : kindOf(rest)) !== undefined
}
