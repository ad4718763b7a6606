import { parse } from 'yaml'

/** What a YAML head of a .md or .txt file says, and where the document proper begins. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, string>>
  /** Offset of the first character after the head; 0 where there is none. */
  readonly end: number
}

// "---⏎source: https://…⏎title: 2023年内蒙古自治区政府工作报告⏎---⏎": only at the very start of a file.
const FRONT_MATTER = /^---[ \t]*\r?\n(?<yaml>(?:(?!---)[^\n]*\n)*)---[ \t]*(?:\r?\n|$)/u

/** The YAML head of a text, its values as strings; a head that is no YAML is text like any other. */
export function frontMatter(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text)
  if (match === null) return { fields: {}, end: 0 }
  const values = parseYaml(match.groups?.yaml ?? '')
  if (values === undefined) return { fields: {}, end: 0 }
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value instanceof Date) fields[name] = value.toISOString().slice(0, 10)
    else if (typeof value === 'string' || typeof value === 'number') fields[name] = String(value)
  }
  return { fields, end: match[0].length }
}

function parseYaml(source: string): object | undefined {
  try {
    const value: unknown = parse(source)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch (error) {
    // Two rules of dashes with prose between them are no head; whatever else fails is not ours to hide.
    if (error instanceof Error && error.name.startsWith('YAML')) return undefined
    throw error
  }
}
