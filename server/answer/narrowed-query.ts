import { officialWordings } from '../question/everyday.ts'
import type { Query } from '../question/query.ts'
import { topicOf } from '../question/topic.ts'

/**
 * A question as if it said only what it is about: without places, numbers and the words that only ask.
 *
 * @param asking what only asks in questions of this kind (“每年还要增加多少”), with the flag g
 */
export function withoutAsking(query: Query, asking: RegExp): Query {
  const bare = query.places
    .reduce((rest, place) => rest.split(place).join(' '), query.said)
    .replace(asking, ' ')
    .replace(/[\d.]+(?:%|亿元?|万人?|年)?/gu, ' ')
  const about = topicOf(bare)
  return { ...query, about, wordings: [about, ...officialWordings(bare).map(topicOf)] }
}
