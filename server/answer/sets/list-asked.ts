import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { categoriesOf } from './indicator-category.ts'

/** Words of a question for a list of indicators, besides the set's own name. */
const LIST_WORDS =
  /20\d\d年|["“”]?十[一二三四五]五["“”]?(?:期间|时期)?|规划|纲要|方案|任务分工|分工|中期|评估|报告|文件|我区|本区|全区|主要|重点|核心|全部|所有|一共|总共|总的|里面?|哪些|哪几[个项]|哪[个项]|几[个项]|多少[个项]?|指标|约束性|预期性|硬性|硬指标|刚性|类|方面|领域|有关|相关|关于|跟|与|老百姓|百姓|群众|生活|民生|环保|环境|生态|绿色|科技|创新|经济|列一下|列出来?|列举|分别|各是|包括|包含|名单|清单|确定|设定|设置|请|看看|告诉我|有没有|都|共|还|有|是|啥|什么|设|定|了|的|呢|吗|中|个|项|和|把|[、,，?？。\s]/gu

/** “民生福祉类指标有哪些”: whether a question names a set of indicators and asks for nothing but its list. */
export function asksForListAlone(text: string, sheets: readonly Sheet[], places: readonly string[]): boolean {
  const categories = categoriesOf(sheets)
  const names = [...places, ...places.map((place) => place.replace(/[省市区县州]$/u, '')), ...categories]
  const halves = categories.flatMap((category) => [category.slice(0, 2), category.slice(-2)])
  const bare = [...names, ...halves].reduce((rest, name) => rest.split(name).join(' '), text)
  return /指标|约束性|预期性|类/u.test(text) && bare.replace(LIST_WORDS, '') === ''
}
