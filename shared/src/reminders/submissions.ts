/** A report that waits for the center's check. */
export type WaitingReport = {
  /** The day in China on which it was last handed in. */
  submittedOn: string
}

/** What the center is told once a day instead of once a report. */
export type SubmissionDigest = {
  /** The last day before today on which something came that still waits. */
  day: string
  /** How many of those that wait came on that day. */
  submitted: number
  /** How many wait that came before today. */
  waiting: number
}

/** @returns null when nothing waits that came before today: today's are told tomorrow */
export const digestSubmissions = (
  reports: readonly WaitingReport[],
  today: string,
): SubmissionDigest | null => {
  const days = reports.map(({ submittedOn }) => submittedOn).filter((day) => day < today)
  const day = days.toSorted().at(-1)
  if (day === undefined) return null
  return {
    day,
    submitted: days.filter((one) => one === day).length,
    waiting: days.length,
  }
}
