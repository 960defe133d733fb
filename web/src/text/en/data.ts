import type { data as zh } from '../zh/data.ts'

export const data = {
  title: 'Data',
  methodologyTitle: 'Methodology',
  discrepanciesTitle: 'Where the plan’s text disagrees with itself',
  problemsTitle: 'Problem codes',
  dictionaryTitle: 'Data dictionary',

  discrepancies: {
    lead: (count: string) =>
      `The plan says different things in ${count} places. Here they stand side by side, with the reading that is used and why. The text itself is left as it is.`,
    none: 'No discrepancies are recorded for this plan.',
    filter: 'Show one kind',
    all: 'All',
    kinds: {
      arithmetic: { name: 'Sums', meaning: 'amounts that do not add up to their totals' },
      responsibility: { name: 'Lead units', meaning: 'chapters name different lead units' },
      target: { name: 'Targets', meaning: 'one thing, two target values' },
      date: { name: 'Dates', meaning: 'deadlines and sequence differ' },
      count: { name: 'Counts', meaning: 'parts do not make the whole, or numbers differ' },
      omission: { name: 'Omissions', meaning: 'said in one place, missing where it belongs' },
      duplication: { name: 'Repetitions', meaning: 'one matter written down twice' },
      naming: { name: 'Names', meaning: 'several spellings of one thing' },
    },
    used: 'Used',
    reason: 'Why',
    evidence: (readings: number) =>
      readings === 1 ? 'The passage, and why' : `The ${readings} passages, and why`,
    joiner: ', ',
    affected: {
      plan: 'Touches the whole plan',
      indicator: 'Indicators',
      project: 'Projects',
      action: 'Actions',
      programme: 'Programmes',
      'work-item': 'Work items',
      milestone: 'Promises',
      unit: 'Units',
    },
  },
} satisfies typeof zh
