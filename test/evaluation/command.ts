/** Arguments that a command does not understand. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code = 'usage'
}

/**
 * Runs a command and sets the exit status that it gives. An error that carries a code was written for the
 * person at the terminal: its message is shown, and the status is 2. Any other error is a defect and keeps its stack.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
