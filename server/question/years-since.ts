// “2021年以来每年有多少家”, “从2020年到现在分别是多少”; a 走势 shows all years without being told
const SINCE = /(?<from>20\d\d)年?(?:以来|起|开始|至今|到(?:现在|目前|如今|今年))(?=[^。?？]*(?:每年|各年|年年|分别))/u

/** The years that are asked about one by one from a first one on; nothing where no such are. */
export function yearsSince(text: string, thisYear: number): string[] {
  const from = Number(SINCE.exec(text)?.groups?.['from'] ?? NaN)
  if (Number.isNaN(from) || from > thisYear) return []
  return Array.from({ length: thisYear - from + 1 }, (_, at) => String(from + at))
}
