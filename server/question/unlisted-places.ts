import type { NamedPlace } from './gazetteer.ts'

// “西岭县森林覆盖率”, “2023年西岭县GDP”, “和石桥市比”: a name with what kind of place it is, where a word begins. What follows may not
// make another word of it: 市场, 区域, 州际, 旗下, 城乡居民.
const NAMED =
  /(?<=^|[^\p{Script=Han}]|[的在和跟与比对从由到给把看说查问讲提请替找把那及或年月日末初底])(?<name>(?![的在和跟与比对从由到给把看说查问讲提请替找那及或年月日末初底])(?<stem>\p{Script=Han}{2,3}?)(?:县(?!级|域|处|里)|市(?!场|民|值|政|面|集|价|售|占|级|域|里)|区(?!域|块|间|位|划|分|别|隔|级|里)|州(?!际|府)|盟(?!友|员|约|主|军)|旗(?!下|帜|舰|袍|号|手)|镇(?!区|村|静|定|压|痛|街|化)|乡(?!村|镇|愁|贤|情|土|亲|音|里)))/gu

/** Words that stand before 县, 市, 区 … and name no place: 示范区, 百强县, 地级市, 特色镇, 各乡. */
const NO_NAME =
  /^(?:全|各|每|本|我|咱|该|哪|几|多少|两|三|这|那|某|此|其|别|邻|周边|附近|兄弟|相邻|外|大|小|老|新|旧|主|副|中心|核心|一个|一些|所有|整个|全部|什么|有|没|是|要|能|会|为|被|让|都|也|还|又|就|只|最|更|很|不|已|建|设|打造|创建|申报|争创|评|入选|推进|加快|支持|属于)|(?:城|都|超|夜|股|楼|菜|门|上|花|早|退|集|闹|房|县|市|区|省|社|校|景|园|片|街|库|矿|灾|牧|林|山|湖|港|厂|学|郊|辖|禁|误|专|特|新|老|旧|地|片|小|功能|示范|试验|实验|试点|开发|高新|经开|经济|工业|产业|科技|商务|保税|自贸|综保|合作|先行|引领|起步|启动|风景|度假|旅游|居民|住宅|生活|保护|管控|禁养|限养|限行|服务|停车|缓冲|水源|隔离|聚集|集聚|棚户|功能|自然|生态|农业|重点|贫困|脱贫|百强|十强|强|重|大|小|产粮|地级|县级|直辖|单列|省会|省辖|特色|建制|古|名|特大|文明|卫生|园林|森林|海绵|智慧|低碳|宜居|健康|平安|无废|公交|创新|国家|省级|市级|所在|联|同|加|结|红|国|党|升|返|下|家|故|还|城|振兴|贸易|物流|临空|空港|航空|先导|承接|转移|加工|出口|边境|跨境|安置|还建|回迁|受灾|疫|封控|涉农|民族|自治|沿海|沿江|沿边|内陆|革命|资源|缺水|干旱|高寒|限制|禁止|优化|适宜|规划|建成|覆盖|供水|供热|供气|受益|集中|连片|消费|商贸|文旅|文化|体育|教育|医疗|养老|金融|总部|数字|软件|大学|院校|科学|未来)$/u

/** What a name of a place neither begins nor ends with: 占全市, 南通三市, 实施县, 完成乡镇. */
const NO_STEM =
  /^(?:占|对|从|向|以|按|该|把|被|将|让|使|于|因|凭|靠|现任|时任|前任|原任|历任)|[全各每该一二三四五六七八九十两几数多乡城旗湾类级种个等]$|^(?:请问|一下|麻烦|到位|实施|完成|实现|新增|建成|目前|现在|今年|去年)|[的了着过吗呢是有要]/u

/**
 * Places that a question names by their form and that neither documents nor the country's list of places know: what is asked of
 * them is not answered by another's figures.
 *
 * @param isWord whether the language has the word: 示范区, 棚户区
 */
export function unlistedPlacesIn(text: string, isWord: (word: string) => boolean): NamedPlace[] {
  return [...text.matchAll(NAMED)].flatMap(({ groups }) => {
    const { name = '', stem = '' } = groups ?? {}
    return NO_NAME.test(stem) || NO_STEM.test(stem) || isWord(name) ? [] : [{ name, bare: name }]
  })
}
