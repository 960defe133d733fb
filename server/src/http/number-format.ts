/** A format without what it shows as plain text, colours and conditions. */
const bare = (code: string): string =>
  code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general|通用格式/gi, '')

/** Formats that a workbook names by number alone (ECMA-376 18.8.30). */
const builtInPercent = new Set([9, 10])
const isBuiltInTime = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** Whether a number is shown as a hundred times itself with a percent sign. */
export const isPercentFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? builtInPercent.has(id) : bare(code).includes('%')

/** Whether a number is shown as a date or a time, as `3-5` becomes when it is typed into a cell. */
export const isTimeFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? isBuiltInTime(id) : /[ymdhs年月日时分秒]/i.test(bare(code))
