/** What a discrepancy may touch; `plan` is the whole of it. */
export const affectedKinds = [
  'plan',
  'indicator',
  'project',
  'action',
  'programme',
  'work-item',
  'milestone',
  'unit',
] as const
export type AffectedKind = (typeof affectedKinds)[number]

export type Affected = { kind: AffectedKind; codes: string[] }

const isKind = (word: string): word is AffectedKind => affectedKinds.some((kind) => kind === word)

/**
 * References such as `project:F13` gathered by kind, kinds in a fixed order and codes as given.
 * `plan` has no codes; a kind that is not known is left out.
 */
export const groupAffected = (references: readonly string[]): Affected[] => {
  const found = references.flatMap((reference) => {
    const [kind = '', code] = reference.split(':', 2)
    return isKind(kind) ? [{ kind, code }] : []
  })
  return affectedKinds.flatMap((kind) => {
    const ofKind = found.filter((one) => one.kind === kind)
    if (ofKind.length === 0) return []
    return [{ kind, codes: ofKind.flatMap(({ code }) => (code ? [code] : [])) }]
  })
}
