import { pinyin } from 'pinyin-pro'
import { tagged } from '../../indexer/analysis/tokens.ts'
import { FUNCTION, GUESSED } from './odd-pieces.ts'
import type { Change } from './spelling.ts'

/** Words that questions are made of, which slip as easily as names do: 夺少, 目表, 谁前头. */
const ASKING =
  '多少 目标 指标 任务 完成 完成了 未完成 没完成 负责 牵头 配合 单位 部门 责任 增长 增速 增加 下降 上升 提高 达标 达到 进度 进展 中期 期末 规划 评估 报告 方案 数据 结果 情况 现在 目前 最后 最多 最少 最高 最低 实际 计划 预计 不同 区别 差距 为什么 为啥 什么 怎么 怎么样 哪些 哪个 哪家 几个 没有 有没有 原因 比例 占比 总共 一共 收入 项目 投资 通车 开工 建成 竣工 今年 去年 明年 今后五年 十三五 十四五 十五五 上半年 下半年 解释 意思 处理 企业 人口 补贴'.split(
    ' ',
  )

const LONGEST = 4
const SHORTEST = 2

const bySound = new Map(ASKING.map((word) => [soundOf(word), word]))
const ASKED = new Set(ASKING)

/** A word that asks or is asked with, in its own spelling, where it was typed by sound. */
export function withAskingWords(
  text: string,
  isUsed: (words: string) => boolean,
): { text: string; changes: readonly Change[] } {
  const changes: Change[] = []
  const corrected = text.replace(/\p{Script=Han}+/gu, (run) => ofRun(run, isUsed, changes))
  return { text: corrected, changes }
}

function ofRun(run: string, isUsed: (words: string) => boolean, changes: Change[]): string {
  const loose = looseCharacters(run)
  let read = ''
  for (let at = 0; at < run.length;) {
    const slip = slipAt(run, at, loose, isUsed)
    if (slip !== undefined) changes.push(slip)
    read += slip?.to ?? run.charAt(at)
    at += slip?.from.length ?? 1
  }
  return read
}

function slipAt(
  run: string,
  at: number,
  loose: readonly boolean[],
  isUsed: (words: string) => boolean,
): Change | undefined {
  for (let length = LONGEST; length >= SHORTEST; length--) {
    const from = run.slice(at, at + length)
    if (from.length < length || !loose.slice(at, at + length).every(Boolean) || ASKED.has(from)) continue
    // “目标是几”: two words that only ask are no third.
    if ([...from].every((character) => FUNCTION.test(character))) continue
    const to = bySound.get(soundOf(from))
    if (to !== undefined && !isUsed(from)) return { from, to }
  }
  return undefined
}

/** Which characters of a run belong to no word of the dictionary: 夺, 少 and 目, 表. */
function looseCharacters(run: string): boolean[] {
  return tagged(run).flatMap(({ word, tag }) =>
    Array.from({ length: word.length }, () => word.length === 1 || tag === GUESSED),
  )
}

function soundOf(text: string): string {
  return pinyin(text, { toneType: 'none' })
}
