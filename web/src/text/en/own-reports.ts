import type { ownReports as zh } from '../zh/own-reports.ts'

export const ownReports = {
  submitAll: (count: number) => `Submit all drafts (${count})`,
  submitAllTitle: 'Submit all drafts',
  unitHead: 'head of your unit',
  willSubmit: (count: number, to: string) =>
    `${count === 1 ? 'This report goes' : `These ${count} reports go`} to the ${to}:`,
  nothingReady: 'No draft is ready to be submitted.',
  notReady: (count: number) => `${count === 1 ? 'This one stays' : `These ${count} stay`} behind:`,
  notReadyBecause: {
    untouched: 'not filled in yet',
    returned: 'returned and not changed yet',
    unsaved: 'something in it is not saved; open it first',
  },
  submit: (count: number) => (count === 1 ? 'Submit 1 report' : `Submit ${count} reports`),
  running: (done: number, all: number) => `Submitting: ${done} of ${all} done…`,
  mayClose: 'You may close this window; submitting goes on.',
  seeOutcome: 'See what was submitted',
  close: 'Close',
  doneAll: (count: number) => (count === 1 ? '1 report submitted.' : `${count} reports submitted.`),
  doneSome: (count: number, refused: number) =>
    `${count} submitted; ${refused} could not be submitted:`,

  currentPeriods: 'Current',
  earlierPeriods: 'Earlier',
  chooseEarlier: 'Earlier reports',
  earlier: 'Earlier reports',
  earlierNote: (center: string) =>
    `published, to look at; ask the ${center} to open a wrong value for correction`,
  nothingEarlier: 'Your unit owed nothing in this period.',
  earlierStanding: (now: { unit: string; owed: number; verified: number; date: string | null }) => [
    `${now.unit} owed `,
    String(now.owed),
    ', verified ',
    String(now.verified),
    now.date === null ? '.' : `; published ${now.date}.`,
  ],
  publishedVerified: 'Verified and published.',
  publishedMissing: 'The period is published without a verified answer to this one.',
} satisfies typeof zh
