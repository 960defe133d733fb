import { chance } from './chance.ts'
import { habitOf } from './habits.ts'

/** Something out of the ordinary that happens to one report. */
export type Incident =
  /** It goes back with a reason, and the next one is right. */
  | { kind: 'returned'; wrong: number; reason: string }
  /** The reporter takes it back before anyone has looked, and corrects it. */
  | { kind: 'withdrawn'; wrong: number }
  /** It goes back, and nobody answers. */
  | { kind: 'abandoned'; wrong: number; reason: string }
  /** It is drafted and never handed in. */
  | { kind: 'unsent' }

/** By indicator and quarter. What is abandoned or unsent stands in the profile as missing. */
const incidents: Readonly<Record<string, Incident>> = {
  'I22/2022-Q4': { kind: 'withdrawn', wrong: 7 },
  'I25/2023-Q2': { kind: 'withdrawn', wrong: 69.1 },
  'I10/2024-Q3': { kind: 'withdrawn', wrong: 88.2 },
  'I08/2023-Q3': {
    kind: 'returned',
    wrong: 20.9,
    reason: '分子与台账汇总数不一致，请核对后重报。',
  },
  'I26/2023-Q3': {
    kind: 'returned',
    wrong: 76.4,
    reason: '较上季度增幅异常，请附接入机构清单并核对。',
  },
  'I30/2023-Q1': {
    kind: 'abandoned',
    wrong: 71.5,
    reason: '部件类别口径变化未作说明，请说明后重报。',
  },
  'I19/2025-Q4': { kind: 'unsent' },
  'I20/2024-Q3': { kind: 'unsent' },
}

type Slip = { value: number; previous: number | undefined; decimals: number }

const wrongRatio = 0.97

/** An ordinary mistake, and what the center says to it. */
const slipOf = ({ value, previous, decimals }: Slip): Incident => {
  if (previous !== undefined && previous !== value) {
    const reason = '填报值与上季度相同，请确认是否已更新。'
    return { kind: 'returned', wrong: previous, reason }
  }
  if (decimals === 0) {
    const reason = '数量与台账清单不符，请核对后重报。'
    return { kind: 'returned', wrong: value + 1, reason }
  }
  const reason = '分母口径与上季度不一致，请按原口径重新计算。'
  return { kind: 'returned', wrong: Number((value * wrongRatio).toFixed(decimals)), reason }
}

/** What happens to a report; null when it goes through at once. */
export const incidentOf = (
  place: { indicator: string; quarter: string; unit: string },
  slip: Slip,
): Incident | null => {
  const { indicator, quarter, unit } = place
  const told = incidents[`${indicator}/${quarter}`]
  if (told) return told
  return chance(indicator, quarter, 'slip') < habitOf(unit).slips ? slipOf(slip) : null
}
