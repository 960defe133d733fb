/**
 * An administrator whose password is reset gets the new one in two halves, from two people: the system
 * administrator gives the first, the security administrator the second. So neither can sign in as another.
 */
export const halves = ['first', 'second'] as const
export type Half = (typeof halves)[number]

/**
 * The half that is missing once one was given: it completes a password that waits for it alone, and
 * begins a new one otherwise.
 * @param missing what was missing before; null when nothing was
 */
export const missingAfter = (missing: Half | null, given: Half): Half | null => {
  if (missing === given) return null
  return given === 'first' ? 'second' : 'first'
}

const halfLength = 8

/** The two halves of a one-time password however it was typed; null when it cannot be one. */
export const splitHalves = (typed: string): Record<Half, string> | null => {
  const signs = typed.toLowerCase().replace(/[\s-]/g, '')
  if (signs.length !== 2 * halfLength) return null
  return { first: signs.slice(0, halfLength), second: signs.slice(halfLength) }
}
