// “一处说6.7%,一处说6.3%,哪个对”, “0.04人对得上7.88人和7.91人吗”, “为什么一个写13个一个写14个”
const HELD_AGAINST =
  /哪一?个(?:数|说法)?(?:才)?(?:是)?(?:对|准|真|正确)|以(?:哪|谁)|[对合]得上|对不上|吻合|矛盾|不一致|不一样|不同|冲突|打架|出入|一[处个][^,，。]{0,8}(?:说|写|是)[^。]{0,20}(?:一[处个]|另一[处个])|有的[^。]{2,20}有的|怎么又(?:说|写|是|成)|前后/u
// “到底是13个街道还是14个街道”
const EITHER = /\d[^,，。?？]{0,12}还是[^,，。?？]{0,6}\d/u
const VALUE = /(?<![\d.])(?<number>\d+(?:\.\d+)?)\s?(?<unit>%|‰|[\p{Script=Han}]{1,2})/gu

/** Numbers that a question holds against each other, as written (13, 6.7); years are none. */
export interface OpposedValues {
  readonly numbers: readonly string[]
  /** Whether it only asks which of them it is (13个还是14个), and so may ask for a goal or a value. */
  readonly isChoice: boolean
}

/** Two numbers or more that a question holds against each other, to be told which is right; nothing for any other question. */
export function opposedValuesIn(question: string): OpposedValues | undefined {
  const isHeld = HELD_AGAINST.test(question)
  if (!isHeld && !EITHER.test(question)) return undefined
  const numbers = [...question.matchAll(VALUE)].flatMap(({ groups }) =>
    /^\d{4}$/u.test(groups?.['number'] ?? '') && /^年/u.test(groups?.['unit'] ?? '') ? [] : [groups?.['number'] ?? ''],
  )
  const distinct = [...new Set(numbers)]
  return distinct.length < 2 ? undefined : { numbers: distinct, isChoice: !isHeld }
}
