/** The value that `share` percent of the values do not exceed; NaN of none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const place = Math.ceil((share / 100) * sorted.length) - 1
  return sorted[Math.max(0, place)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 50)

const shortest = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: decimals })

/** `0.62 s` from milliseconds. */
export const seconds = (milliseconds: number): string => `${shortest(milliseconds / 1000, 2)} s`

/** `193 kB`, thousands of bytes. */
export const kilobytes = (bytes: number): string => `${shortest(bytes / 1000, 0)} kB`

/** `91 MB`, millions of bytes; a dash where it is not known. */
export const megabytes = (bytes: number | null): string =>
  bytes === null ? '–' : `${shortest(bytes / 1e6, 0)} MB`

/** `1,175 a second`. */
export const perSecond = (count: number): string => `${shortest(count, 0)} a second`

export type Spread = { p50Ms: number; p95Ms: number; mostMs: number }

export const spreadOf = (milliseconds: readonly number[]): Spread => ({
  p50Ms: percentile(milliseconds, 50),
  p95Ms: percentile(milliseconds, 95),
  mostMs: percentile(milliseconds, 100),
})

/** `half within 12 ms, 95% within 31 ms, all within 140 ms`. */
export const within = ({ p50Ms, p95Ms, mostMs }: Spread): string =>
  `half within ${shortest(p50Ms, 0)} ms, 95% within ${shortest(p95Ms, 0)} ms, all within ${shortest(mostMs, 0)} ms`

export type Row = { what: string; limit: string; measured: string }

/** The table as the README holds it. */
export const markdownTable = (rows: readonly Row[]): string =>
  [
    '| What | Limit | Measured |',
    '|---|---|---|',
    ...rows.map(({ what, limit, measured }) => `| ${what} | ${limit} | ${measured} |`),
  ].join('\n')
