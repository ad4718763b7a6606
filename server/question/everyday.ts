/**
 * Everyday words and the official ones that documents use for the same thing. General Chinese, of no
 * place; an entry is here because people say it so, not because a question asked it.
 */
const EVERYDAY: readonly (readonly [RegExp, string])[] = [
  [/老百姓|市民们?|群众的(?=收入)/gu, '居民'],
  [/(?:大家|人们)的?(?=收入)/gu, '居民'],
  [/挣(?:的)?(?:多少)?钱|工资收入/gu, '可支配收入'],
  [/空气(?:质量)?(?:好|不错|优良|优)的?(?:天数?|日子)/gu, '空气质量优良天数'],
  [/好天(?:数|气)|蓝天(?:天数|数)?/gu, '优良天数'],
  [/医生|大夫/gu, '医师'],
  [/看病|就医|就诊/gu, '医疗'],
  [/活(?:到)?(?:多大|几岁|多久|多少岁)|寿命(?:有)?多长/gu, '预期寿命'],
  [/老人(?!口)|老年人|上了年纪的人?/gu, '老年人'],
  [/养老院|敬老院/gu, '养老机构'],
  [/幼儿园|托儿所(?=.*托)/gu, '幼儿园'],
  [/带娃|看娃|带孩子|托儿|托管小孩|送托/gu, '托育'],
  [/小孩|娃娃|宝宝/gu, '婴幼儿'],
  [/(?:找)?工作好不好找|好不好找工作|找工作|没工作的?人?/gu, '就业'],
  [/失业的?人/gu, '失业'],
  [/上学|念书|读书/gu, '教育'],
  [/读(?:了)?(?:几|多少)年书/gu, '受教育年限'],
  [/地铁/gu, '轨道交通'],
  [/公测|厕所|卫生间|公共卫生间/gu, '公厕'],
  [/停车位|车位/gu, '停车泊位'],
  [/充电站|充电的?桩/gu, '充电桩'],
  [/水质|河水|湖水/gu, '地表水水质'],
  [/污水/gu, '污水'],
  [/树木?多不多|绿化(?:得)?怎么样|绿化率/gu, '绿化覆盖率'],
  [/碳排(?!放)/gu, '碳排放'],
  [/用电用能|耗能|能源消耗量?/gu, '能源消耗'],
  [/老小区/gu, '老旧小区'],
  [/装电梯/gu, '加装电梯'],
  [/零售总额|消费总额/gu, '社会消费品零售总额'],
  [/科研投入|研发投入|搞科研的钱/gu, '研发经费投入'],
  [/投资总额/gu, '固定资产投资'],
  [/财政收入/gu, '一般公共预算收入'],
  [/财政支出/gu, '一般公共预算支出'],
  [/旅游(?:赚|挣)(?:了)?(?:多少)?钱/gu, '旅游收入'],
  [/(?:来了|接待了?)(?:多少)?游客/gu, '旅游人数'],
  [/大学生/gu, '高校毕业生'],
  [/营商环境/gu, '营商环境'],
  [/垃圾分类/gu, '生活垃圾分类'],
  [/盖房|保障房/gu, '保障性租赁住房'],
  [/拆迁/gu, '征收'],
]

/** A question's everyday words in the words of documents; all else as it is. */
export function inOfficialWords(text: string): string {
  return EVERYDAY.reduce((rest, [everyday, official]) => rest.replace(everyday, official), text)
}
