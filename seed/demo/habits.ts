/** How a unit's reporter works. Shares run from 0 to 1. */
export type Habit = {
  /** Days after the quarter's end between which the reporter sits down to it, when in time. */
  days: readonly [number, number]
  /** Of its reports, how many come after the due date. */
  late: number
  /** Of its reports, how many the center sends back once. */
  slips: number
}

const usual: Habit = { days: [8, 14], late: 0.08, slips: 0.05 }

/** By unit code; other units work as usual. */
const habits: Readonly<Record<string, Habit>> = {
  'big-data-center': { days: [6, 10], late: 0.01, slips: 0.02 },
  education: { days: [6, 9], late: 0, slips: 0.03 },
  'city-management': { days: [7, 12], late: 0.04, slips: 0.06 },
  'market-regulation': { days: [8, 13], late: 0.05, slips: 0.04 },
  'industry-information': { days: [8, 14], late: 0.07, slips: 0.05 },
  transport: { days: [9, 15], late: 0.2, slips: 0.1 },
  health: { days: [10, 15], late: 0.25, slips: 0.08 },
  'culture-tourism-sports': { days: [11, 15], late: 0.35, slips: 0.06 },
  'development-reform': { days: [10, 15], late: 0.28, slips: 0.05 },
  'emergency-management': { days: [10, 15], late: 0.22, slips: 0.1 },
  'housing-construction': { days: [13, 15], late: 0.5, slips: 0.12 },
}

export const habitOf = (unitCode: string): Habit => habits[unitCode] ?? usual
