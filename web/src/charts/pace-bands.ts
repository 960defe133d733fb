import type { State } from '@yardstick/shared/indicators/assessment.ts'
import { paceBands } from '@yardstick/shared/indicators/progress.ts'

type Band = { state: State; from: number; to: number }

/** What the scale shows of the paces, which have no ends. */
const shown = { from: -0.25, to: 1.3 } as const

/** The bands of pace on the piece of the scale that is drawn, slowest first. */
export const bands: readonly Band[] = [
  { state: 'falling_back', from: shown.from, to: paceBands.behind },
  { state: 'behind', from: paceBands.behind, to: paceBands.slightly_behind },
  { state: 'slightly_behind', from: paceBands.slightly_behind, to: paceBands.on_schedule },
  { state: 'on_schedule', from: paceBands.on_schedule, to: shown.to },
]

/** The band that a pace lies in; on an edge, with the method’s tolerance, the better one. */
export const bandOf = (paceRatio: number): State =>
  bands.findLast(({ from }) => paceRatio >= from - 1e-9)?.state ?? 'falling_back'

/** Where a pace stands on the drawn scale, 0–1; paces beyond it stand at its ends. */
export const shareOf = (paceRatio: number): number =>
  Math.min(1, Math.max(0, (paceRatio - shown.from) / (shown.to - shown.from)))
