/**
 * A function that works something out once for each object and keeps it as long as the object lives: for what many
 * steps want of one document, register or question.
 *
 * @param make whose result depends on the object alone, which does not change
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}

/** The same for what depends on words alone: kept as long as the function lives, so only where there are few of them. */
export function oncePerWords<Value>(
  make: (...words: readonly string[]) => Value,
): (...words: readonly string[]) => Value {
  const made = new Map<string, { readonly value: Value }>()
  return (...words) => {
    const key = words.join('\n')
    const known = made.get(key) ?? { value: make(...words) }
    made.set(key, known)
    return known.value
  }
}

/**
 * The same for texts that no list bounds, such as questions: only the last few of them are kept.
 *
 * @param most texts that are kept
 */
export function oncePerRecent<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, { readonly value: Value }>()
  return (text) => {
    const known = made.get(text) ?? { value: make(text) }
    made.delete(text)
    made.set(text, known)
    const [oldest] = made.keys()
    if (made.size > most && oldest !== undefined) made.delete(oldest)
    return known.value
  }
}
