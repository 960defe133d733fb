import type { desk as zh } from '../zh/desk.ts'

const reports = (count: number): string => (count === 1 ? '1 report' : `${count} reports`)

export const desk = {
  title: 'One by one',
  queueNote: (count: number) => `${count}, in the order of the plan`,
  filtersLabel: 'Filter the reports',
  filters: {
    waiting: 'To review',
    checks: 'With findings',
    followUp: 'Followed up',
    returned: 'Returned',
    all: 'All',
  },
  noneIn: {
    checks: 'No check fired in what waits for review.',
    followUp: 'No report of this period carries the mark to follow up.',
    returned: 'Nothing that was returned is still outstanding.',
    all: 'This period asks for no report.',
  },
  showWaiting: 'Show what waits',
  clear: ({ missing, verified, awaiting }) =>
    missing + awaiting === 0
      ? `All ${reports(verified)} of this period are verified; it can be published.`
      : `Nothing waits for review any more. Verified: ${verified}${awaiting > 0 ? `; with the head of the unit: ${awaiting}` : ''}${missing > 0 ? `; missing or returned: ${missing}` : ''}.`,
  published: 'This period is published.',
  checkCount: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  openQuestion: 'question open',
  followUpMark: 'follow up',
  underCorrection: 'under correction',
  followUp: 'Follow up',
  marked: (name: string) => `Marked to follow up: ${name}.`,
  unmarked: (name: string) => `Mark taken off: ${name}.`,
  awaitsApproval: 'The head of the unit has to approve it first.',
  historyTitle: 'Verified values and targets',
  findings: 'Checks that fired',
  noFindings: 'None',
  explanation: 'The reporter’s explanation',
  lastWas: (value: string) => `last time ${value}`,
  usually: (change: string, usual: string) => `now ${change}, usually ${usual}`,
  together: {
    name: (count: number) => `Verify ${count} in one go`,
    title: (count: number) => `Verify these ${reports(count)}?`,
    lead: 'Listed is what has no finding, no mark to follow up and no open question. If one fails, none is verified.',
    rows: 'Reports to be verified',
    confirm: (count: number) => `Verify ${count}`,
    done: (count: number) => `Verified: ${reports(count)}.`,
    refused: {
      moved: 'Changed just now; left out',
      apart: 'To be verified on its own; left out',
    },
  },
  correction: {
    name: 'Open for correction',
    title: (name: string) => `Correct what is published: ${name}`,
    reason: 'Reason of the correction',
    reasonHint: 'The unit reads it; once the new value is verified it is public with the data',
    opens: (unit: string) => `It goes back to ${unit}; nothing else of the period is opened.`,
    staysPublic: (value: string) =>
      `The published ${value} stays public until the new value is verified.`,
    publicAtOnce: 'The new value is public as soon as it is verified, with the reason.',
    verdictsStay: 'Verdicts that are frozen do not change.',
    opened: (name: string) => `Opened for correction: ${name}.`,
    underWay: 'Under correction',
    openedAlone: 'Returned after the period closed, open on its own',
  },
} satisfies typeof zh
