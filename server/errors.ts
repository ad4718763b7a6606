/** The number guard found a number in an answer that nothing marked there supports; the answer does not leave. */
export class UnsupportedNumberError extends Error {
  override readonly name = 'UnsupportedNumberError'
  readonly code = 'unsupported-number'
  readonly numbers: readonly string[]
  readonly sentences: readonly string[]

  constructor(numbers: readonly string[], sentences: readonly string[]) {
    super(`no source for ${numbers.join(', ')} in: ${sentences.join(' | ')}`)
    this.numbers = numbers
    this.sentences = sentences
  }
}
