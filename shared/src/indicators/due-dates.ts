/** What a unit asked for and what became of it. */
export type AskedExtension = { state: 'asked' | 'granted' | 'refused'; askedDueOn: string }

/**
 * The day until which a unit may report in time: a granted extension moves it back, never forward.
 * @param extension null when the unit asked for none
 */
export const effectiveDueOn = (periodDueOn: string, extension: AskedExtension | null): string =>
  extension?.state === 'granted' && extension.askedDueOn > periodDueOn
    ? extension.askedDueOn
    : periodDueOn
