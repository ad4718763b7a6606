import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Definition } from '../../../indexer/model/fact.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import type { Entry } from '../../retrieval/register.ts'
import { sayDefinitions } from './definition.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

const HOW =
  '多大|多小|多宽|多长|多远|多久|多高|多少(?:面积|时间|分钟|平方米|平方|平米|公里|步|岁|人|户|亩)|几(?:分钟|平方米|平方|公里|岁|人|户|亩|步)'
const OF_WHAT_KIND =
  '什么样|啥样|怎样|哪种|哪类|何种|什么性质|哪一?种|干(?:什么|啥)|做(?:什么|啥)|什么地方|哪里|给谁|由谁|谁'

// “口袋公园是多大面积的公园”, “首店指哪种店”, “零工市场是给谁办的”
const TERM_FIRST = new RegExp(
  `^(?<term>.{2,24}?)(?:到底|究竟|一般|通常|大概|大约|都)?(?:是|指|指的是|算|属于)(?:一?种|一?个)?(?:${HOW}|${OF_WHAT_KIND})[^,，。?？]{0,14}$`,
  'u',
)
// “口袋公园一般多大”, “十五分钟健身圈要走多久”
const TERM_AND_SIZE = new RegExp(
  `^(?<term>.{2,24}?)(?:到底|究竟|一般|通常|大概|大约|都)?(?:的)?(?:面积|规模|大小|距离|时间)?(?:有|是|要|得|需要?|指)?(?:走|花)?(?:${HOW})$`,
  'u',
)
// “多大的绿地才叫口袋公园”, “什么样的店算首店”, “符合什么条件才算和美乡村”
const TERM_LAST = new RegExp(
  `^(?:[^,，。?？]{0,6}?)(?:${HOW}|${OF_WHAT_KIND}|什么(?:条件|标准|要求)|哪些条件)[^,，。?？]{0,12}?(?:才|就|能|可以|会|被)*(?:算(?:是|作|得上)?|叫做?|称为|称得上|属于|视为)(?<term>.{2,24})$`,
  'u',
)
const ASKS_SIZE = new RegExp(HOW, 'u')

/**
 * What an explained term is like, asked by a property of it: 口袋公园是多大面积的公园. Its explanation answers, where it
 * holds the kind of thing that is asked for.
 */
export function answerTermAsked({ query, register }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  const asked = query.places
    .reduce((rest, place) => rest.replace(place, ''), query.text)
    .replace(/[?？。！!\s]+$|(?:[呢啊呀吗])?[?？]*$/u, '')
    .replace(/^(?:请问|报告|文件|规划|里面?|中|说|提到|讲|所谓|这个|那个|的)+/u, '')
  const terms = [TERM_FIRST, TERM_AND_SIZE, TERM_LAST].flatMap((form) => {
    const term = form.exec(asked)?.groups?.['term']
    return term === undefined ? [] : [nameForm(term)]
  })
  if (terms.length === 0) return answerJoinedTerms({ query, register }, asked)
  const found = register
    .of('definition')
    .filter(
      (entry) =>
        terms.includes(nameForm(entry.fact.term)) && isAskedPlace(query, entry.document.place) && tells(entry, asked),
    )
  return found.length === 0 ? undefined : sayDefinitions(found)
}

function tells({ fact }: Entry<Definition>, asked: string): boolean {
  return !ASKS_SIZE.test(asked) || /\d|[一二三四五六七八九十百]/u.test(fact.text)
}

// “一城两园三带”: several names of one number each.
const JOINED =
  /^[“"]?(?<terms>(?:[一二两三四五六七八九十][^一二两三四五六七八九十\s“”"是有指分的包哪什啥]{1,3}){2,})[”"]?(?:的)?(?:分别|具体|都|各)?(?:是|指|指的是|包括|有|是指)?(?:哪些|什么|啥|哪几个|哪里|什么意思|内容)/u

/** “一城两园三带是哪些”: each of the names that are said as one, where each is explained. */
function answerJoinedTerms(
  { query, register }: Pick<Evidence, 'query' | 'register'>,
  asked: string,
): Outcome | undefined {
  const joined = JOINED.exec(asked)?.groups?.['terms']
  if (joined === undefined) return undefined
  const names = joined.match(/[一二两三四五六七八九十][^一二两三四五六七八九十]+/gu) ?? []
  const own = register.of('definition').filter(({ document }) => isAskedPlace(query, document.place))
  const found = names.flatMap((name) => own.find(({ fact }) => nameForm(fact.term) === nameForm(name)) ?? [])
  return found.length === names.length && found.length >= 2 ? sayDefinitions(found) : undefined
}
