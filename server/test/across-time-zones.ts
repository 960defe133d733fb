import { createHash } from 'node:crypto'
import { onTestFinished, vi } from 'vitest'

/** @returns the checksums of what is made in a test, once for each time zone that the machine stands in */
export const sumsAcross = async (
  zones: readonly string[],
  make: () => Promise<Uint8Array>,
): Promise<Set<string>> => {
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const sums = new Set<string>()
  for (const zone of zones) {
    vi.stubEnv('TZ', zone)
    sums.add(
      createHash('sha256')
        .update(await make())
        .digest('hex'),
    )
  }
  return sums
}
