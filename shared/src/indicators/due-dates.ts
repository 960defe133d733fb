/** What a unit asked for and what became of it. */
export const extensionStates = ['asked', 'granted', 'refused'] as const
export type ExtensionState = (typeof extensionStates)[number]

/** `askedDueOn` is the day asked for; once granted, the day that was granted. */
export type AskedExtension = { state: ExtensionState; askedDueOn: string }

/**
 * The day until which a unit may report in time: the longest granted extension moves it back, none
 * moves it forward.
 * @param requests what the unit asked for in this period, in any order
 */
export const effectiveDueOn = (
  periodDueOn: string,
  requests: readonly AskedExtension[],
): string => {
  const granted = requests.filter(({ state }) => state === 'granted')
  const days = [periodDueOn, ...granted.map(({ askedDueOn }) => askedDueOn)]
  return days.sort().at(-1) ?? periodDueOn
}
