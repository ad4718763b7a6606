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
