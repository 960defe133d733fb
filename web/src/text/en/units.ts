import type { units as zh } from '../zh/units.ts'

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

export const units = {
  title: 'Units',
  joiner: ', ',
  firstOf: (first: string, count: number) =>
    `${first} and ${count - 1} ${count === 2 ? 'other' : 'others'}`,
  kinds: {
    county_department: 'County departments',
    party_organ: 'Party organs',
    public_institution: 'Public institutions',
    park: 'Parks and zones',
    town: 'Towns and subdistricts',
    city_body: 'City bodies',
    enterprise: 'Enterprises',
    collective: 'Named only as groups',
  },

  lead: ({ units: all, indicators, projects, workItems }) => [
    'The plan names ',
    all,
    ' units: ',
    indicators,
    ' answer for indicators, ',
    projects,
    ' lead projects, ',
    workItems,
    ' lead work items.',
  ],
  none: 'This plan names no units.',
  kindCount: (count: number) => String(count),
  collectiveNote: (count: number) => `${count}; the plan lists no members`,
  table: {
    unit: 'Unit',
    indicators: 'Indicators',
    projects: 'Projects',
    led: 'Leads',
    cooperating: 'Supports',
    recent: (count: number) => `Last ${count}`,
    onTime: 'On time',
    brief: (counts) =>
      [
        counts.indicators > 0 && counted(counts.indicators, 'indicator', 'indicators'),
        counts.projects > 0 && counted(counts.projects, 'project', 'projects'),
        counts.led > 0 && `leads ${counts.led}`,
        counts.cooperating > 0 && `supports ${counts.cooperating}`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  tableNote:
    'Indicators in charge, projects led, and work items that the unit leads or cooperates in.',
  onTimeNote:
    'On time: of the reports owed in published periods, those that came by the due date and were verified.',
  noOnTime: 'Once a first period is published, the punctuality of every unit stands here.',

  page: {
    path: 'Where this is',
    headline: 'What it answers for',
    indicators: 'Indicators in charge',
    projects: 'Projects led',
    led: 'Work items led',
    onTime: 'On time',
    indicatorUnit: '',
    projectUnit: '',
    itemUnit: '',
    none: 'None',
    noReports: 'No record',
    noReportsNote: 'Nothing has been published yet',
    owesNothing: 'Owes no reports',
    late: (year: number, count: number) =>
      count === 0 ? `None behind its ${year} target` : `${count} behind or short of ${year}`,
    amount: (alone: string) => `${alone} led alone`,
    joint: (count: number, amount: string) => `${count} led jointly, ${amount}`,
    cooperating: (count: number) => `Cooperates in ${count} more`,
    onTimeOf: (onTime: number, expected: number) => `${onTime} of ${expected} reports`,
  },
  indicators: {
    title: 'Indicators in charge',
    note: 'In the plan’s order',
    name: 'Indicator',
    target: (year: number) => `Target ${year}`,
    latest: 'Latest value',
    basis: { cited: '', assumed: 'assumed', set: 'assigned' },
    basisNote:
      'Where “assumed”, the plan names nobody: this site proposes the lead unit until it is decided.',
  },
  projects: {
    title: 'Projects led',
    note: (unit: string) => `${unit}; joint amounts are not split`,
    name: 'Project',
    role: 'Led',
    alone: 'alone',
    joint: (count: number) => `by ${count} units`,
    years: 'By year',
    amount: 'Total',
    yearAmount: (year: number, amount: string) => `${year}: ${amount}`,
    yearJoiner: ', ',
    unscheduled: 'no year',
  },
  work: {
    led: 'Work items led',
    cooperating: 'Work items it cooperates in',
    count: (count: number) => counted(count, 'item', 'items'),
    item: 'Work item',
    programme: 'Programme',
    cooperatingUnits: 'With',
    leadUnits: 'Led by',
    all: (count: number) => `All ${count}`,
    fewer: 'Fewer',
    andOthers: ' and others',
  },
  punctuality: {
    title: 'Reports on time',
    note: (count: number) => (count === 1 ? 'last period' : `last ${count} periods`),
    period: 'Period',
    ratio: 'On time',
    sum: 'So far',
    nothingOwed: 'nothing owed',
    counts: (expected: number, onTime: number, late: number, missing: number) =>
      `${expected} owed: ${onTime} on time, ${late} late, ${missing} missing; with an extension, the extended due date counts`,
  },
  names: {
    title: 'Names and source',
    kind: 'Kind',
    short: 'Short name',
    aliases: 'Also written',
    cited: 'Stands in',
    collective: 'The plan names it only as a group, without listing members.',
  },
  discrepancies: {
    title: 'Written differently',
    note: (count: number) => counted(count, 'place in the plan', 'places in the plan'),
  },
} satisfies typeof zh
