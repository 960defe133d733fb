import { chinaDate } from '../basics/dates.ts'
import { methodId } from './assessment.ts'

/** The method of judging was another one up to a day. */
export type MethodChange = {
  /** The day on which the last verdict by the earlier method was frozen. */
  on: string
  from: string
  to: string
}

type Frozen = { frozenAt: string | null; frozenMethod: string | null }

/** Where the methods of frozen verdicts, in the order of freezing, differ from the one that followed. */
export const methodChanges = (
  verdicts: readonly Frozen[],
  present: string = methodId,
): MethodChange[] => {
  const frozen = verdicts
    .flatMap(({ frozenAt, frozenMethod }) =>
      frozenAt && frozenMethod ? [{ frozenAt, frozenMethod }] : [],
    )
    .sort((a, b) => a.frozenAt.localeCompare(b.frozenAt))
  return frozen.flatMap(({ frozenAt, frozenMethod }, place) => {
    const next = frozen[place + 1]?.frozenMethod ?? present
    return next === frozenMethod
      ? []
      : [{ on: chinaDate(new Date(frozenAt)), from: frozenMethod, to: next }]
  })
}
