import type { State } from '@yardstick/shared/indicators/assessment.ts'

/** The tokens of `styles/tokens.css` for drawings that take colours as values (ECharts). */
export const palette = {
  ground: '#fff',
  ink: '#15191e',
  ink2: '#4a545e',
  control: '#7b8690',
  rule: '#cbd2d8',
  hair: '#e3e7ea',
  blue: '#1b4b8f',
  blue2: '#6c95cc',
  band: '#dce6f3',
} as const

export const stateColours: Record<State, string> = {
  achieved: '#006b6e',
  met_late: '#006b6e',
  on_schedule: '#129b78',
  slightly_behind: '#bf7a00',
  behind: '#b0221c',
  missed: '#b0221c',
  falling_back: '#b0221c',
  not_reported: '#2a3036',
  no_target: '#8a939e',
  not_assessable: '#8a939e',
}

/** Beside text the amber of 略滞后 is too light; everything else may be its own colour. */
export const stateTextColour = (state: State): string =>
  state === 'slightly_behind' ? '#8a5700' : stateColours[state]
