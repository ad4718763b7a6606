// “实际多少”, “最后做了多少亿”, “引进了几家”, “增长了百分之几”: what has come, by the words for it or by a verb with 了.
const REACHED =
  /实际|完成了|已经|达到了|现在|目前|如今|眼下|最新|最终|到头来|最后(?=[^,，。?？]{0,8}(?:多少|几|百分之|吗|没))/u
// “定了多少”, “安排了几件”, “打算了”: what was set is still a goal.
const DONE = /(?<![定设订排划算拟列出提明为除到])了(?:多少|好多|几(?![年天])|百分之)/u

/** Whether a question asks for a result (实际值): a goal is no answer to it. */
export function asksReached(question: string): boolean {
  return REACHED.test(question) || DONE.test(question)
}
