import { longestFirst } from '../text/alternatives.ts'
import { beginsWithWork } from './work-verbs.ts'

const OWN_SCOPE =
  '全省|全市|全区|全州|全盟|全县|全旗|全国|我省|我市|我区|我州|我县|我旗|我国|本市|本区|全域|辖区内?|区内|市内|省内'
/** Words at the start of a clause that say when, how, or how far, and are no part of a name. */
const LEADING = new RegExp(
  `^(?:${longestFirst(
    '为到|分别完成|分别实现|提出|五年来|五年内|五年|其中|此外|同时|并且|并|还|以及|及|和|到|至|在|截至目前|截至|截止|目前|现|现有|年内|年底|年末|年底前|全年|当年|今年|去年|本年|同期|上半年|下半年|计划|预计全年|预计|力争|争取|确保|努力|推动|推进|促进|带动|实现|完成|累计|共|共计|总共|先后|已|已经|均|再|将|要|使|让|有|率先|成功|顺利|全面|加快|着力|大力|积极|持续|深入|扎实|有效|进一步|不断|稳步|有序|统筹|重点|集中|切实|保持|保证|做到|达到|围绕|通过|超额完成|圆满完成|建议|到期|期间|时期|以来|来|间|的|各位代表|一是|二是|三是|四是|五是|六是|七是|八是|九是|十是|一要|二要|三要|首次|再次|因地制宜|纵深|而|又|我们|接续|严肃|坚决|从严|明确了|现行标准下|仅|约|近|超过|助力|每年|年均|规模以上的|累计实现|累计完成|相应的|相应|该|该指标|全部|期末|末|底|——|—|-|、|，|,|\\*|“十四五”|“十三五”|“十二五”|从|由|自|能够|有力支撑|全力支撑|有力|基本|初步|正在|正|有望|可望|一年来|五年来|安全|高标准|高质量|高水平|高效|高位|快速|平稳|精准|规范|科学|主动|及时|大幅|逐步|适时|尽快|争取到|落实好|抓好|做好|办好|实际|共同|联合|合力|全力|奋力|强力|强势',
  )}|[三两]年(?=新增|累计|共|完成)|${OWN_SCOPE})`,
  'u',
)
/** What such a word must not be cut from: 新增, 完成率, 累计折旧, 实际利用外资, 全面小康, 在建项目, 新能源. */
const KEPT = new RegExp(
  '^(?:计划(?:单列|生育|免疫|数|总?投资|经济|指标|外)|又好|又快|现行|还建|还款|还贷|还林|还草|还湖|还湿|和美|全域旅游|新增|新建|新（|新\\(|新能源|新材料|新型|新兴|新设|新晋|新开|新认|新引|新签|新获|新招|新纳|新培|新形|新创|新成|新投|新申|新落|新入|新改|新品|新食|新一|新三|新生|新药|新经|新质|新登|新注|新农|新城|新区|新时|新媒|新业|新市|新基|新式|新产|新社|新华|新校|新教|新房|新桥|新购|新车|新路|新股|新“|新疆|新乡|新余|完成率|完成度|累计折|实际利用|实际到位|实际使用|实际吸收|实际外资|实际缴|实现率|在建|在校|在册|在岗|在孵|在园|在营|在库|在产|在外|在读|在编|到位|到达|到期|及格|及时率|及以|和谐|现代|现场|现价|有条件|有意愿|有能力|有需|有劳|有效发|有效期|有机|有色|有线|有意|有轨|有组织|有效灌|有效投|已建|年底|前沿|前期|前三|前海|后勤|后备|后期|内外|内贸|内资|内河|内陆|内容|中小|中医|中心|中国|中央|中等|中职|中学|中高|中型|中考|中级|中标|中欧|中外|里程|来华|来料|起步|底盘|末端|可再生|可回|可利|可支|可用|可网|可比|能源|能耗|能力|能级|能繁|自来|自贸|自主|自然|自有|自营|自治|自住|由于|从业|正常|正式|正高|共享|共建|共有|共青|共管|共同|使用|要素|要案|均衡|均量|再生|再就|再贷|再制|再融|再造|将军|约束|近视|近海|近郊|近岸|近零|重点|集中|全面|推进|推动|促进|带动|安全|规范|科学|高效|精准|快速|平稳|持续|保证|保证金|保持|围绕|通过|期末|期货|期刊|期满|实际|基本|联合|共同|初步|高标准|高质量|时期|间作|来源|中介|中试|全部)(?:\\p{Script=Han}|（)',
  'u',
)

/**
 * The name of an indicator or a thing from the words before (or around) its number: without times, places,
 * adverbs and auxiliary verbs in front.
 */
export function trimStart(words: string): string {
  // “（牵头单位：区城管局）更新社区健身器材300件”: what closes the item before.
  // “成为全省首个“三千亿”城区——GDP过千亿元”: what a dash leads to is what the number is of.
  let name = words
    .replace(/\s+/gu, '')
    .replace(/^[（(][^（）()]*[)）]/u, '')
    .replace(/^.*——(?=[\p{Script=Han}A-Z]{2})/u, '')
  for (let turns = 0; turns < 12; turns++) {
    const match = LEADING.exec(name)
    if (match === null) break
    const rest = name.slice(match[0].length)
    // “办理议案10件、建议971件”
    if (name === '建议') break
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
      !beginsWithWork(rest) ||
      /^(?:集中开工|集中签约|集中供|重点(?:发展|保护|建设|推进)(?:建设)?项目|实际到位|实际利用|基本通车|安全利用|高标准农田|高标准建设农田|安全饮水)/u.test(
        name,
      )
    )
  // “促进城镇新增就业5万人”, “推动地方税收增长”: the measure has a name without it.
  if (/^(?:推动|推进|促进)$/u.test(word) && /(?:就业|增加值|总产值|总额|收入|税收|增速|余额|零售额)$/u.test(rest))
    return false
  if (/^(?:推动|推进|促进|带动)$/u.test(word))
    return !/(?:建设|开工|落地|投产|建成|竣工|投用|使用|签约|运营)$/u.test(rest) || rest.length > 30
  return false
}
