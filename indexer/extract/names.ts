import type { Change } from '../model/fact.ts'

/**
 * Verbs of work (做了什么), which belong to the name of a thing done: 新建口袋公园, 改造老旧小区. Longest first within
 * each beginning; the list is general Chinese, not of one place.
 */
const DOING = [
  '新建改扩建',
  '新改扩建',
  '新建改建',
  '新建改造',
  '新建扩建',
  '新（改、扩）建',
  '新（改）建',
  '新(改)建',
  '改造提升',
  '改造建设',
  '改造建成',
  '改扩建',
  '新建',
  '续建',
  '改建',
  '扩建',
  '筹建',
  '筹集建设',
  '筹集',
  '创建',
  '共建',
  '组建',
  '构建',
  '修建',
  '兴建',
  '建设',
  '建成',
  '建立',
  '建好',
  '搭建',
  '打造',
  '打通',
  '改造',
  '新增',
  '净增',
  '新设',
  '新晋',
  '新认定',
  '新获批',
  '新引进',
  '新签约',
  '新开工',
  '新开通',
  '新开',
  '新招',
  '新纳入',
  '新培育',
  '新形成',
  '新创建',
  '新成立',
  '新投放',
  '新投',
  '新申报',
  '新落户',
  '新入库',
  '新入规',
  '增设',
  '增加',
  '增开',
  '认定',
  '培育壮大',
  '培育',
  '培训',
  '培养',
  '签约引进',
  '签约落地',
  '签约',
  '引进培育',
  '引进',
  '引育',
  '引入',
  '招引',
  '招商',
  '招募',
  '招聘',
  '招才',
  '招工',
  '吸引',
  '吸纳',
  '集聚',
  '聚集',
  '承接',
  '承办',
  '承建',
  '举办',
  '开办',
  '主办',
  '开展',
  '开通',
  '开工建设',
  '开工',
  '开行',
  '开发',
  '开设',
  '组织',
  '召开',
  '实施',
  '推进',
  '推广',
  '推出',
  '推动',
  '完成',
  '竣工',
  '完工',
  '投产',
  '投放',
  '投用',
  '投入',
  '落户',
  '落地',
  '入驻',
  '入库',
  '发放',
  '发布',
  '发现',
  '发展',
  '出台',
  '制定',
  '制（修）订',
  '修订',
  '编制',
  '公布',
  '颁发',
  '调运',
  '调配',
  '选派',
  '派出',
  '派驻',
  '整治',
  '整合',
  '整改',
  '治理',
  '修复',
  '淘汰',
  '关停',
  '关闭',
  '拆除',
  '取缔',
  '清理',
  '清退',
  '腾退',
  '查处',
  '查办',
  '办理',
  '办结',
  '受理',
  '化解',
  '排查',
  '调处',
  '解决',
  '破获',
  '侦破',
  '争取',
  '争创',
  '获批',
  '获评',
  '获得',
  '荣获',
  '获',
  '入选',
  '通过',
  '创成',
  '列入',
  '纳入',
  '形成',
  '转化',
  '实现转化',
  '申报',
  '注册',
  '登记',
  '盘活',
  '处置',
  '出让',
  '供应',
  '收储',
  '征收',
  '腾挪',
  '提供',
  '安排',
  '安置',
  '帮扶',
  '帮助',
  '救助',
  '资助',
  '扶持',
  '支持',
  '惠及',
  '服务',
  '保障',
  '覆盖',
  '减免',
  '减少',
  '压减',
  '退还',
  '兑现',
  '拨付',
  '下达',
  '布局',
  '布设',
  '设立',
  '设置',
  '配备',
  '购置',
  '购买',
  '采购',
  '更换',
  '更新',
  '更新改造',
  '升级改造',
  '升级',
  '优化',
  '提升',
  '巩固',
  '巩固提升',
  '疏浚',
  '疏通',
  '铺设',
  '安装',
  '加装',
  '敷设',
  '架设',
  '种植',
  '栽植',
  '造林',
  '营造',
  '复垦',
  '流转',
  '解除',
  '储备',
  '谋划',
  '策划',
  '策划包装',
  '包装',
  '对接',
  '洽谈',
  '达成',
  '签订',
  '签署',
  '选聘',
  '评选',
  '命名',
  '表彰',
  '创作',
  '排演',
  '演出',
  '送',
  '开出',
  '交付',
  '配建',
  '分配',
  '配租',
  '出栏',
  '除险加固',
  '加固',
  '维修',
  '改（扩）建',
  '改（新）建',
  '新（扩）建',
  '启动',
  '启用',
  '上线',
  '建档立卡',
  '退役',
  '转移',
  '输送',
  '输出',
  '带动',
  '接待',
  '收治',
  '检测',
  '累计检测',
  '跟踪管理',
  '签发',
  '核发',
  '发行',
  '上市',
  '培树',
  '选树',
  '赴',
  '到位',
  '落实',
  '配套',
  '摘帽',
  '退出',
  '打掉',
  '侦办',
  '抓获',
  '起诉',
  '审结',
  '执结',
  '抽检',
  '检查',
  '督查',
  '巡查',
  '开放',
  '通航',
  '开辟',
  '运营',
  '投运',
  '增殖放流',
  '放流',
  '补贴',
  '奖励',
  '补助',
  '发动',
  '动员',
  '推荐',
  '选拔',
  '评定',
  '授予',
  '引导',
  '促成',
  '孵化',
  '研发',
  '攻克',
  '突破性',
  '建强',
  '做优',
  '聘任',
  '参展',
  '组团',
  '为',
  '对',
  '向',
  '帮',
  '给',
]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[()]/gu, '\\$&'))
  .join('|')
const DOING_AT_START = new RegExp(`^(?:${DOING})`, 'u')

/** The verb of work that a name begins with: 新建 of 新建口袋公园; empty where it begins with a noun. */
export function verbOf(name: string): string {
  const verb = DOING_AT_START.exec(name)?.[0] ?? ''
  // 建设用地面积, 服务业增加值, 发展质量, 培训机构, 登记失业率: the verb is part of a noun.
  if (verb !== '' && NOUN_WITH_VERB.test(name)) return ''
  return verb === name && verb.length < 2 ? '' : verb
}

const NOUN_WITH_VERB =
  /^(?:建设(?:用地|项目)|服务业|服务贸易|服务进出口|服务外包|服务消费|发展质量|培训机构|登记失业|保障性|保障标准|保障房|救助标准|供应链|注册(?:资本|资金|用户|经营)|储备(?:库|土地|项目|粮)|引进(?:资金|外资|内资|省外)|引导基金|流转率|投入(?:强度|产出|资金)|治理率|检测能力|检测率|覆盖率|登记率|入驻率|出栏量|出栏率|开工率|竣工率|投产率|落地率|签约率|履约率|达标率|到位(?:资金|率|内资|外资|市外|省外)|征收拆迁|旅游|接待(?:游客量|能力)|实施率|落实率|办结率|整改率|化解率|完成率|合格率|推广面积|播种|种植面积|造林面积|提升率|对外|对口|为民|获得感|创新|发明|送电)/u

/** What a clause's last verb before the number says of it. */
export interface Verb {
  readonly change?: Change | 'rise'
  readonly sign: 1 | -1
  /** Whether the verb says that a level is reached (达到, 突破, 提高到). */
  readonly level: boolean
  readonly annual: boolean
  /** Whether the text says that the value is foreseen (预计, 有望). */
  readonly expected: boolean
  /** Whether the text says that it is aimed at (力争, 确保). */
  readonly aimed: boolean
  readonly distributed: boolean
  /** 均: each of the names has the value. */
  readonly each: boolean
  readonly words: string
}

const LEVEL_VERBS =
  '达到了|达到|突破了|突破|超过了|超过|已达|高达|多达|升至|增至|降至|减至|增长到|增长至|增加到|增加至|提高到|提高至|提升到|提升至|上升到|上升至|扩大到|扩大至|扩展到|发展到|发展至|壮大到|壮大至|下降到|下降至|降低到|降低至|降到|减少到|减少至|压减到|压减至|压缩到|压缩至|压缩为|缩短到|缩短至|缩减到|缩减至|缩小到|缩小至|缩至|缩为|收窄至|回落至|稳定在|保持在|控制在|维持在|稳定到|控制到|提速到|拓展到|拓展至|延伸至|延长至|延长到|攀升至|攀升到|跃升至|跃升到|跃至|回升至|上调至|提标至|提档至|迈上|跨上|跃上|站上|登上|迈过|越过|跨过|跨越|迈入|首破|率先过|破|调整为|合计为|约为|大约为|总计为|平均为|达|为|是|至|到|占|共有|拥有|现有|有|实现|完成|累计达'
const RISES =
  '翻了|翻|增长了|增长|增加了|增加|提高了|提高|提升了|提升|上升了|上升|上涨了|上涨|递增|攀升|扩大了|扩大|净增加|净增|上浮|上调|回升|延长|增幅|增速|增'
const FALLS =
  '下降了|下降|降低了|降低|减少了|减少|下滑|回落|缩减|压缩了|压缩|压减|收窄|缩短了|缩短|削减|下调|负增长|萎缩|精简|降'
const MODIFIERS =
  '同比分别|环比|同比|分别|均|各|累计|共计|总计|合计|全部|首次|再次|再|已经|已|仍|预计可|预计将|预计|可望|有望|力争|争取|确保|努力|将|稳步|明显|大幅|显著|持续|连续|进一步|年均|平均每年|每年|年平均|同口径|按可比口径|可比口径|按可比价格计算|按可比价计算|按可比价格|按不变价|可比价|可比|按同口径|名义|实际|只|仅|就|也|则|还|又|达|约|超|近|逾|至少|不断|逐年|逐步|全年|年内|左右|成功|顺利|率先|提前|圆满|同步|基本|平均|净|共|总|相应|大约|超额|接近|由|了|的|保持|维持|总体|整体|，|同比实际|扣除价格因素|剔除价格因素|不低于|不高于|不超过|不少于|突破'
const COMPARED =
  '(?:比|较|相比|与|同)(?:上年|去年|上一年|前年|[两三四五]年前|年初|上年末|上年度|上年同期|去年同期|同期|全国|全省|全市|期初|建设前|(?:19|20)\\d{2}年(?:底|末|同期)?(?:初)?|[“"]?十[一二三四五]?五[”"]?(?:末|期末|初|时期)?|[三五]年前|五年前)(?:平均水平)?(?:相比)?'
const TRAILING = new RegExp(
  `(?:(?<level>${longestFirst(LEVEL_VERBS)})|(?<rise>${longestFirst(RISES)})|(?<fall>${longestFirst(FALLS)})|(?<modifier>${longestFirst(MODIFIERS)})|(?<compared>${COMPARED}|连续(?:\\d+|[一二三四五六七八九十]+)年|每人每[月年]|每平方公里|(?<=比例|比重|率|值)在|(?<=率)巩固))$`,
  'u',
)

function longestFirst(words: string): string {
  return [...new Set(words.split('|'))].sort((a, b) => b.length - a.length).join('|')
}

/** Ends of nouns that would be taken for verbs: 增加值 is none, but 水资源总量 ends in no verb either; 建有 is one. */
const NOUN_ENDS =
  /(?:新增|倍增|递增速度|国有|私有|公有|所有|民有|共有制|拥有量|占有|保有|持有|享有|特有|用途|行为|认为|作为|机制改为|人为|高达|雷达|到达|发达|表达|传达|中共|公共|城市共|增减|高增|轻减|不可|许可|认可|总的|目的|首要|主要|重要|需要|概要|纪要|摘要|新的|会同|合同|共同|胡同|协同|平均年|大约|条约|节约|公约|制约|契约|签约|履约|预约|邻近|附近|刚刚|领先|平等)$/u

/** The words before a quantity divided into the name and the verb with its adverbs. */
export function divide(before: string): { name: string; verb: Verb } {
  let name = before.trimEnd()
  let change: Verb['change']
  let sign: 1 | -1 = 1
  let level = false
  let annual = false
  let expected = false
  let aimed = false
  let distributed = false
  let each = false
  let settled = false
  let words = ''
  for (let turns = 0; turns < 14; turns++) {
    if (NOUN_ENDS.test(name)) break
    const match = TRAILING.exec(name.slice(-16))
    if (match === null) break
    const word = match[0]
    const groups = match.groups ?? {}
    // “地区生产总值增长年均7%左右”, “全员劳动生产率增长分别为”: growth that is part of an indicator's own name stays.
    if (
      (groups.rise !== undefined || groups.fall !== undefined) &&
      settled &&
      level &&
      change === undefined &&
      word.length === 2
    ) {
      change = 'rise'
      sign = groups.fall === undefined ? 1 : -1
      break
    }
    if (
      (groups.rise !== undefined || groups.fall !== undefined) &&
      !settled &&
      annual &&
      words.startsWith('年均') &&
      !/(?:增幅|增速|增|降)$/u.test(word)
    ) {
      change = 'rise'
      sign = groups.fall === undefined ? 1 : -1
      break
    }
    if ((groups.rise !== undefined || groups.fall !== undefined) && !settled && /(?:增幅|增速)$/u.test(word)) break
    if (groups.level !== undefined) {
      // 占 belongs to the name of a share: 外贸进出口总值占全省.
      if (word === '占' || (word === '有' && !/(?:建|现|拥|已|共)$/u.test(name.slice(0, -1)) && name.length > 8)) break
      if (!settled) {
        level = true
        settled = true
      }
    } else if (groups.rise !== undefined || groups.fall !== undefined) {
      if (settled) break
      change = 'rise'
      sign = groups.fall === undefined ? 1 : -1
      settled = true
    }
    if (/年均|每年|年平均/u.test(word)) annual = true
    if (/预计|有望|可望/u.test(word)) expected = true
    if (/力争|争取|确保|努力/u.test(word)) aimed = true
    if (word === '分别' || word === '同比分别') distributed = true
    if (word === '均' || word === '各') each = true
    words = word + words
    name = name.slice(0, -word.length).trimEnd()
  }
  return {
    name,
    verb: { ...(change !== undefined && { change }), sign, level, annual, expected, aimed, distributed, each, words },
  }
}

const OWN_SCOPE =
  '全省|全市|全区|全州|全盟|全县|全旗|全国|我省|我市|我区|我州|我县|我旗|我国|本市|本区|全域|辖区内?|区内|市内|省内'
/** Words at the start of a clause that say when, how, or how far, and are no part of a name. */
const LEADING = new RegExp(
  `^(?:${longestFirst(
    '为到|五年来|五年内|五年|其中|此外|同时|并且|并|还|以及|及|和|到|至|在|截至目前|截至|截止|目前|现|现有|年内|年底|年末|年底前|全年|当年|今年|去年|本年|同期|上半年|下半年|预计全年|预计|力争|争取|确保|努力|推动|推进|促进|带动|实现|完成|累计|共|共计|总共|先后|已|已经|均|再|将|要|使|让|有|率先|成功|顺利|全面|加快|着力|大力|积极|持续|深入|扎实|有效|进一步|不断|稳步|有序|统筹|重点|集中|切实|保持|保证|做到|达到|围绕|通过|超额完成|圆满完成|建议|到期|期间|时期|以来|来|间|的|各位代表|一是|二是|三是|四是|五是|六是|七是|八是|九是|十是|一要|二要|三要|首次|再次|而|仅|约|近|超过|助力|每年|年均|规模以上的|累计实现|累计完成|相应的|相应|该|该指标|全部|期末|末|底|——|—|-|、|，|,|\\*|“十四五”|“十三五”|“十二五”|从|由|自|能够|基本|初步|正在|正|有望|可望|一年来|五年来|安全|高标准|高质量|高水平|高效|高位|快速|平稳|精准|规范|科学|主动|及时|大幅|逐步|适时|尽快|争取到|落实好|抓好|做好|办好|实际|共同|联合|合力|全力|奋力|强力|强势',
  )}|${OWN_SCOPE})`,
  'u',
)
/** What such a word must not be cut from: 新增, 完成率, 累计折旧, 实际利用外资, 全面小康, 在建项目, 新能源. */
const KEPT = new RegExp(
  '^(?:还建|还款|还贷|还林|还草|还湖|还湿|新增|新建|新（|新\\(|新能源|新材料|新型|新兴|新设|新晋|新开|新认|新引|新签|新获|新招|新纳|新培|新形|新创|新成|新投|新申|新落|新入|新改|新品|新食|新一|新三|新生|新药|新经|新质|新登|新注|新农|新城|新区|新时|新媒|新业|新市|新基|新式|新产|新社|新华|新校|新教|新房|新桥|新购|新车|新路|新股|新“|新疆|新乡|新余|完成率|完成度|累计折|实际利用|实际到位|实际使用|实际吸收|实际外资|实际缴|实现率|在建|在校|在册|在岗|在孵|在园|在营|在库|在产|在外|在读|在编|到位|到达|到期|及格|及时率|及以|和谐|现代|现场|现价|有条件|有意愿|有能力|有需|有劳|有效发|有机|有色|有线|有意|有轨|有组织|有效灌|有效投|已建|年底|前沿|前期|前三|前海|后勤|后备|后期|内外|内贸|内资|内河|内陆|内容|中小|中医|中心|中国|中央|中等|中职|中学|中高|中型|中考|中级|中标|中欧|中外|里程|来华|来料|起步|底盘|末端|可再生|可回|可利|可支|可用|可网|可比|能源|能耗|能力|能级|能繁|自来|自贸|自主|自然|自有|自营|自治|自住|由于|从业|正常|正式|正高|共享|共建|共有|共青|共管|共同|使用|要素|要案|均衡|均量|再生|再就|再贷|再制|再融|再造|将军|约束|近视|近海|近郊|近岸|近零|重点|集中|全面|推进|推动|促进|带动|安全|规范|科学|高效|精准|快速|平稳|持续|保证|保证金|保持|围绕|通过|期末|期货|期刊|期满|实际|基本|联合|共同|初步|高标准|高质量|时期|间作|来源|中介|中试|全部)(?:\\p{Script=Han}|（)',
  'u',
)

/**
 * The name of an indicator or a thing from the words before (or around) its number: without times, places,
 * adverbs and auxiliary verbs in front.
 */
export function trimStart(words: string): string {
  // “（牵头单位：区城管局）更新社区健身器材300件”: what closes the item before.
  let name = words.replace(/\s+/gu, '').replace(/^[（(][^（）()]*[)）]/u, '')
  for (let turns = 0; turns < 12; turns++) {
    const match = LEADING.exec(name)
    if (match === null) break
    const rest = name.slice(match[0].length)
    // 完成 and 实现 before a noun of work go too: “完成造林1.6万亩” is 造林; the others only where no noun is cut.
    if (KEPT.test(name) && keptWord(name, match[0])) break
    if (rest.length === 0) {
      name = ''
      break
    }
    name = rest
  }
  return name
}

const CUT_ALWAYS =
  /^(?:推动|推进|促进|带动|安全|规范|科学|高效|精准|快速|平稳|持续|保证|保持|围绕|通过|实际|基本|联合|共同|初步|高标准|高质量|全面|集中|重点|全部|时期)$/u

/** Whether the word at the start belongs to a noun; adverbs before verbs of work do not (全面完成, 重点打造, 集中开工). */
function keptWord(name: string, word: string): boolean {
  if (!CUT_ALWAYS.test(word)) return true
  const rest = name.slice(word.length)
  if (/^(?:实际|基本|集中|重点|高标准|安全|高质量|规范|科学|时期|全面|高效|精准|快速)$/u.test(word))
    return (
      !DOING_AT_START.test(rest) ||
      /^(?:集中开工|集中签约|集中供|重点(?:发展|保护|建设|推进)(?:建设)?项目|实际到位|实际利用|基本通车|安全利用|高标准农田|高标准建设农田|安全饮水)/u.test(
        name,
      )
    )
  if (/^(?:推动|推进|促进|带动)$/u.test(word))
    return !/(?:建设|开工|落地|投产|建成|竣工|投用|使用|签约|运营)$/u.test(rest) || rest.length > 30
  return false
}

/** Nouns that say a measure of what was named just before: 总投资, 协议投资额, 占比. */
const RELATIONAL =
  /^(?:其)?(?:总投资(?:额)?|投资额|投资总额|协议(?:总)?投资额?|协议资金|计划(?:总)?投资|完成投资|年度投资|实质合同金额|合同金额|合同额|资金(?:总额|支持)?|总金额|金额|总额|总数|总量|总值|总产值|总面积|总里程|总长度?|里程|长度|面积|数量|数|规模|体量|占比|比例|比重|占有率|份额|增速|增幅|涨幅|降幅|增长率|增量|增长值|增加值|产值|年?产量|产能|综合产值|营业收入|总?营收|主营业务收入|销售收入|销售额|销售量|交易额|成交额|净利润|参与量|参与人数|覆盖率|覆盖面|普及率|满意率|满意度|合格率|达标率|完成率|整改率|开工率|到位率|履约率|管理率|治理率|利用率|回收率|使用率|成功率|通过率|就业率|入驻率|签约率|发证率|退还比例|惠及.{0,6}|受益.{0,6}|带动.{0,8}|提供.{0,6}岗位|出口额?|进口额?|余额|贷款余额|存款余额|价值|货值|单价|均价|补助标准|标准|人数|户数|次数|(?:设置|布局|覆盖|网点)?密度|强度|平均水平|水平|余额贷存比|资本金|融资|授信|贷款|年均|平均|绝对值|增长|存量|库存|编制|床位|学位|签约额|签约金额|总签约额|项目投资|减税|年产值|投资强度|专利|累计拨付资金|拨付资金|总人数|(?:专职|兼职)教师配备率|社区管理率|当年开工率)$/u

/** Whether a name only says a measure of something named before it. */
export function isRelational(name: string): boolean {
  return RELATIONAL.test(name)
}

/** “占全省39.5%”, “对全省贡献率”, “高于全省平均水平”, “是全省标准的”: a relation to something, of what was named before. */
export function isComparison(name: string): boolean {
  return COMPARISON.test(name)
}

const COMPARISON =
  /^(?:占|约占|对.{1,8}(?:贡献率?|依存度|拉动)|(?:增幅|增速|降幅|涨幅)?(?:高于|低于|快于|慢于|好于|优于|多于|少于|超过?|高出|超出|领先|掉).{0,14}(?:目标|水平|平均|全国|全省|全市|全区|增速|进度|测算值|目标值)|(?:增长值|增幅|增速)超|比.{1,8}(?:高|低|快)|(?:是|相当于).{1,12}(?:的|$)|为.{1,12}的$)/u

/** Level words that a later item of a list may stand for the whole name with: “国家级…5家、省级48家”. */
export const LEVEL_WORDS =
  /(?:国家级|省部级|部省级|省级|市级|区级|县级|部级|世界级|国际级|自治区级|州级|镇级|村级|国家|全国)/u

/** Splits what joins the items of a list of names; brackets and quotations hold together. */
export function listItems(words: string): string[] {
  const items: string[] = []
  let depth = 0
  let item = ''
  for (let at = 0; at < words.length; at++) {
    const character = words[at] ?? ''
    if ('（(“《'.includes(character)) depth++
    if ('）)”》'.includes(character)) depth = Math.max(0, depth - 1)
    const joins = depth === 0 && ('、，,'.includes(character) || isJoin(words, at))
    if (joins) {
      if (item !== '') items.push(item)
      item = ''
      if (words.startsWith('以及', at)) at++
    } else item += character
  }
  if (item !== '') items.push(item)
  return items
}

function isJoin(words: string, at: number): boolean {
  if (words.startsWith('以及', at)) return at > 0
  if (!'和及与'.includes(words[at] ?? '')) return false
  if (at === 0 || at === words.length - 1) return false
  return (
    !/^(?:和谐|和平|及以|与会|及格|及时|参与|和田|共和|与.{1,3}相比)/u.test(words.slice(at, at + 5)) &&
    !/(?:参|普|共|涉|惠|顾|祥|中|饱|缓|平|总|温)$/u.test(words.slice(0, at))
  )
}

/** Heads of names of measures, longest first: what all items of “二氧化硫、氮氧化物排放量” end in. */
const HEADS =
  /(?:产业增加值|工业增加值|增加值|产业(?:总)?产值|产业营业收入|产业营收|产业规模|总产值|产值|常住居民人均可支配收入|居民人均可支配收入|人均可支配收入|居民人均收入|人均收入|人均纯收入|居民收入|可支配收入|营业收入|主营业务收入|销售收入|综合收入|收入|支出|人均消费支出|存款余额|贷款余额|余额|进出口总额|进出口总值|进出口额|进出口|出口额|进口额|出口|进口|零售总额|总额|总值|总量|投资额|投资|消费|排放强度|排放总量|排放量|饲养量|出栏量|存栏量|产量|销量|吞吐量|运输量|周转量|保有量|用电量|成交量|交易量|使用量|数量|成交额|交易额|销售额|额|拥有量|面积|覆盖率|普及率|入学率|巩固率|毛入学率|完成率|合格率|达标率|优良率|利用率|处理率|回收率|满意率|参保率|签约率|登记率|就业率|失业率|死亡率|发病率|增长率|生产率|城镇化率|发证率|开工率|率|占比|比重|比例|强度|能耗|消耗|浓度|标准|指数|价格|人数|户数|企业数|数|保险参保人数|养老金|里程|产能|装机容量|装机|容量|机构|企业|项目|平台|基地|案件量|案件数|床位数|医师数|护士数|教师|学校|产业)$/u
const PAIRS: readonly RegExp[] = [
  /^(?:全体|城镇|农村|城乡|城市|乡村|全市|全省)/u,
  /^(?:国家级|省部级|省级|市级|区级|县级|部级|国家|全国)/u,
  /^(?:第?[一二三四](?=(?:次)?产业|[、和]|$)|[一二三]产)/u,
  /^(?:男性|女性|男|女)/u,
  /^(?:公办|民办|普惠性|公立|民营|国有)/u,
  /^(?:货物|服务)/u,
  /^(?:常住|户籍|流动)/u,
  /^(?:小学|初中|高中|幼儿园|学前|义务教育)/u,
  /^(?:工业|农业|服务业|建筑业|商业|房地产)/u,
]

/**
 * The full names of the items of a list that drops what all share: “城镇、农村居民人均可支配收入” →
 * 城镇居民人均可支配收入 and 农村居民人均可支配收入; “存贷款余额” → 存款余额 and 贷款余额.
 *
 * @returns `undefined` when the words do not give `count` names
 */
export function distribute(words: string, count: number): string[] | undefined {
  const compound = splitCompound(words)
  if (count === 2 && compound !== undefined && listItems(words).length < 2) return compound
  let items = listItems(words.replace(/等$/u, ''))
  if (items.length > count) {
    // “奶牛存栏量和肉牛、滩羊饲养量” has three; “城镇和农村…” two: what is left over belongs to the first name.
    const inner = words.split('、')
    if (inner.length === count) items = inner
    else {
      const joined = words.split(/(?<=.)和(?=.)/u)
      if (joined.length === count) items = joined
    }
  }
  // “地区生产总值、城乡居民人均可支配收入分别完成215.4亿元、38100元、15874元”
  if (items.length < count) items = items.flatMap((item) => splitCompound(item) ?? [item])
  if (items.length !== count) return undefined
  const last = items.at(-1) ?? ''
  const ordinals = items.every((item, at) => at === items.length - 1 || /^(?:第)?[一二三四]$/u.test(item))
  if (ordinals && count > 1) {
    const tail = last.replace(/^第?[一二三四]/u, '')
    return items.map((item) => `第${item.replace(/^第/u, '').slice(0, 1)}${tail}`)
  }
  return items.map((item, at) => (at === items.length - 1 ? withHeadOf(items[0] ?? '', item) : withTailOf(item, last)))
}

function splitCompound(words: string): string[] | undefined {
  const forms: readonly [RegExp, string, string][] = [
    [/存贷款(?!比)/u, '存款', '贷款'],
    [/城乡/u, '城镇', '农村'],
    [/进出口/u, '进口', '出口'],
    [/男女/u, '男性', '女性'],
  ]
  for (const [form, first, second] of forms)
    if (form.test(words)) return [words.replace(form, first), words.replace(form, second)]
  return undefined
}

/** An item that lacks what the last one ends in: 城镇 + 农村居民人均可支配收入 → 城镇居民人均可支配收入. */
function withTailOf(item: string, last: string): string {
  for (const pair of PAIRS) {
    const own = pair.exec(item)?.[0]
    const other = pair.exec(last)?.[0]
    if (own !== undefined && other !== undefined && own === item) return item + last.slice(other.length)
  }
  const head = HEADS.exec(last)?.[0]
  if (head === undefined) return item
  // “合同签订、发证率” is 合同签订率: the last item is no more than a head.
  if (head === last) return item + last.slice(-1)
  if (item.endsWith(head)) return item
  const ownHead = HEADS.exec(item)?.[0]
  if (ownHead !== undefined && ownHead !== '产业' && ownHead !== '企业' && ownHead !== '项目') return item
  if (head.startsWith('产业') && item.endsWith('产业')) return item + head.slice(2)
  if (head.startsWith('居民') && item.endsWith('居民')) return item + head.slice(2)
  return item + head
}

/** A last item that lacks what the first one begins with (规上工业增加值、税收) stays as it is: nothing tells where the first part ends. */
function withHeadOf(_first: string, last: string): string {
  return last
}
