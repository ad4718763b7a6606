import type { Progress } from './build.ts'

const STEPS: Readonly<Record<Progress['step'], string>> = { read: '读取文件', embed: '计算向量' }

/** Width of the bar, in characters. */
const WIDTH = 30
/** A log gets a line at the end of each tenth of a step. */
const LINES_PER_STEP = 10

/** Shows how far a build has come: a bar that is drawn over on a terminal, lines in a log. */
export function reportProgress(stream: NodeJS.WriteStream): (progress: Progress) => void {
  let shown = ''
  return ({ step, done, total }) => {
    if (stream.isTTY) {
      const filled = Math.round((WIDTH * done) / total)
      stream.write(
        `\r${STEPS[step]} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(done)}/${String(total)}${done === total ? '\n' : ''}`,
      )
      return
    }
    const tenth = `${step} ${String(Math.floor((LINES_PER_STEP * done) / total))}`
    if (tenth === shown) return
    shown = tenth
    stream.write(`${STEPS[step]} ${String(done)}/${String(total)}\n`)
  }
}
