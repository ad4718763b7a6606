declare module 'opencc-js/t2cn' {
  /** A function that turns text of one script into another's. */
  export function Converter(options: { from: 'tw' | 'hk' | 't'; to: 'cn' }): (text: string) => string
}
