/** A cell of a workbook as it lies in the file. */
export type WorkbookCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** `isPercent`: shown with a percent sign, so that 0.216 is read by people as 21.6%. */
  | { kind: 'number'; number: number; isPercent: boolean }
  /** Whatever it came to when it was last computed. */
  | { kind: 'formula' }
  /** A whole day, `YYYY-MM-DD`. */
  | { kind: 'date'; on: string }
  /** A time, a truth value or an error. */
  | { kind: 'other' }
