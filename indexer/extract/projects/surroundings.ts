/** What is known of a name from the list it stands in and from what is said of it. */
export interface Surroundings {
  /** The kind that the names of its list share: 高速公路 of “沪昆、兰海等高速公路”. */
  readonly shared: string | undefined
  /** The list says itself that it is one of projects. */
  readonly listed: boolean
  /** It is one of so many (“四大平台”). */
  readonly grouped: boolean
  /** What is said of it is only said of what stands somewhere. */
  readonly stands: boolean
  /** What is said of it is said of one thing. */
  readonly definite: boolean
  /** It need not end in a kind of thing, if it is no common word. */
  readonly loosely: boolean
}
