import type { Sheet } from '../../sheet/indicator-sheet.ts'

/** The categories (民生福祉、绿色生态) of some indicators, in their order. */
export function categoriesOf(sheets: readonly Sheet[]): string[] {
  return [...new Set(sheets.flatMap(({ category }) => (category === undefined ? [] : [category])))]
}

/** The category that a text names, in official or in everyday words: 民生类 for 民生福祉, 生态类 for 绿色生态. */
export function categoryIn(sheets: readonly Sheet[], text: string): string | undefined {
  const categories = categoriesOf(sheets)
  return (
    categories.find((category) => text.includes(category)) ??
    categories.find((category) =>
      [category.slice(0, 2), category.slice(-2)].some((half) =>
        ['类', '指标', '方面', '领域'].some((end) => text.includes(`${half}${end}`)),
      ),
    ) ??
    categories.find((category) => EVERYDAY_CATEGORIES.some(([name, said]) => name.test(category) && said.test(text)))
  )
}

/** “环保方面的指标”, “跟老百姓生活有关的指标”: what people call the parts of a list. */
const EVERYDAY_CATEGORIES: readonly (readonly [RegExp, RegExp])[] = [
  [/民生|福祉|生活/u, /(?:老百姓|群众|百姓|居民|人民)(?:的)?(?:生活|过日子)|民生|生活(?:方面|类|指标)/u],
  [/生态|绿色|环境/u, /(?:环保|环境|生态|绿色|污染|低碳)(?:方面|类|领域|指标|有关|保护)/u],
  [/创新/u, /(?:创新|科技|科创)(?:方面|类|领域|指标|有关)/u],
  [/经济/u, /经济(?:方面|类|领域|指标|有关)/u],
  [/安全/u, /安全(?:方面|类|领域|指标|有关|保障)/u],
]
