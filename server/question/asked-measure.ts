/**
 * A measure word between 多少 or 几 and what is counted, with the continuations that make a word of it: 多少家庭 asks for
 * no 家 of 庭, 多少人口 for no 口.
 */
const ASKED_MEASURE =
  /(?<asked>多少|好多|几)(?:万|亿)?(?:家(?![庭长电具居乡禽畜园门]|政(?!府))|个(?!人(?!才)|体|性|税|(?:百分)?点)|条(?!件|例|款)|座(?![位谈])|所(?![有得])|套(?![餐房])|张|台(?!湾)|辆|处(?![理罚置室])|名(?![胜额校])|户(?![籍口外均])|项(?!目)|件|栋|幢|片(?!区)|间(?!隔)|场(?![馆地所景])|部(?![门队分委件署])|列(?![车入])|例|艘|架|趟|公里|千米|吨|亩|平方米|平方公里|万?人次|位(?!置))(?=\s*[\p{Script=Han}a-z\d])/giu
/** “养老机构有多少”, “有几家”: to have is no part of a thing's name. */
const HAVING = /有(?=\s*(?:多少|好多|几|没有))/gu

// “绿道建了多长”, “粮食产了多少”, “过江通道建得咋样了”: what was done is told by the answer, and makes no word with the thing.
const DOING =
  /(?<=\p{Script=Han}{2})(?:[建修开造盖种装办引招拆改搬做干搞弄花投产收拿评](?:成|好|完|出|到)?了(?=\s*(?:多少|多长|多大|几))|(?:[建修搞弄做干办管推]|推进|建设|发展|完成|进展)?得?(?:咋样|咋个样|怎样|怎么样|啥样|如何)(?:了|啦)?(?=[?？]*$))/gu

// “社零涨了几个点”, “高速公路通了多少公里”: how a thing changed or what was done, in one word before what asks, makes no
// word with it; 新增, 生产, 开通 are words.
const CHANGED =
  /(?<=\p{Script=Han}{2}|[a-z])(?:(?<!上)涨|跌|(?<![下升沉])降|掉|(?<![压削缩增核节加])减|(?<![新净倍递激猛年])增|(?<![生投国水畜特农矿资财高量达破房地])产|(?<![开交普联贯流沟畅接])通)(?:了|得|到)?(?=\s*(?:多少|好多|几|百分|$))/giu

// “民生支出占比这几年是涨了还是跌了”: which way it went is asked, and is no part of the name.
const WHICH_WAY =
  /(?:到底|究竟)?是?(?:上?[涨升]|增加|变?多|变?高|变?好|变?大|下?降|跌|变?少)了?(?:没有?|还是(?:下?[跌降]|减少|变?少|变?低|变?差|变?小|上?[涨升]|变?多)了?)(?=[?？啊呢\s]*$)/gu

// “社零增速目标跟25年比是定高了还是定低了”, “比21年实际是高是低”, “高还是低还是一样”: neither is what is more or less.
const MORE_OR_LESS =
  /(?:到底|究竟|实际)?(?:是|要)?(?:[定设订调压]得?)?(?:更|变)?[高低多少快慢大小](?:了|些|点)?(?:还是|是|或)(?:[定设订调压]得?)?(?:更|变)?[高低多少快慢大小](?:了|些|点)?(?:还是(?:一样|持平|没变|不变))?(?=[?？啊呢\s,，]*$)/gu

// “失业率不超过多少”, “物价控制在多少”: a bound is no part of the thing's name.
const BOUND =
  /(?<=\p{Script=Han}{2}|[a-z])(?:不(?:超过?|高于|低于|少于|大于|小于|多于)|(?:要|得|应|需)?(?:控制|压|保持|稳定|降|升|提高?|提升|涨|增加?|扩大?|冲|抬)(?:在|到))(?=\s*(?:多少|几|百分|什么|哪))/giu

/** A question without what it only counts by, so that no word is made of it and of the thing: 多少(家)政府平台. */
export function withoutMeasures(text: string): string {
  return text
    .replace(ASKED_MEASURE, '$<asked> ')
    .replace(HAVING, ' ')
    .replace(DOING, ' ')
    .replace(WHICH_WAY, ' ')
    .replace(MORE_OR_LESS, ' ')
    .replace(BOUND, ' ')
    .replace(CHANGED, ' ')
}
