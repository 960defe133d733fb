import type { targets as zh } from '../zh/targets.ts'

export const targets = {
  revised: 'revised',
  revisedOf: (year: number) => `The ${year} target was revised: see how`,
  original: (aim: string) => `Original ${aim}`,
  originalShort: (aim: string) => `Orig. ${aim}`,
  revisedFrom: (aim: string, date: string) => `originally ${aim}, revised ${date}`,
  given: (date: string) => `none in the plan, set ${date}`,
  event: (date: string) => `Target revised ${date}`,
  eventShort: 'Target revised',
  methodEvent: (date: string) => `Method changed ${date}`,
  methodEventShort: 'Method changed',
  legend: { original: 'Original target and schedule', event: 'Target or method changed' },
  inForce: 'Target',
  inForceLine: (aim: string, what: string) => `${aim} (${what})`,
  method: 'Method',
  methodLine: (years: string, method: string, present: string) =>
    `${years} judged by ${method}; the present method is ${present}`,
  yearVerdict: (year: number) => String(year),
  and: ', ',
  judgedBy: (method: string) => `Judged by the method of its time, ${method}`,
  columns: {
    original: 'Originally scheduled',
    originalTarget: 'Original target',
    inForce: 'Target',
  },
  yearColumns: {
    original: (year: number) => `Original target ${year}`,
    document: (year: number) => `Revised by, ${year}`,
  },
  summary: (aim: string) => ` (originally ${aim})`,

  title: 'Revised targets',
  note: 'The plan’s own targets stay visible',
  heads: {
    decidedOn: 'Decided',
    year: 'Target year',
    change: 'Change',
    document: 'Document',
    reason: 'Reason',
  },
  yearOf: (year: number) => String(year),
  change: (from: string, to: string) => `${from} → ${to}`,
  nothing: 'none',
  later: (date: string) =>
    `Recorded ${date}, after this period was published: this page keeps the target of that time; the next publication judges by the new one`,

  revise: 'Revise target',
  reviseFor: (name: string) => `Revise a target of ${name}`,
  reviseTitle: (name: string) => `Revise a target of ${name}`,
  year: 'Target of which year',
  now: (aim: string) => `In force: ${aim}`,
  nowRevised: (aim: string, date: string, document: string) =>
    `In force: ${aim}, revised ${date} by ${document}`,
  none: 'No target at present',
  comparator: 'Compared as',
  comparators: { gte: 'at least', eq: 'exactly', increment: 'added' },
  value: (unit: string) => `New target (${unit})`,
  unreadable: 'Enter a number',
  document: 'Document number',
  documentHint: 'The document that approved it, such as “县政办发〔2024〕6号”',
  decidedOn: 'Decided on',
  reason: 'Reason',
  reasonHint: 'Shown to the public on the indicator’s page; name no persons',
  changeOf: (year: number, from: string, to: string) => `Target ${year}: ${from} → ${to}`,
  effect: (year: number, from: string, to: string) => `Target ${year}: ${from} → ${to}.`,
  effectNote:
    'Document, date and reason are public at once; the original stays. The next publication judges by the new target; periods published already do not change.',
  final: 'This cannot be undone; a mistake is put right by recording a further revision.',
  close: 'Close',
  confirm: 'Record the revision',
  done: (name: string, year: number, to: string) =>
    `Recorded: ${name}, target ${year} is now ${to}.`,
  frozen: (year: number, date: string) =>
    `The verdict on ${year} is final since ${date}; its target can no longer be revised.`,
  before: 'Revisions so far',
  beforeLine: (line: string, document: string, name: string) =>
    `${line}, ${document}, recorded by ${name}`,
} satisfies typeof zh
