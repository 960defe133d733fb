import type { Target } from '@yardstick/shared/indicators/schema.ts'
import { formatTarget, type Measured } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'

/** What a revised target was, and since when it is another; null while the plan’s own stands. */
export const describeRevision = (
  { planned, revision }: Target,
  measured: Measured,
  { text, language }: { text: Text; language: Language },
): string | null => {
  if (!revision) return null
  return planned
    ? text.targets.revisedFrom(formatTarget(language, planned, measured), revision.decidedOn)
    : text.targets.given(revision.decidedOn)
}
