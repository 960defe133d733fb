/** Database id of a code that the checks have found to exist. */
export type IdOf = (code: string) => number

export const idOf =
  (ids: ReadonlyMap<string, number>): IdOf =>
  (code) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`no row was written for ${code}`)
    return id
  }
