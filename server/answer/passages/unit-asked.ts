import { RANK_ASKED } from '../../question/query.ts'
import { RANK } from './ranks.ts'

/** What a number of a measure looks like, by the word that ends its name; any number where the word tells none. */
function unitOfMeasure(question: string): RegExp {
  const isShare =
    /百分之[几多]|几成|占比|比[重例率]|强度|[^效]率(?!先)|(?:增速|涨|降|增长|增幅|涨幅)(?:了|得)?(?:是)?(?:多少|几)?(?=[?？]*$)/u
  if (isShare.test(question)) return /\d\s*(?:%|％|‰|个百分点|倍)|百分之|分之|\d\s*成|\/10万/u
  if (/里程|长度|多长/u.test(question)) return /\d\s*(?:余|多|万)?(?:公里|千米|km|米)/u
  // “低收入住房困难户” are no money.
  if (/额|(?<![低高]|中等)收入(?!者|群体|家庭|住房)|产值|增加值|总值|gdp|投资(?!者|项目|促进)/iu.test(question))
    return /\d\s*(?:万?亿|万|元|美元|%|％)/u
  if (/天数|日数/u.test(question)) return /\d\s*(?:余|多)?(?:天|日)|\d\s*(?:%|％)/u
  if (/浓度/u.test(question)) return /\d\s*(?:微克|毫克|[μµu]g|mg)/iu
  if (/床位/u.test(question)) return /\d\s*(?:余|多|万)*(?:张|个)/u
  return /\d|[一二三四五六七八九十百]/u
}

/** Measure words that count single things, one for another: 几所学校, 40处. */
const SINGLE = '[个家户项件座所条处张名位台辆盏棵套宗只栋间]'

/** What a number of the unit asked for looks like: 亿 for 多少亿元, a share for 几成; any number where no unit is said. */
export function unitAsked(question: string): RegExp {
  if (RANK_ASKED.test(question)) return RANK
  const unit =
    /(?:多少|(?<![这近那前后十好])几)(?:个(?=[万亿])|[十百千](?=[万亿]))?(?<unit>亿|万(?!人次)|万?人(?![均口])|(?:美|港|欧)?元|公里|千米|吨|平方|岁|年(?!均)|%|个百分点|个点|倍|[个家户项件座所条处张名位台辆盏棵套宗只栋间例艘架块幢次级篇亩斤列趟班钱]|平米|[微毫]克|毫米|毫升|分贝)/u.exec(
      question,
    )?.groups?.['unit']
  if (unit === undefined) return unitOfMeasure(question)
  if (/亿/u.test(unit)) return /\d\s*(?:万?亿|万元)/u
  if (/万/u.test(unit)) return /\d\s*万|\d{5}/u
  // “常住人口多少万人” is not answered by a share of them.
  if (/人/u.test(unit))
    return /\d\s*(?:余|多|千|百|万|亿)*(?:名|位|人|口)|[一二两三四五六七八九十百千]+[余多]?(?:名|位|人)|\d\s*(?:余|多)?万|过[百千万]人/u
  if (/钱|元/u.test(unit)) return /\d\s*(?:万?亿|万|千|百|多|余)*(?:美|港)?元/u
  if (/[列趟班]/u.test(unit)) return /\d\s*(?:余|多|万)*(?:车次|[列趟班])/u
  if (unit === '斤') return /\d\s*(?:余|多|万|亿)*(?:公?斤|吨)/u
  if (unit === '亩') return /\d\s*(?:余|多|万|亿)*(?:亩|公顷)/u
  if (/公里|千米/u.test(unit)) return /\d\s*(?:余|多|万)?(?:公里|千米|km)/u
  if (/吨/u.test(unit)) return /\d\s*(?:余|多|万)?(?:万吨|吨)/u
  if (/%|点/u.test(unit)) return /\d\s*(?:%|％|个百分点)/u
  if (/^(?:[微毫]克|毫米|毫升|分贝)$/u.test(unit)) return new RegExp(`\\d\\s*${unit}`, 'u')
  if (/[平倍岁年]/u.test(unit)) return new RegExp(`[\\d一二三四五六七八九十]\\s*(?:余|多|万|个)?${unit}`, 'u')
  return new RegExp(
    `[\\d一二两三四五六七八九十百]\\s*(?:余|多|万|千)*(?:${new RegExp(SINGLE, 'u').test(unit) ? SINGLE : unit})`,
    'u',
  )
}
