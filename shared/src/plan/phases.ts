type Span = { startsOn: string; endsOn: string }

/** The phase that a day lies in; undefined outside all of them. */
export const phaseOn = <Phase extends Span>(
  phases: readonly Phase[],
  day: string,
): Phase | undefined => phases.find((phase) => phase.startsOn <= day && day <= phase.endsOn)
