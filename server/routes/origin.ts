/**
 * Whether a page of an origin may talk to the server: the server's own pages always, others when
 * the configuration names them (`*` names all).
 *
 * @param host the request's Host header, which for a page of our own is the origin's host
 */
export function originCheck(
  allowed: readonly string[],
): (origin: string | undefined, host: string | undefined) => boolean {
  return (origin, host) => {
    // No Origin header: not a page in a browser, but a script, which needs no leave from us.
    if (origin === undefined) return true
    if (allowed.includes('*') || allowed.includes(origin)) return true
    return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
  }
}
