/**
 * What browsers learnt after Chromium 86 or after ES2020, which offices may not have: no built script uses it. esbuild writes
 * new syntax in old words, but leaves calls as they are. Each with the version of Chromium that brought it.
 */
export const NEWER_FUNCTIONS: readonly (readonly [pattern: RegExp, since: number])[] = [
  [/\.at\(/u, 92],
  [/\.replaceAll\(/u, 85],
  [/\.findLast(?:Index)?\(/u, 97],
  [/\.to(?:Sorted|Reversed|Spliced)\(/u, 110],
  [/\.(?:isWellFormed|toWellFormed)\(/u, 111],
  [/\bObject\.hasOwn\b/u, 93],
  [/\b(?:Object|Map)\.groupBy\b/u, 117],
  [/\bPromise\.(?:any|withResolvers|try)\b/u, 85],
  [/\bWeakRef\b|\bFinalizationRegistry\b/u, 84],
  [/\bArray\.fromAsync\b/u, 121],
  [/\bURL\.(?:canParse|parse)\b/u, 120],
  [/\bIntl\.(?:Segmenter|ListFormat|DurationFormat)\b/u, 87],
  [/\bstructuredClone\b/u, 98],
  [/\breportError\b/u, 95],
  [/\bscheduler\.\w+\(/u, 94],
  [/\brandomUUID\b/u, 92],
  [/\bcrypto\.subtle\b/u, 37], // not on plain http
  [/\bAbortSignal\.(?:timeout|any|abort)\b/u, 103],
  [/\.throwIfAborted\(/u, 100],
  [/addEventListener\([^()]*\{[^{}]*\bsignal\b/u, 90],
  [/\.checkVisibility\(/u, 105],
  [/\.(?:show|hide|toggle)Popover\(/u, 114],
  [/\binert\b/u, 102],
  [/\.(?:setHTML|setHTMLUnsafe|getHTML)\(/u, 124],
  [/\bCSS\.highlights\b/u, 105],
  [/\bstartViewTransition\b/u, 111],
  [/\.(?:union|intersection|difference|isSubsetOf)\(/u, 122],
]

/** The same of style sheets: what an old browser would not pass over but lay out wrongly, or drop with its whole rule. */
export const NEWER_STYLES: readonly (readonly [pattern: RegExp, since: number])[] = [
  [/:has\(/u, 105],
  [/:(?:is|where)\(/u, 88],
  [/:not\([^()]*,/u, 88],
  [/@container\b/u, 105],
  [/@layer\b/u, 99],
  [/@scope\b/u, 118],
  [/\bcolor-mix\(/u, 111],
  [/\d(?:dv|sv|lv)[hw]\b/u, 108],
  [/\baspect-ratio:/u, 88],
  [/[;{]inset:/u, 87],
  [/overflow(?:-[xy])?:clip\b/u, 90],
  [/\bsubgrid\b/u, 117],
]
