const oneTimePassword = /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/

/** What was typed as a password; of a one-time password the blanks that were copied along are left out. */
export const pastedPassword = (typed: string): string =>
  oneTimePassword.test(typed.trim()) ? typed.trim() : typed
