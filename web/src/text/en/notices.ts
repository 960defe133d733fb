import type { DirectiveAction } from '@yardstick/shared/directives/life.ts'
import type { NoticeFacts, NoticeKind } from '@yardstick/shared/notices/schema.ts'
import type { notices as zh } from '../zh/notices.ts'

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
const reports = (count: number): string => (count === 1 ? '1 report' : `${count} reports`)

const dueWords = (dueOn: string, daysPastDue: number): string => {
  if (daysPastDue > 0) return `were due ${days(daysPastDue)} ago (${dueOn})`
  return daysPastDue === 0 ? 'are due today' : `are due in ${days(-daysPastDue)} (${dueOn})`
}

const directiveWords: Record<DirectiveAction, string> = {
  issue: 'issued to your unit',
  receive: 'the unit has acknowledged it',
  reply: 'the unit has replied; please review',
  ask_extension: 'the unit asks for more time',
  grant_extension: 'more time was granted',
  refuse_extension: 'more time was refused',
  return: 'the reply came back; please complete it',
  close: 'closed',
  withdraw: 'withdrawn',
}

/** What a report is about: an indicator, or the progress of a project. */
const subjectOf = (facts: NoticeFacts['report.returned' | 'report.awaitsApproval']): string =>
  'project' in facts ? `progress of ${facts.projectNameEn}` : facts.indicatorNameEn

export const notices = {
  title: 'Notices',
  bell: (unread: number) => (unread === 0 ? 'Notices, none unread' : `Notices, ${unread} unread`),
  lead: (unread) => (unread === 0 ? ['You have read them all.'] : ['', String(unread), ' unread.']),
  empty:
    'No notices yet. You will be told here when a period opens, when a report comes back, when a due date moves, is near or past, and when something happens to a directive.',
  today: 'Today',
  yesterday: 'Yesterday',
  unread: 'unread',
  markRead: 'Mark as read',
  markReadOf: (sentence: string) => `Mark as read: ${sentence}`,
  markAll: 'Mark all as read',
  older: 'Older notices',
  loadingOlder: 'Loading…',
  noOlder: 'These are all notices.',
  sentences: {
    'period.opened': ({ period, dueOn, owed }) =>
      `Reporting for ${period} is open: your unit owes ${reports(owed)} by ${dueOn}.`,
    'period.published': ({ period, verified }) =>
      `The figures of ${period} are published; ${verified} verified.`,
    'report.returned': (facts) => `Returned for correction: ${subjectOf(facts)}, ${facts.period}.`,
    'report.awaitsApproval': (facts) =>
      `${facts.author} handed in ${subjectOf(facts)}, ${facts.period}; please approve it.`,
    'report.commented': ({ period, indicatorNameEn, author }) =>
      `${author} wrote about ${indicatorNameEn}, ${period}.`,
    'reports.due': ({ period, dueOn, daysPastDue, outstanding }) =>
      `The reports for ${period} ${dueWords(dueOn, daysPastDue)}; your unit still owes ${reports(outstanding)}.`,
    'period.dueMoved': ({ period, dueOn, formerDueOn }) =>
      `The reports for ${period} are now due on ${dueOn} instead of ${formerDueOn}.`,
    'extension.asked': ({ period, unitNameEn, dueOn }) =>
      `${unitNameEn} asks to report ${period} by ${dueOn}.`,
    'extension.granted': ({ period, dueOn }) =>
      `Your unit may report ${period} until ${dueOn}: the extension is granted.`,
    'extension.refused': ({ period }) =>
      `The extension for ${period} was not granted; the due date stays.`,
    'reports.submitted': ({ period, day, submitted, waiting }) =>
      `${reports(submitted)} for ${period} came in on ${day}; ${waiting} to review.`,
    'directive.changed': ({ no, title, action }) =>
      `Directive ${no}, “${title}”: ${directiveWords[action]}.`,
  } satisfies { [Kind in NoticeKind]: (facts: NoticeFacts[Kind]) => string },
  actions: {
    'period.opened': 'Report',
    'period.published': 'See the figures',
    'report.returned': 'Correct it',
    'report.awaitsApproval': 'Approve it',
    'report.commented': 'Answer',
    'reports.due': 'Report',
    'period.dueMoved': 'Report',
    'extension.asked': 'Answer',
    'extension.granted': 'Report',
    'extension.refused': 'Report',
    'reports.submitted': 'Review',
    'directive.changed': 'See the directive',
  },
} satisfies typeof zh
