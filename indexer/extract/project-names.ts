import type { Span } from '../model/span.ts'

/** The name of a project and where it stands. */
export interface ProjectName extends Span {
  readonly name: string
}

/** Kinds of things that are built or set up (桥, 路, 园, 厂 …): what the name of a project ends with. */
const KINDS =
  '(?:桥|隧道|高速|高速公路|快速路|快速通道|通道|铁路|高铁|客专|客运专线|城际|轨道|轨道交通|专线|支线|公路|国道|省道|大道|路|街|环线|号线|复线|连接线|绕城线?|段|机场|港|港口|港区|码头|航道|船闸|枢纽|车站|客运站|火车站|站|水库|水厂|污水厂|水利工程|电厂|电站|变电站|输变电|风电场|光伏电站|发电厂|厂|厂房|产业园|科技园|物流园|园区|创业园|工业园|产业城|科创园|园|基地|中心|广场|大厦|大楼|综合楼|住院楼|门诊楼|楼|馆|博物馆|图书馆|科技馆|剧院|大剧院|医院|分院|院区|院|学校|中学|小学|大学|学院|幼儿园|校区|公园|绿道|绿廊|湿地|风光带|项目|工程|平台|生产线|产线|综合体|商场|购物中心|免税城|商业街|步行街|奥特莱斯|小镇|市场|酒店|乐园|游乐园|度假区|旅游区|景区|故居|遗址公园|文化宫|体育场|体育馆|体育中心|青少年宫|保税区|综保区|监管设施|路网|管廊|管网|管道|泵站|调蓄池|灌区|干渠|水渠|堤防|江堤|水系|水源地?|水源|实验室|数据中心|智算中心|总部|研究院|创新谷|谷|湾|城|新城|片区|改造|扩建|改扩建|扩能|扩能改造|技改|迁建|复建|整治|二期|一期|三期|四期|公寓|新村|安置房|安置点|搬迁|搬迁改造|车间|组团|生产系统|校舍|院舍|供水|门户|口岸|出入口局|塔|坝|闸|站场|线|云|网|(?<!智|数据|人才|项目|信息|问题|案例|知识|名)库|升压站|[东西南北]延(?:线|伸)?|延长线|拓宽|拓浚|(?:高速|公路|大道|机场|电厂|航道|港区)扩容|改线|(?<!互联)互通|立交|停机坪|跑道|航站楼|泊位|电厂|热电联产|科学装置|首期|枢纽区|资源库|步道|驿站|体验馆|机房|养老院|敬老院|福利院|书院|书房|旧址|纪念馆|展览馆|美术馆|档案馆|文化馆)'

const ENDS_AS_PROJECT = new RegExp(`${KINDS}(?:[（(][^（()）]{1,14}[）)])?$`, 'u')

// “项目”, “重点工程”, “老旧小区改造”, “标准化厂房”: kinds of things, and no name of one.
const GENERIC =
  /^(?:一批|一系列|各类?|全部|所有|部分|多个|若干|数(?=[个条十百千])|(?:近|超|约)(?=[\d一二三四五六七八九十百千])|新增|新建|改建|扩建|改造|[\d.]+(?![\d.])(?!\p{Script=Han}{0,2}(?:国道|省道|号线|千伏|kV|高速|铁路|国))|[一二两三四五六七八九十百]+(?:个|批|条|座|所|家|项|处|期|大)(?!湖|河|桥)|(?:重大|重点|一般|基础|公共|城市|城乡|农村|乡村|城镇|社区|老旧|民生|农民|集中|居住|农房|住房|民居|直播|电商|对接|地下|综合性|水利|交通|能源|产业|工业|生态|环保|文化|教育|卫生|医疗|养老|体育|旅游|商贸|物流|数字|信息|智慧|新型|现代|高标准|标准化|全面|综合|配套|其他|相关|有关|在建|续建|拟建|储备|招商|投资|签约|亿元|千亿|百亿|国家级|省级|市级|县级|区域|特色|先进|传统|战略性?新兴|优势|主导|支柱|污水|垃圾|供水|供电|燃气|供热|管网|道路|街道|公路|铁路|桥梁|学校|医院|公园|绿道|零碳|近零碳|新基建|港口|航空|智能|老年|儿童|口袋|四好|计量|质检|停车场|充电桩|标准|园区|企业|技术|科技|创新|人才|服务|管理|监测|应急|防洪|排涝|保障性|安置|棚户区|小区|危房|厕所|河道|湖泊|流域|水库|灌区|农田|林业|造林|绿化|矿山|土地|黑臭水体|大气|土壤|固废|节能|减排|低碳|绿色|清洁|主体|前期|后续|二期|一期|三期|基层|综治|法治|平安|幸福|美丽|和美|宜居|示范|试点|样板|品牌|精品|龙头|骨干|中小|小微|民营|国有|外资|总部|楼宇|市场|平台|基地|中心|工程|项目|建设|实施|推进|发展|提升|改善|完善|优化|加强|改革|开放|合作|两岸|沿线|周边|全域|全县|全省|全国|全区|全市|市区|城区|主城区|中心城区|县城|镇区|村庄|行政村|自然村|和|与|及|等|的){1,6}(?:项目|工程|建设|改造|平台|基地|中心|园区|园|厂|路|街|站|线|网|管网|管廊|管道|路网|公园|绿道|学校|医院|水库|灌区|整治|市场|总部|小区|片区|社区|城区|专线|绿廊|线网|路段|通道|港|城|馆|院|供水|云|段|桥|厂房|楼|新城|院区|公寓|安置房|改扩建|扩建|新村|水系|水源|实验室|综合体|枢纽|景区|机房|工厂|农村路|驿站|书房|步道|库|泊位|扩容)*$|\p{Script=Han}{2,8}(?:专项|集中)整治$|首(?:个|批|单|例|笔)[^，,]{0,12}(?:项目|融资|交易))/u

// “形成…的局面”, “创建…示范区”, “…体系”: what is no thing that stands somewhere.
const NO_THING =
  /大会$|论坛$|会议$|展会$|赛事$|活动$|企业$|人才$|资金$|机构$|工作$|体系|机制|制度|能力|队伍|环境|格局|水平|质量|政府|社会|文明|文化$|经济$|产业$|行动|计划$|方案|改革|战略|政策|规划$|意识|作风|党风|事业|服务$|网络安全|^[一二三四五六七八九十两\d](?![一二三四五六七八九十]|号线|环)[\p{Script=Han}]{1,2}[A-Z一二三四五六七八九十两\d]|城市$|国家$|强市|强省|强区|强国|高地|示范区|先行区|试验区|共同体|生态圈|经济带|经济圈|都市圈|增长极|服务网|安全网|防护网|防线|主线|底线|战线|生命线|红线|产业线|一线|热线|路线|思路|出路|新路|道路$|之路|门路|消费中心|竞争力|品牌|氛围|秩序|关系|形象|招商(?!局|银行)|投资$|融合$|联网$|互联网$|物联网|一张网|关系网|办公|走廊|网格|全覆盖|现代化|^(?:标准|数字|信息|智能|一体)化|(?:标准|数字|信息|智能|一体)化(?!\p{Script=Han}{0,5}(?:园|设备|厂|基地|车间|场|总成)(?:[一二三四]期)?$)/u

// “的” inside a name is rare (中国的…): “…的项目” describes, it does not name.
const DESCRIBES =
  /一批|申创|创建|争创|申报|设立|打造|形成|开展|引导|鼓励|吸引|首家|企业(?=建)|的(?!士)|了|与否|进一步|不断|是否|如何|以及其|成为|作为|能够|已经|正在|通过|围绕|按照|以|为(?=.)|对(?!接|外)|把|将|让|使(?!用|馆|命)|被|向(?!阳|荣)|从(?!化)/u

// “谋划推动合江—江津产业合作园区建设” is another statement, not another name.
const STARTS_WITH_VERB =
  /^(?:成功|开通|投运|启用|贯通|引入|采取|新开工|开展|加紧|大抓|高效|沿|合理|升级改造|建设|实施|拆除|尽快|打通|拓宽|扩容|办好|抓好|竣工|投用|重点|省加快|新增|申报|谋划|推动|推进|加快|加速|加大|加强|开工|启动|引进|完成|确保|力争|做好|建成|打造|支持|提升|积极|全力|大力|着力|深化|优化|促进|争取|构建|完善|强化|深入|攻坚|突破|扎实|持续|继续|组织|发展|培育|壮大|依托|围绕|统筹|规划建设)/u

const KIND_OF_WORK =
  /^(?:压|减|控|降|治|增|禁|保|防|垃圾|城乡|农村|老旧|污水|雨污|绿化|道路|装配|生态|节能|环境|基础|公共|社会|全民|数字化|智能化|标准化|产业链|供应链|全面)|(?:分类|治理|修复|防治|保护|绿化|整治|监管|管控|惠民|帮扶|培训|养老|托育|就业|消费)$|^.{0,3}(?:教育|医疗)$/u

// “等29个产业项目”, “等一大批城市重点基础设施工程”: whatever stands before is the name of one; not “等湖泊港渠综合整治工程”.
const OTHERS_ARE_PROJECTS =
  /^(?:“[^“”]{1,12}”|一大?批|一系列|\d+(?:余|多)?(?:个|项|条|家|座|件)|[数几十百多余]|(?:亿|千万|百亿|\d+亿)元?|以上|级|重大|重点|产业|招商|引资|投资|基础设施|标志性|优质|龙头|大型|特大|重特大|百亿级|千亿级|亿级|先进|新基建|通道|跨区域|区域性|战略性|强链|补链|延链|重要|骨干|农业|农产品|康养|医疗|卫生|教育|社会|数字经济|大数据|智能制造|生产性|市政|道路|公路|铁路|航空|港口|环保|生态|配套|公共|交通|能源|民生|文旅|旅游|水利|工业|科技|城市|城建|新型?|高端|在建|续建|签约|技改|技术改造|补短板|商贸|物流|总部|亮点|制造业|先进|国家|省|市|合作|链主|功能|综合体|和|续建|新建)*(?:项目|工程)/u

// What says something of the names before it.
const STATES =
  /开工|开街|开园|推进|引进|启动|布局|建成|投用|投产|竣工|封顶|完成|落地|签约|通车|开业|提前|加快|完善|提升/u

const OPENING = '（(“《〈['
const CLOSING = '）)”》〉]'

// “等”, “等重点项目”, “等一大批城市重点基础设施工程”, “等29个产业项目”, “等高速公路”, “等6家总部大楼”, “四大平台”.
const AND_OTHERS =
  /(?:(?:等(?!级|于|候|待|教|额|温|次|同)|等等)(?<rest>[^、，,]{0,30})|“?(?:[两三四五六七八九十]|\d{1,2})[大个座条](?<kind>平台|中心|基地|园区|公园|工程)”?)$/u

/**
 * The names in a list (沪昆高铁、衡茶吉铁路和平汝、垄茶等高速公路); empty where it names nothing in particular.
 *
 * @param only the list stands alone in its clause: every piece must be a name
 * @param stands what is said can only be said of what stands somewhere: “科创飞地”, 国轩科技 are names of it
 * @param loose whatever stands before 等…项目 is a name (恒力、京东等82个项目)
 */
export function namesIn(list: string, start: number, only = false, loose = false, stands = false): ProjectName[] {
  // “统筹推进一批国铁、城际轨道、高速公路和市政路桥”: kinds of things, none by name.
  if (/^(?:了)?(?:一批|一系列|一大批)/u.test(list)) return []
  // “开通肇庆始发直达香港和深圳高铁”: trains, not tracks.
  if (/始发|航班/u.test(list)) return []
  // “中关村科技园与我省多地共建的一批创新平台”: who builds them.
  if (/的(?:一批|多个)[^、，,]{2,12}$/u.test(list)) return []
  const others = AND_OTHERS.exec(list)
  const rest = others?.groups?.['rest'] ?? ''
  // “阳台和道桥等城市立体绿化工作”: no list of projects.
  if (/(?:工作|任务|领域|企业|公司|商家|事项|行业|服务|方面|问题|活动|大会|展会|品牌|制度|政策)$/u.test(rest)) return []
  const kind = others?.groups?.['kind'] ?? kindOf(rest)
  const body = others === null ? list : list.slice(0, others.index)
  // “机场路和排水、供电、通信等基础设施”: of kinds, not by name.
  const listed =
    others?.groups?.['rest'] !== undefined &&
    !/设施$/u.test(rest) &&
    (loose || OTHERS_ARE_PROJECTS.test(rest) || /^综合体$/u.test(rest))
  // A list alone in its clause ends with nothing but 等重点项目; “…等项目已竣工交付” is a statement of its own.
  if (only && (!/^(?:重点|重大)?(?:项目|工程)?$/u.test(rest) || STATES.test(body))) return []
  const pieces = piecesOf(body, start)
  const last = pieces.at(-1)?.name ?? ''
  const shared = kind ?? sharedKind(last) ?? (listed ? undefined : sharedSite(last))
  const grouped = others?.groups?.['kind'] !== undefined
  const names: ProjectName[] = []
  for (const [index, piece] of pieces.entries()) {
    const name = nameOf(
      piece.name,
      index < pieces.length - 1 || kind !== undefined ? shared : undefined,
      listed,
      grouped,
      stands,
    )
    if (name === undefined) {
      if (only) return []
      continue
    }
    names.push({ ...piece, name })
  }
  return names
}

// “等高速公路”, “等产业园区”, “等多条贯通山区的高速公路”: what the names before lack; “等重点项目” and “等6家总部大楼” say nothing of the name.
function kindOf(rest: string): string | undefined {
  const bare = rest.replace(
    /^(?:一大?批|多[个条座]|(?:连接|贯通|通往|直达|跨越)[\p{Script=Han}]{1,8}的|\d+(?:个|条|座|家|所|项)|[一二三四五六七八九十]+(?:个|条|座|家|所|项|大)|重点|重大|城市|骨干|主要)+/u,
    '',
  )
  return /^(?:高速公路|高速|铁路|国道|大道|道路|公路|公园|平台|产业园|机场|隧道|大桥|水库|水厂|电站)$/u.test(bare)
    ? bare.replace(/^道路$/u, '') || undefined
    : undefined
}

// “咸宁至九江、赤壁长江大桥东延段高速公路”: the last name has the kind that the others lack.
function sharedKind(last: string): string | undefined {
  return /(?:高速公路|高速|铁路|高铁|大道|公路|公园|平台|产业园|绕城段|改线工程|改扩建工程|水库|水厂|页岩气勘探开发)$/u.exec(
    last,
  )?.[0]
}

// “陇阳、盘龙山风电场”, “德令哈、花土沟机场”
function sharedSite(last: string): string | undefined {
  return /(?:风电场|光伏电站|变电站|机场)$/u.exec(last)?.[0]
}

// “泗县泉为绿能一期”, “明阳电氢醇一体化” in a list of projects: 为 and 一体化 in what a company calls its own.
const INSIDE = /(?<=^[^以为]{2,8})为(?=[^的]{2,10}$)|(?<=.{4})一体化$/u

const APPOSITION = /^.{0,24}?(?:首个|首批|最大|亿元|第一)[^、，,]{0,12}?(?:项目|工程)(?:——)?(?=[^、，,—]{4})/u

// “北京“科创飞地”启动运营”, “国轩科技投产”, “小鹏汽车实现量产”: what a quotation or a firm's name ends with.
const STANDS =
  /[^“”]“[^“”\d]{3,12}(?<!工程|行动|计划|模式|机制|制度|改革)”$|^[\p{Script=Han}]{2,8}(?:科技|药业|重工|集团|股份|纸业|铝业|实业|新材|光电|电气|重装|制药|(?<!能源|电动|商用|乘用|智能|燃料|专用|概念|网联|改装|二手)汽车)$/u

const ANY_OF_A_KIND =
  /^(?:其他|对外|新一轮|扶贫|易地)|^(?:污水处理厂|安置房|风电场|光伏电站|油气管网|公交场站|农贸市场|(?:通用|民用)机场(?:项目)?|石化园区|停车场|分类搬迁)$|(?:名城|上云|航线)$/u

// “数字经济跃升工程”, “老区帮扶工程”: campaigns, which stand nowhere; “生态系统修复工程” too, where it names no water or hill.
const CAMPAIGN =
  /(?:跃升|倍增|帮扶|扶贫|培育|惠民|素质|普及|关爱|就业|人才|攻坚|增收|富民|增效|强基|补短板|强功能|性)(?:三年)?(?:工程|项目)$/u
const SOFT_WORK =
  /^[^河湖江海湾沟渠港岛山岭滩塘溪泉库坝堤桥路线段园厂站馆院校街巷]*(?:(?:提升|提质|修复|治理|保护|服务|创建)(?:工程|项目)|示范工程)$/u

function nameOf(
  words: string,
  shared: string | undefined,
  listed: boolean,
  grouped: boolean,
  stands: boolean,
): string | undefined {
  // “园区千百亿工程” in quotation marks is a campaign.
  if (/^“[^“”]*(?:工程|行动|计划)”$/u.test(words)) return undefined
  const apposed = APPOSITION.test(words)
  const name = words
    // “中药仓储物流中心一期等6个通道物流项目”: an item of a list that is itself the first of several.
    .replace(/等\d{1,3}个[^等]{0,16}(?:项目|工程)$/u, '')
    // “同步抓好电厂二期”, “及市疾控中心”: words before the name.
    .replace(
      /^(?:及|[和与](?=[省市区县])|(?:同步|全面|共同|重点|继续|国家和省|[\p{Script=Han}]{2,6}要)?(?:抓好|抓紧|推动|推进|做好|启动|力争|确保|争取)(?=[^、，]{3}))/u,
      '',
    )
    // “总投资52亿元的动力电池项目”, “占地300亩的产业园”
    .replace(
      /^(?:首期|一期|计划|预计)?(?:总?投资|占地|总?建筑面积|年产值?)(?:约|近|超过?|达)?[\d.]+[\p{Script=Han}]{1,6}的/u,
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
    .replace(/^(?:全[省市区县国](?=首|最)|新建|续建|在建|改造|建设|实施|推进|加快|了|以及|运营|好(?=“)|、|[\s])+/u, '')
    .replace(/(?:等|项目建设|建设|工程建设)$/u, (ending) => (ending === '工程建设' ? '工程' : ''))
    .replace(/^“(?<inner>[^“”]+)”$/u, '$<inner>')
    .trim()
  const bare = name.replace(/[“”]/gu, '')
  const own = listed ? bare.replace(INSIDE, '') : bare
  // “5·12”汶川特大地震纪念馆, “1+9+N”港澳青年创新创业基地: a number in quotation marks counts nothing.
  const counted = name.replace(/^“[\d·+＋\-A-Z]{1,8}”/u, '').replace(/[“”]/gu, '')
  if (
    bare.length < 2 ||
    bare.length > 34 ||
    DESCRIBES.test(own.replace(/以[^，]{0,6}(?:东|西|南|北)|(?<=中)以(?=产业)/u, '')) ||
    NO_THING.test(own)
  )
    return undefined
  if (STARTS_WITH_VERB.test(words.trim()) || CAMPAIGN.test(bare) || SOFT_WORK.test(bare)) return undefined
  // “（四）项目建设高效推进” is a heading.
  if (/^[\p{Script=Han}]{0,1}$|^[（(]/u.test(bare)) return undefined
  // “三大类264个项目”, “3个千亿元园区” are how many; “污水处理厂”, “其他管线” which ones nobody says.
  if (/\d\s?[个所家座处项条](?!半)/u.test(bare) || ANY_OF_A_KIND.test(bare)) return undefined
  // “治安防控、智能交通、数字环保“四大平台””: together they are named, each for itself would be of a kind.
  if (!grouped && (GENERIC.test(counted) || GENERIC.test(counted.replace(/项目$|工程$/u, '')))) return undefined
  if (
    /^\d+(?:\.\d+)?\s?(?:个|家|条|座|所|项|公里|万|亿|平方|处|套|户|亩|件|台|张|名|人|辆|株|次|米|吨|栋|片)/u.test(bare)
  )
    return undefined
  // “百村示范和千村整治”, “万企兴万村”: a campaign
  if (/^[百千万][村企镇人户家]/u.test(bare)) return undefined
  // “官路、双堠水库”, “聊城、潍坊等机场”: a name of two characters only seems to end in a kind.
  const ends =
    (ENDS_AS_PROJECT.test(bare) || (stands && STANDS.test(name))) && !(shared !== undefined && bare.length <= 2)
  if (!ends && shared !== undefined && bare.length <= 14) return `${name}${shared}`
  // “压能、减煤、控车等重点工程” are kinds of work; “恒力、京东等82个项目开工” are names.
  if (!ends && !((listed || apposed) && bare.length <= 24 && !KIND_OF_WORK.test(bare))) return undefined
  if (/项目$/u.test(bare) && bare.length < 5) return undefined
  // “公园”, “大桥”, “水厂” alone name nothing; “职教园”, “神农城” do.
  return bare.length < 3 && !listed ? undefined : name
}

function piecesOf(list: string, start: number): ProjectName[] {
  const pieces: ProjectName[] = []
  let depth = 0
  let from = 0
  const cut = (to: number, next: number): void => {
    const words = list.slice(from, to)
    const blank = /^\s*/u.exec(words)?.[0].length ?? 0
    if (words.trim() !== '') pieces.push({ name: words.trim(), start: start + from + blank, end: start + to })
    from = next
  }
  for (let at = 0; at < list.length; at++) {
    const character = list.charAt(at)
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if ('、，,；;'.includes(character)) cut(at, at + 1)
    else if (list.startsWith('以及', at) && at - from >= 3 && list.length - at > 3) cut(at, at + 2)
    // “衡茶吉铁路和平汝”, “城际铁路及5个站场”: a joint after a whole name, not inside one.
    else if (
      /[和及与]/u.test(character) &&
      (ENDS_AS_PROJECT.test(list.slice(from, at)) || !inWord(list, at)) &&
      at - from >= 3 &&
      (ENDS_AS_PROJECT.test(list.slice(from, at)) || list.slice(from).includes('、')) &&
      list.length - at > 2 &&
      // “长江大桥及接线”, “酿酒工程及配套提升”, “总部及生产基地” are one.
      !/^[和及与](?:接线|连接线|配套|附属|周边|引道|引桥|生产基地|研发|送出|清淤|支线)/u.test(list.slice(at))
    )
      cut(at, at + 1)
  }
  cut(list.length, list.length)
  return pieces
}

// “协和医院”, “颐和园”, “和平路”, “和谐广场”: 和 inside a word joins nothing.
function inWord(list: string, at: number): boolean {
  return (
    list.charAt(at) === '和' &&
    (/[协共太祥中颐仁永义嘉温泰饱谐]$/u.test(list.slice(0, at)) ||
      /^和(?:谐|平(?!顶|阳|潭|原)|美|睦|顺|拓|田|县|政)/u.test(list.slice(at)))
  )
}
