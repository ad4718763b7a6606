/** Puts text on the clipboard; on plain http, where `navigator.clipboard` does not exist, by a copy event. Gives whether it worked. */
export async function copyToClipboard(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard && window.isSecureContext) {
    try {
      await clipboard.writeText(text)
      return true
    } catch {
      // Refused by the page's permissions policy: the older way below may still be allowed.
    }
  }
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true })
  try {
    // The only way there is on plain http, and every browser still has it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put, { capture: true })
  }
}
