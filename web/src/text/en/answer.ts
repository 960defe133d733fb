import type { answer as zh } from '../zh/answer.ts'

export const answer = {
  kind: 'Kind of answer',
  kinds: {
    value: 'A value',
    no_change: 'Same as last',
    no_data: 'No data',
    not_applicable: 'Not applicable',
  },
  repeated: (value: string) => ` (${value})`,
  noEarlier: ' (nothing verified before)',
  repeats: (period: string) => `Repeats the verified value of ${period}`,
  withoutValue: {
    no_data:
      'No value is reported; the public reads “no data” and the reason below. It never counts as 0.',
    not_applicable:
      'No value is reported; the public reads “not applicable” and the reason below. It never counts as 0.',
  },
  numerator: 'Numerator',
  denominator: 'Denominator',
  fractionHint: (measure: string) =>
    `${measure}. The value alone will do; with numerator and denominator it is computed.`,
  reason: 'Reason',
  required: 'required',
  requiredBy: (findings: string) => `required: ${findings}`,
  reasonHint: 'Why there is no value, and when there will be one; public once verified',
  and: '; ',

  noChange: 'same as last time',
  noData: 'No data',
  notApplicable: 'Not applicable',
  explained: (reason: string) => `Explained: ${reason}`,
} satisfies typeof zh
