/** The list of parts that opens every Office package. */
export const contentTypesPart = '[Content_Types].xml'

/** Macros by their usual place, and documents with macros inside another one. */
const macroPart =
  /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/.*|[^/]*\.(doc|dot|xls|xlt|xla|ppt|pps|pot|ppa|sld)m)$/i
/** Macros by their type, wherever they stand. */
const macroType = /macroenabled|vbaproject|ms-excel\.(intl)?macrosheet/i

/** @param contentTypes the text of the list of parts */
export const hasMacros = (names: readonly string[], contentTypes: string): boolean =>
  names.some((name) => macroPart.test(name)) || macroType.test(contentTypes)
