import type { DirectiveAction } from '@yardstick/shared/directives/life.ts'
import type { NoticeFacts, NoticeKind } from '@yardstick/shared/notices/schema.ts'

/** How the days to or past a due date are put into a sentence. */
const dueWords = (dueOn: string, daysPastDue: number): string => {
  if (daysPastDue > 0) return `已逾期${daysPastDue}天（${dueOn}截止）`
  return daysPastDue === 0 ? '今天截止' : `还有${-daysPastDue}天截止（${dueOn}）`
}

/** What happened to a directive, as its other side is told. */
const directiveWords: Record<DirectiveAction, string> = {
  issue: '已下达给本单位',
  receive: '单位已签收',
  reply: '单位已回复，请审阅',
  ask_extension: '单位申请延期，请答复',
  grant_extension: '同意延期',
  refuse_extension: '不同意延期',
  return: '回复被退回，请补充',
  close: '已办结',
  withdraw: '已撤回',
}

/** What a report is about: an indicator, or the progress of a project. */
const subjectOf = (facts: NoticeFacts['report.returned' | 'report.awaitsApproval']): string =>
  'project' in facts ? `${facts.projectName}进展` : facts.indicatorName

/** The bell in the header and the page behind it. Periods and days in the facts come by their names. */
export const notices = {
  title: '通知',
  bell: (unread: number) => (unread === 0 ? '通知，没有未读' : `通知，${unread}条未读`),
  /** Words and figures in turn; the figures are set bold. */
  lead: (unread: number): readonly string[] =>
    unread === 0 ? ['都已读过。'] : ['有', String(unread), '条未读。'],
  empty:
    '还没有通知。填报期开启、填报被退回、截止日有变动、临近或已过、督办有变化时，会在这里告诉您。',
  today: '今天',
  yesterday: '昨天',
  unread: '未读',
  markRead: '标为已读',
  markReadOf: (sentence: string) => `标为已读：${sentence}`,
  markAll: '全部标为已读',
  older: '更早的通知',
  loadingOlder: '正在加载…',
  noOlder: '以上是全部通知。',
  sentences: {
    'period.opened': ({ period, dueOn, owed }) =>
      `${period}填报已开启：本单位应报${owed}项，${dueOn}截止。`,
    'period.published': ({ period, verified }) => `${period}数据已发布，共核定${verified}项。`,
    'report.returned': (facts) => `${facts.period}“${subjectOf(facts)}”被退回，请改正。`,
    'report.awaitsApproval': (facts) =>
      `${facts.author}提交了${facts.period}“${subjectOf(facts)}”，请审核。`,
    'report.commented': ({ period, indicatorName, author }) =>
      `${author}在${period}“${indicatorName}”下留言。`,
    'reports.due': ({ period, dueOn, daysPastDue, outstanding }) =>
      `${period}填报${dueWords(dueOn, daysPastDue)}，本单位还有${outstanding}项没有报。`,
    'period.dueMoved': ({ period, dueOn, formerDueOn }) =>
      `${period}填报的截止日改为${dueOn}，原为${formerDueOn}。`,
    'extension.asked': ({ period, unitName, dueOn }) =>
      `${unitName}申请将${period}填报延期至${dueOn}，待答复。`,
    'extension.granted': ({ period, dueOn }) =>
      `本单位${period}填报的延期申请已同意，截止日为${dueOn}。`,
    'extension.refused': ({ period }) => `本单位${period}填报的延期申请未获同意，截止日不变。`,
    'reports.submitted': ({ period, day, submitted, waiting }) =>
      `${period}填报：${day}新提交${submitted}项，共${waiting}项待核定。`,
    'directive.changed': ({ no, title, action }) =>
      `督办第${no}号“${title}”：${directiveWords[action]}。`,
  } satisfies { [Kind in NoticeKind]: (facts: NoticeFacts[Kind]) => string },
  /** What the link beside the sentence leads to. */
  actions: {
    'period.opened': '去填报',
    'period.published': '看数据',
    'report.returned': '去改正',
    'report.awaitsApproval': '去审核',
    'report.commented': '去回复',
    'reports.due': '去填报',
    'period.dueMoved': '去填报',
    'extension.asked': '去答复',
    'extension.granted': '去填报',
    'extension.refused': '去填报',
    'reports.submitted': '去审核',
    'directive.changed': '看督办',
  } satisfies Record<NoticeKind, string>,
}
