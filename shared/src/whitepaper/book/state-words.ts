import { type State, states } from '../../indicators/assessment.ts'
import { type MilestoneState, milestoneStates } from '../../plan/milestones.ts'
import type { ChartTone } from '../chart-spec.ts'
import type { Inline } from '../document.ts'
import type { VerdictRow } from '../edition-data.ts'
import { basisLabels, milestoneLabels, stateLabels } from '../tables/labels.ts'
import { type Ground, joinInlines, keyFigure, keyValue, say } from './ground.ts'

/** States that stand side by side in one chart differ in tone. */
export const stateTones: Record<State, ChartTone> = {
  achieved: 'good',
  met_late: 'fair',
  on_schedule: 'fair',
  slightly_behind: 'warning',
  behind: 'bad',
  falling_back: 'worst',
  missed: 'bad',
  not_reported: 'quiet',
  no_target: 'band',
  not_assessable: 'band',
}

export const milestoneTones: Record<MilestoneState, ChartTone> = {
  kept: 'good',
  kept_late: 'fair',
  ahead: 'band',
  near_due: 'secondary',
  projected_late: 'warning',
  overdue: 'bad',
  undated: 'quiet',
}

/** Whether the targets of a year have their verdicts, or an outlook: `判定`, `展望`. */
export const basisOf = ({ data }: Ground, year: number): VerdictRow['basis'] =>
  data.verdicts.find((verdict) => verdict.year === year)?.basis ?? 'verdict'

export const basisWord = (ground: Ground, year: number): string =>
  basisLabels[basisOf(ground, year)].zh

/** The states that occur under a code of the key figures, in their order; without a target none does. */
export const occurringStates = (ground: Ground, code: string): State[] =>
  states.filter((state) => state !== 'no_target' && keyValue(ground, `${code}.${state}`) > 0)

export const occurringMilestones = (ground: Ground, code: string): MilestoneState[] =>
  milestoneStates.filter((state) => keyValue(ground, `${code}.${state}`) > 0)

/** `达标25项，未达标9项`. */
export const sayStates = (ground: Ground, code: string): Inline[] =>
  joinInlines(
    occurringStates(ground, code).map(
      (state) => say`${stateLabels[state].zh}${keyFigure(ground, `${code}.${state}`)}项`,
    ),
    '，',
  )

/** `按期完成12条，逾期3条`. */
export const sayMilestones = (ground: Ground, code: string, counter: string): Inline[] =>
  joinInlines(
    occurringMilestones(ground, code).map(
      (state) =>
        say`${milestoneLabels[state].zh}${keyFigure(ground, `${code}.${state}`)}${counter}`,
    ),
    '，',
  )
