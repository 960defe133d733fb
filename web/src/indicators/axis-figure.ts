import { type Measured, valueParts } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'

/** English money carries its currency before the figure; on an axis it belongs to the unit. */
const currency = /^([A-Z]+)\s/

/** A figure for axes, table columns and chart labels whose unit stands elsewhere: `15,000`. */
export const axisFigure = (language: Language, value: number, measured: Measured): string =>
  valueParts(language, value, measured).figure.replace(currency, '')

/** The unit that such figures are in: `%`, `亿元`, `CNY million`. */
export const axisUnit = (language: Language, measured: Measured): string => {
  const { figure, unit } = valueParts(language, 0, measured)
  const [, code] = currency.exec(figure) ?? []
  return code ? `${code} ${unit}` : unit
}
