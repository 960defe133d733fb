const fnvOffset = 0x811c9dc5
const fnvPrime = 0x01000193
const range = 2 ** 32

/**
 * A number from 0 up to, not including, 1 that depends on its name alone: the same name gives the
 * same number on every machine, in whatever order things are asked.
 */
export const chance = (...name: readonly string[]): number => {
  let hash = fnvOffset
  for (const sign of name.join('/')) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), fnvPrime)
  }
  // Names that differ in one sign only must still lie far apart (the finish of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / range
}

/** A whole number from `first` to `last`, both included. */
export const chanceBetween = (
  [first, last]: readonly [number, number],
  ...name: readonly string[]
): number => first + Math.floor(chance(...name) * (last - first + 1))

/** One of a list; undefined only when the list is empty. */
export const chanceOf = <Item>(
  items: readonly Item[],
  ...name: readonly string[]
): Item | undefined => items[Math.floor(chance(...name) * items.length)]
