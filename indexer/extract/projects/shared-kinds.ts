/** What the names of a list have in common and only one of them writes: 祁常、官新高速和湘西、郴州机场. */

import type { ProjectName } from './project-lists.ts'

/**
 * The kind that the end of a list gives to the names before it.
 *
 * “等高速公路”, “等产业园区”, “等多条贯通山区的高速公路”: what the names before lack; “等重点项目” and “等6家总部大楼” say
 * nothing of the name.
 */
export function kindOf(rest: string): string | undefined {
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

/** The names of ways and waters with the work that the end of their list says is done on all of them. */
export function withWork(name: string, rest: string): string {
  const work = WORK_OF_OTHERS.exec(rest)?.groups?.['work']
  return work !== undefined && WAY_OR_WATER.test(name) ? name + work : name
}

// What a list of ways, ports and waters names once for all: “德令哈、花土沟机场等项目”; firms before a “产业园” are complete.
const TRACK =
  /(?:高速公路|高速|铁路|高铁|公路)(?:\p{Script=Han}{2,4}段)?$|(?:城际|客专|机场|航道|水库|水厂|大道|绕城段|改线工程|改扩建工程)$/u

// “浍河航道、新汴河航道一期整治工程”: one piece of work on things of one kind.
const WORK_ON =
  /(?<kind>航道|站|枢纽|水库|灌区|大道|公路|机场|港区|码头|医院|污水处理厂|水厂|河|湖|渠)(?<work>(?:[一二三四]期)?(?:综合)?(?:整治|治理|改造|改造提升|提升改造|升级改造|改扩建|扩建|除险加固|疏浚|扩容)(?:工程|项目)?)$/u

/** The work that the last of several names of one kind gives to all of them; empty where each stands for itself. */
export function sharedWork(pieces: readonly ProjectName[]): string {
  const { kind, work } = WORK_ON.exec(pieces.at(-1)?.name ?? '')?.groups ?? {}
  if (kind === undefined || work === undefined || pieces.length < 2) return ''
  // “石门站、柳湖北高铁枢纽改造提升”
  const station = /站$|枢纽$/u
  return pieces.slice(0, -1).every(({ name }) => name.endsWith(kind) || (station.test(kind) && station.test(name)))
    ? work
    : ''
}

/** For each name of a list the kind of the next one that has one: “祁常、官新高速和湘西、郴州机场”. */
export function kindsBehind(pieces: readonly ProjectName[], listed: boolean): (string | undefined)[] {
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
export function sharedSite(last: string): string | undefined {
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

// “引汉济渭、石门水库”, “石门核电5”: what takes no kind from its neighbour.
const WHOLE = /^引\p{Script=Han}{1,3}[济入补]\p{Script=Han}{1,2}$|^南水北调|\d$|制\p{Script=Han}{1,3}$/u
/** Whether a name only seems to end in a kind, or is no more than a way's ends: it lacks the kind of its list. */
export function waitsForKind(name: string, shared: string): boolean {
  // “官路、双堠水库”, “聊城、潍坊等机场”: a name of two characters only seems to end in a kind.
  if (name.length <= 2) return true
  return BETWEEN.test(name) && WAY.test(shared) && !/高速|铁|路|线$|段$/u.test(name)
}

/** Whether a name without a kind of its own takes the one of its list. */
export function takesKind(name: string, shared: string): boolean {
  if (WHOLE.test(name) || name.length > 14 || /工程|项目|铁路|高速/u.test(name)) return false
  if (!PARTICULAR.test(shared) && sharedSite(shared) === undefined) return true
  return name.length <= 8 && !FIRM.test(name)
}
