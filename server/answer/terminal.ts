import type { Answer } from '../protocol/answer.ts'

/** An answer as plain lines: lead, support, figures with their formulas, sources. */
export function terminalText({ text, figures, citations, followUps }: Answer): string {
  const lines = [text]
  if (figures.length > 0)
    lines.push('', '计算：', ...figures.map(({ id, formula, unit }) => `  [算${String(id)}] ${formula}${unit}`))
  if (citations.length > 0)
    lines.push(
      '',
      '出处：',
      ...citations.map(
        ({ id, document, section, quote }) =>
          `  [${String(id)}] 《${document.title}》${section === '' ? '' : ` ${section}`}\n      “${quote.replace(/\s*\n\s*/gu, ' ')}”`,
      ),
    )
  if (followUps.length > 0) lines.push('', `还可以问：${followUps.join(' ')}`)
  lines.push('', '由程序依据所列文件生成，引用以原文为准。', '')
  return lines.join('\n')
}
