import { cutClause, type Clause, type Sentence } from '../text/sentences.ts'

// “普法任务圆满完成、新一轮普法全面启动”, “水质全部达标、空气质量改善”: a state before a 、 ends what is said of one thing.
const STATE =
  /(?:全面|全部|顺利|圆满|如期|基本|提前|超额|总体|均)(?:完成|实现|达标|脱贫|摘帽|出列|办结|销号|落实)(?=、)/gu

/** A sentence whose clauses are also divided where one state ends and the next is told after a 、. */
export function withStateClauses(sentence: Sentence): Sentence {
  if (!sentence.text.includes('、')) return sentence
  const clauses = sentence.clauses.flatMap((clause): Clause[] => {
    const cuts = [...clause.text.matchAll(STATE)].map(({ index, 0: words }) => index + words.length)
    if (cuts.length === 0 || /[“（(][^”）)]*$/u.test(clause.text.slice(0, cuts[0]))) return [clause]
    return cutClause(clause, cuts)
  })
  return clauses.length === sentence.clauses.length ? sentence : { ...sentence, clauses }
}
