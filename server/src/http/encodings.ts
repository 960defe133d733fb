/** How replies may be compressed, the smallest first. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

const isRefused = (weights: readonly string[]): boolean =>
  weights.some((weight) => /^q=0(\.0*)?$/.test(weight))

/**
 * The forms that a client takes, the smallest first.
 * @param accepted as in the header `Accept-Encoding`
 */
export const encodingsTaken = (accepted = ''): Encoding[] => {
  const weighed = accepted.split(',').map((one) => one.split(';').map((part) => part.trim()))
  const taken = new Set(weighed.flatMap(([name, ...weights]) => (isRefused(weights) ? [] : name)))
  return encodings.filter((encoding) => taken.has(encoding))
}
