import type { Addresses } from '../addresses.ts'

/** How many addresses are asked at a time: browsers open six connections to a server. */
const AT_A_TIME = 6

/** One thing read for each item, in their order, six at a time. */
export async function allOf<Item, Thing>(
  items: readonly Item[],
  read: (item: Item) => Promise<Thing>,
): Promise<Thing[]> {
  const things: Thing[] = []
  for (let from = 0; from < items.length; from += AT_A_TIME)
    things.push(...(await Promise.all(items.slice(from, from + AT_A_TIME).map(read))))
  return things
}

/** File names by id of the document. */
export async function fileNames(addresses: Addresses): Promise<ReadonlyMap<string, string>> {
  const { documents } = await addresses.documents()
  return new Map(documents.map(({ id, file }) => [id, file]))
}
