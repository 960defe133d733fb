import { wanyuanToFen } from '@yardstick/shared/basics/money.ts'
import { readTypedFigure } from '@yardstick/shared/basics/typed-figure.ts'

export type AmountFault = 'unreadable' | 'too-fine'

/** What is typed where an amount in 万元 is asked for. */
export type TypedAmount = {
  /** 0 while nothing usable is typed. */
  wanyuan: number
  /** Null when it can be taken as it is, or nothing is typed. */
  fault: AmountFault | null
}

const isExact = (wanyuan: number): boolean => {
  try {
    return Number.isSafeInteger(wanyuanToFen(wanyuan))
  } catch {
    return false
  }
}

/** Reads an amount as the report form reads a figure: full-width digits and thousands separators too. */
export const readAmount = (typed: string): TypedAmount => {
  const figure = readTypedFigure(typed)
  if (figure.kind === 'empty') return { wanyuan: 0, fault: null }
  if (figure.kind === 'unreadable' || /[%％]/.test(typed))
    return { wanyuan: 0, fault: 'unreadable' }
  return isExact(figure.value)
    ? { wanyuan: figure.value, fault: null }
    : { wanyuan: 0, fault: 'too-fine' }
}
