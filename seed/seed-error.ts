/** One thing wrong in the files: where it stands and why it is refused. */
export type Fault = {
  file: string
  /** Row as a spreadsheet counts them, the header being row 1; null when it is no single row. */
  row: number | null
  /** Header cell with its Chinese name, or the path of a field; null when it is no single column. */
  column: string | null
  reason: string
}

/** As `projects.csv, row 14, planned2022 计划2022年: "5oo" is not an amount in 万元`. */
export const describeFault = ({ file, row, column, reason }: Fault): string => {
  const place = [file, row === null ? null : `row ${row}`, column].filter((part) => part !== null)
  return `${place.join(', ')}: ${reason}`
}

/** The files cannot be seeded as they are. Nothing has been written. */
export class SeedError extends Error {
  /** One sentence for each fault, in the words of a clerk. */
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}
