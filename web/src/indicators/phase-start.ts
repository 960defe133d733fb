type Span = { startsOn: string; endsOn: string }

/** The first day of the phase that a target date lies in; that of the plan when no phase holds it. */
export const phaseStartOf = (on: string, plan: { startsOn: string; phases: readonly Span[] }) =>
  plan.phases.find((phase) => phase.startsOn <= on && on <= phase.endsOn)?.startsOn ?? plan.startsOn
