import type { EditionName } from './edition-name.ts'
import { useDeskEditions, useEditions, useMayEdit } from './queries.ts'

/** Editions that whoever reads may compare, newest first; editors also those in the making. */
export const useComparable = (): { editions: readonly EditionName[]; isDraft: boolean } => {
  const published = useEditions()
  const isDraft = useMayEdit()
  const desk = useDeskEditions()
  return { editions: desk ?? published, isDraft: isDraft && desk !== undefined }
}
