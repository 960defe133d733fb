import type { ReportOutcome } from '@yardstick/shared/indicators/entry.ts'

/** What a report answers, in the form and wherever it is shown. */
export const answer = {
  kind: '填报方式',
  kinds: {
    value: '填报数值',
    no_change: '与上期相同',
    no_data: '暂无数据',
    not_applicable: '不适用',
  } satisfies Record<ReportOutcome, string>,
  repeated: (value: string) => `（${value}）`,
  noEarlier: '（此前没有核定值）',
  repeats: (period: string) => `沿用${period}核定的值`,
  withoutValue: {
    no_data: '本期不报数值，对外显示“无数据”和下面的原因，不按0计。',
    not_applicable: '本期不报数值，对外显示“不适用”和下面的原因，不按0计。',
  },
  numerator: '分子',
  denominator: '分母',
  fractionHint: (measure: string) => `${measure}。可只填本期值；填了分子、分母，本期值自动算出。`,
  reason: '原因',
  required: '必填',
  requiredBy: (findings: string) => `必填，${findings}`,
  reasonHint: '为什么没有数值、何时能补上；核定后对外公开',
  and: '；',

  noChange: '与上期相同',
  noData: '无数据',
  notApplicable: '不适用',
  /** A reason stands beside an answer without a value. */
  explained: (reason: string) => `已说明：${reason}`,
}
