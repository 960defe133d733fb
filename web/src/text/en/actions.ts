import type { actions as zh } from '../zh/actions.ts'

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

const inAll = (programmes: number, workItems: number, promises: number): string =>
  [
    counted(programmes, 'programme', 'programmes'),
    counted(workItems, 'work item', 'work items'),
    counted(promises, 'promise', 'promises'),
  ].join(', ')

export const actions = {
  title: 'Actions',
  lead: ({ actions: all, programmes, workItems, promises }) => [
    '',
    all,
    ' actions in ',
    programmes,
    ' programmes and ',
    workItems,
    ' work items, with ',
    promises,
    ' promises.',
  ],
  none: 'This plan holds no actions.',

  due: {
    label: 'When the promises are due',
    inYear: (year: number) => `Due in ${year}`,
    undated: 'No date',
    count: 'promises',
    kept: (count: number) => `${count} kept`,
    overdue: (count: number) => `${count} overdue, nothing recorded`,
    ahead: (days: string) => `${days} left`,
    undatedNote: 'The plan gives no date; never called due',
    recurringNote: (count: number) => `The plan gives no date; ${count} recur every year`,
    show: (name: string) => `Show only promises: ${name}`,
  },
  filter: {
    label: 'Narrow the actions',
    search: 'Search',
    searchHint: 'Programme, work, promise, unit',
    unit: 'Lead unit',
    allUnits: 'All units',
    unitChoice: (name: string, count: number) => `${name} (${count})`,
    due: 'Promises due',
    allDue: 'Any year',
    state: 'Promises that are',
    allStates: 'Any state',
    dueChoice: (name: string, count: number) => `${name} (${count})`,
    clear: 'Clear',
    shown: inAll,
    nothing: 'No programme meets this.',
  },
  tree: {
    title: 'Actions, programmes and work items',
    note: 'Open a programme by its name; in the plan’s order',
    noteNarrowed: 'Only what meets the conditions',
    expand: 'Expand all',
    collapse: 'Collapse all',
    numbered: (no: number, name: string) => `${no}. ${name}`,
    actionCounts: (programmes: number, workItems: number, promises: number) =>
      promises === 0
        ? `${counted(programmes, 'programme', 'programmes')}, ${counted(workItems, 'work item', 'work items')}`
        : inAll(programmes, workItems, promises),
    programme: 'Programme',
    leads: 'Lead units',
    items: 'Work items',
    itemCount: (count: number) => String(count),
    promises: 'Promises',
    promisesByYear: 'Promises, by due year',
    noPromises: 'No promises',
    goal: 'Goal',
    cooperating: 'With',
    lead: 'Led by',
    noLead: 'not named in the plan',
    andOthers: ' and others',
    due: 'Due',
    state: 'State',
    recurring: 'every year',
    byIndicator: 'See the indicator',
    group: {
      dated: (year: number, count: number) => `${year}: ${count}`,
      withoutDate: (count: number) => String(count),
      overdue: (count: number) => `${count} overdue`,
      spoken: (year: number | null, count: number, state: string) =>
        `${year ?? 'no date'}: ${count}, ${state}`,
    },
    record: 'Record',
    recordOf: (name: string) => `Record: ${name}`,
    year: 'Year',
    ofYear: (year: number) => String(year),
    nothingHere: 'The plan makes no measurable promise for this programme.',
  },
  phases: {
    title: 'What each phase is to bring',
    note: 'From the plan, condensed',
    action: 'Action',
    goal: 'Goal of the phase',
    years: (from: string, to: string) => `${from}–${to}`,
    nothing: 'The plan says nothing',
  },
} satisfies typeof zh
