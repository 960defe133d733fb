/** What the Chinese texts call a revision of an edition; the first is revision 1. */
export const revisionName = (revision: number): string =>
  revision === 1 ? '初版' : `第${revision - 1}次修订`

/** The same in English. */
export const revisionNameEn = (revision: number): string =>
  revision === 1 ? 'the first version' : `revision ${revision - 1}`
