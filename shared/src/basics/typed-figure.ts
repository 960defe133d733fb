/** What was typed where a figure is asked for. */
export type TypedFigure =
  | { kind: 'empty' }
  | { kind: 'figure'; value: number }
  | { kind: 'unreadable' }

const figurePattern = /^[+-]?(\d+\.?\d*|\.\d+)$/
/** Commas that separate thousands; any other comma may stand for a decimal point. */
const separatedPattern = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

/** Full-width signs, thousands separators, spaces and a percent sign are read as what they mean. */
const normalise = (typed: string): string => {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/、/g, ',')
    .replace('−', '-')
    .replace(/%$/, '')
  return separatedPattern.test(plain) ? plain.replace(/,/g, '') : plain
}

/** Reads a figure as people write it, in the form and in a cell of a workbook alike. */
export const readTypedFigure = (typed: string): TypedFigure => {
  const plain = normalise(typed)
  if (plain === '') return { kind: 'empty' }
  return figurePattern.test(plain)
    ? { kind: 'figure', value: Number(plain) }
    : { kind: 'unreadable' }
}
