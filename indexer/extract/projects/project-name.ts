import { isCommon } from './common-words.ts'
import {
  APPOSITION,
  CAMPAIGN,
  DESCRIBES,
  ENDS_AS_PROJECT,
  INSIDE,
  KIND_OF_WORK,
  NO_THING,
  ONE_PLANT,
  SOFT_WORK,
  SO_MUCH_OF,
  STANDS,
  STARTS_WITH_VERB,
} from './project-kinds.ts'
import { isGeneric } from './generic-names.ts'
import { nameAlone } from './project-name-alone.ts'
import { takesKind, waitsForKind } from './shared-kinds.ts'
import type { Surroundings } from './surroundings.ts'

// “安泰电子科技2条芯片生产线等10个项目”: so many of its own are what the firm has built.
const OWN_LINES = /(?<=^\p{Script=Han}{4,10})\d{1,2}[条台座](?=\S{1,12}(?:生产线|产线|机组|泊位|窑|炉)$)/u

// “布尔哈通河城区段水利综合治理”: a kind of work at a named place.
const WATER_WORK = /^\p{Script=Han}{2,}[河湖江渠港库][^、]{0,8}(?:治理|整治|修复|保护)$/u

/** The name that a piece of a list or of a statement writes; nothing where it names nothing in particular. */
export function nameOf(words: string, around: Surroundings): string | undefined {
  const { shared, listed, stands, loosely } = around
  const name = nameAlone(words)
  const bare = name.replace(/[“”]/gu, '')
  if (isNoName(words, name, around) || isGeneric(name, around)) return undefined
  const ends =
    (ENDS_AS_PROJECT.test(bare) || (stands && STANDS.test(name))) &&
    !(shared !== undefined && waitsForKind(bare, shared))
  if (!ends) {
    if (shared !== undefined && takesKind(bare, shared)) return `${name}${shared}`
    // “福喜集团熟食加工、娃哈哈饮料生产项目”: beside a name, one that does not end in a kind.
    if (loosely && bare.length <= 20 && !isCommon(bare) && !KIND_OF_WORK.test(bare) && !/地块$/u.test(bare)) return name
    // “压能、减煤、控车等重点工程” are kinds of work; “恒力、京东等82个项目开工” are names.
    const isWork = KIND_OF_WORK.test(bare) && !WATER_WORK.test(bare)
    if (!(listed || APPOSITION.test(words)) || bare.length > 24 || isWork) return undefined
  }
  if (/项目$/u.test(bare) && bare.length < 5) return undefined
  // “公园”, “大桥”, “水厂” alone name nothing; “职教园”, “神农城” do.
  return bare.length < 3 && !listed ? undefined : name
}

/** Whether words say how many, what is done or what is wanted, and name no thing that stands somewhere. */
function isNoName(words: string, name: string, { listed }: Surroundings): boolean {
  const bare = name.replace(/[“”]/gu, '')
  const own = (listed ? bare.replace(INSIDE, '') : bare).replace(ONE_PLANT, '')
  return (
    // “园区千百亿工程” in quotation marks is a campaign.
    /^“[^“”]*(?:工程|行动|计划)”$/u.test(words) ||
    bare.length < 2 ||
    bare.length > 34 ||
    DESCRIBES.test(own.replace(/以[^，]{0,6}(?:东|西|南|北)|(?<=中)以(?=产业)/u, '')) ||
    NO_THING.test(own.replace(/^一带一路(?=.{3})/u, '')) ||
    STARTS_WITH_VERB.test(words.trim()) ||
    CAMPAIGN.test(bare) ||
    SOFT_WORK.test(bare) ||
    // “（四）项目建设高效推进” is a heading.
    /^[\p{Script=Han}]{0,1}$|^[（(]/u.test(bare) ||
    // “三大类264个项目”, “3个千亿元园区” are how many.
    /\d\s?[个所家座处项条](?!半)/u.test(listed ? bare.replace(OWN_LINES, '') : bare) ||
    (!SO_MUCH_OF.test(bare) &&
      /^\d+(?:\.\d+)?\s?(?:个|家|条|座|所|项|公里|万|亿|平方|处|套|户|亩|件|台|张|名|人|辆|株|次|米|吨|栋|片)/u.test(
        bare,
      )) ||
    // “百村示范和千村整治”, “万企兴万村”: a campaign
    /^[百千万][村企镇人户家]/u.test(bare)
  )
}
