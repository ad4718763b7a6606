import { isCommon } from './common-words.ts'
import { ANY_OF_A_KIND, GENERIC, SO_MUCH_OF } from './project-kinds.ts'
import type { Surroundings } from './surroundings.ts'

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

// “四大工程”: programmes, named by what they better.
const PROGRAMME = /(?:治理|修复|提升|培育|发展|保护|服务|建设|振兴|行动)(?:工程)?$/u

// “旅游综合医院、吾悦广场等项目”: a public building in a list of projects is one, however plain its name.
const BUILDING = /^.{3,}(?:医院|中学|小学|博物馆|图书馆|体育馆|体育中心|会展中心|科技馆|文化馆|大剧院|客运中心)$/u

/** Whether a name only says of what kind a thing is (污水处理厂, 老旧小区改造), where nothing tells that it is a certain one. */
export function isGeneric(name: string, { listed, grouped, stands, definite }: Surroundings): boolean {
  const bare = name.replace(/[“”]/gu, '')
  const isUnique = UNIQUE.test(bare.replace(/项目$/u, ''))
  // “污水处理厂”, “其他管线”: which ones nobody says.
  if (!(definite && isUnique) && (ANY_OF_A_KIND.test(bare) || ANY_OF_A_KIND.test(name))) return true
  // “治安防控、智能交通、数字环保“四大平台””: together they are named, each for itself would be of a kind.
  if (grouped && PROGRAMME.test(bare)) return true
  const isCertain =
    grouped ||
    (listed && (BUILDING.test(bare) || PUBLIC.test(bare))) ||
    (stands && (PUBLIC.test(bare) || SITE.test(bare) || STREET.test(bare))) ||
    (definite && (isUnique || PHASE.test(bare)))
  // “5·12”汶川特大地震纪念馆, “1+9+N”港澳青年创新创业基地: a number in quotation marks counts nothing.
  const counted = name
    .replace(/^“[\d·+＋\-A-Z]{1,8}”/u, '')
    .replace(/[“”]/gu, '')
    .replace(SO_MUCH_OF, '')
  if (!isCertain && (GENERIC.test(counted) || GENERIC.test(counted.replace(/项目$|工程$/u, '')))) return true
  // “推进新时代文明实践中心建设”: a campaign; “市社会福利中心投入使用”: a house.
  if (!definite && /环境|质量|社会|文明/u.test(bare)) return true
  // “加快煤运通道、客运专线建设”: what is only pressed on with must have a name of its own.
  return (
    !definite &&
    !listed &&
    !grouped &&
    isCommon(bare) &&
    !UNIQUE.test(bare) &&
    !PUBLIC.test(bare) &&
    !STREET.test(bare) &&
    !/园(?:[一二三四]期)?$|城际铁路/u.test(bare)
  )
}
