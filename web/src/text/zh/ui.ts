import type { State } from '@yardstick/shared/indicators/assessment.ts'

/** Words of the parts that several pages share: states, charts, forms, dialogs, citations. */
export const ui = {
  states: {
    achieved: '达标',
    met_late: '逾期达标',
    on_schedule: '序时',
    slightly_behind: '略滞后',
    behind: '滞后',
    falling_back: '倒退',
    missed: '未达标',
    not_reported: '未填报',
    no_target: '无目标',
    not_assessable: '暂不可评',
  } satisfies Record<State, string>,
  bindingState: (state: string) => `${state}（约束性）`,
  kinds: { binding: '约束性', expected: '预期性' },
  reserveList: (no: number) => `储备清单${no}`,
  loading: '正在加载',
  nothing: '–',
  period: '填报期',
  latestPeriod: '最新',
  noPeriod: '尚未发布',
  /** Marks every download where reports are invented. */
  demoMark: {
    title: '数据性质',
    value: '演示数据',
    fileStart: '演示数据-',
  },
  cancel: '取消',
  unreadableAmount: '看不懂这个数，以万元为单位，只填数字和小数点',
  full: (most: number) => `已满${most}字，多出的没有填入`,
  reason: '理由',
  chart: {
    showTable: '数据表',
    hideTable: '收起数据表',
    loading: '正在画图',
    failed: '图没有画出来，数据见下表。',
    source: '来源',
  },
  cite: {
    joiner: '，',
    plan: '规划',
    row: (row: string) => (/^\d/.test(row) ? `第${row}行` : `“${row}”行`),
  },
  problem: {
    offline: '连不上服务器，请检查网络后重试。',
    unreadable: '服务器的答复无法读取，可能正在升级。请稍后重试。',
    unexpected: '页面出错，未作任何改动。请重试；若仍出错，请告知管理员。',
  },
}
