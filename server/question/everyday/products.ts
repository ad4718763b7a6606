import type { Wordings } from './wordings.ts'

/** What is sown and reaped. */
const CROPS =
  '玉米 大豆 水稻 小麦 棉花 马铃薯 土豆 油菜 油料 花生 甘蔗 甜菜 茶叶 烟叶 蔬菜 水果 苹果 脐橙 食用菌 香菇 中药材 药材 牧草 蚕桑'.split(
    ' ',
  )

/** What is won, made or caught, with how it is said that it was. */
const GOODS =
  '煤炭 煤 原油 石油 天然气 钢铁 钢 粗钢 钢材 水泥 汽车 新能源汽车 发电 稀土 化肥 肉类 猪牛羊肉 禽蛋 牛奶 奶 水产品 鱼'.split(
    ' ',
  )

/** Animals by the names that reports give them when they are sold. */
const HERDS: Readonly<Record<string, string>> = {
  生猪: '(猪|生猪)',
  肉牛: '(牛|肉牛)',
  肉羊: '(羊|肉羊)',
  家禽: '(鸡|鸭|鹅|鸡鸭|家禽)',
}

/** Other names of the same product. */
const CALLED: Readonly<Record<string, string>> = {
  煤: '煤炭',
  石油: '原油',
  钢: '粗钢',
  奶: '牛奶',
  鱼: '水产品',
  土豆: '马铃薯',
}

const MANY = '(多少|几)(吨|万吨|亿吨|斤|公斤|亿斤|辆|万辆|台|立方米|方|)'
const WIDE = '(多少|几|多大)(亩|万亩|面积|)'

/** How much of a product: 棉花产了多少吨, 收了多少棉花, 造了多少辆汽车. */
function produced(product: string): readonly string[] {
  return [
    `${product}(产|收|打|出|生产|造|挖|采|开采|炼)(了|)${MANY}`,
    `(产|收|打|出|生产|造|挖|采|开采|炼)(了|)${MANY}${product}`,
    `${product}(年|)(总产|产出)`,
  ]
}

function grown(crop: string): readonly string[] {
  return [`${crop}(种|栽|种植)(了|)${WIDE}`, `(种|栽|种植)(了|)${WIDE}${crop}`]
}

function sold(herd: string): readonly string[] {
  const heads = '(多少|几)(头|只|万头|万只|)'
  return [`(养|卖|出栏|出)(了|)${heads}${herd}`, `${herd}(养|卖|出栏|出)(了|)${heads}`]
}

/** Wordings of several names, those of one name together: 土豆 and 马铃薯. */
function together(entries: readonly (readonly [string, readonly string[]])[]): Wordings {
  const wordings = new Map<string, string[]>()
  for (const [official, patterns] of entries) wordings.set(official, [...(wordings.get(official) ?? []), ...patterns])
  return Object.fromEntries(wordings)
}

function nameOf(product: string): string {
  return CALLED[product] ?? product
}

/** Amounts of products, areas of crops, animals sold. */
export const PRODUCTS: Wordings = together([
  ...[...CROPS, ...GOODS].map((product) => [`${nameOf(product)}产量`, produced(product)] as const),
  ...CROPS.map((crop) => [`${nameOf(crop)}种植面积`, grown(crop)] as const),
  ...Object.entries(HERDS).map(([herd, said]) => [`${herd}出栏`, sold(said)] as const),
])

/** The same amounts as other documents call them: 棉花总产量. */
export const WHOLE_PRODUCTS: Wordings = together(
  [...CROPS, ...GOODS].map((product) => [`${nameOf(product)}总产量`, [...produced(product), `${nameOf(product)}产量`]]),
)
