import type { ui as zh } from '../zh/ui.ts'

export const ui = {
  states: {
    achieved: 'Achieved',
    met_late: 'Met late',
    on_schedule: 'On schedule',
    slightly_behind: 'Slightly behind',
    behind: 'Behind',
    falling_back: 'Falling back',
    missed: 'Missed',
    not_reported: 'Not reported',
    no_target: 'No target',
    not_assessable: 'Not assessable',
  },
  bindingState: (state: string) => `${state} (binding)`,
  kinds: { binding: 'Binding', expected: 'Expected' },
  reserveList: (no) => `Reserve list ${no}`,
  loading: 'Loading',
  nothing: '–',
  period: 'Period',
  latestPeriod: 'latest',
  noPeriod: 'Nothing published yet',
  demoMark: {
    title: '数据性质 data status',
    value: '演示数据 demonstration data',
    fileStart: '演示数据-demonstration-',
  },
  cancel: 'Cancel',
  unreadableAmount: 'This cannot be read; enter digits and a decimal point, in 10,000 yuan',
  full: (most: number) => `${most} characters are the limit; the rest was left out`,
  reason: 'Reason',
  chart: {
    showTable: 'Data table',
    hideTable: 'Hide data table',
    loading: 'Drawing',
    failed: 'The chart could not be drawn; the table holds its data.',
    source: 'Source',
  },
  cite: {
    joiner: ', ',
    plan: 'Plan',
    row: (row: string) => (/^\d/.test(row) ? `row ${row}` : `row “${row}”`),
  },
  problem: {
    offline: 'The server cannot be reached. Check the network and try again.',
    unreadable: 'The server’s answer could not be read; it may be being upgraded. Try again later.',
    unexpected:
      'The page failed; nothing was changed. Try again, and tell the administrator if it stays.',
  },
} satisfies typeof zh
