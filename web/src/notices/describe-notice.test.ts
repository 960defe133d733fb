import { type Notice, noticeSchema } from '@yardstick/shared/notices/schema.ts'
import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zh } from '../text/zh.ts'
import { describeNotice, quoteIn } from './describe-notice.ts'
import { placeOf } from './notice-place.ts'

const plan = 'county'
const period = '2023-Q3'

const notice = (kind: Notice['kind'], facts: Record<string, unknown>): Notice =>
  noticeSchema.parse({
    id: 1,
    kind,
    facts: { plan, period, ...facts },
    createdAt: '2023-10-26T01:00:00.000Z',
    readAt: null,
  })

const due = (daysPastDue: number) =>
  notice('reports.due', { dueOn: '2023-10-25', daysPastDue, outstanding: 2 })
const returned = notice('report.returned', {
  indicator: 'I08',
  indicatorName: '智慧路灯道路覆盖率',
  indicatorNameEn: 'Roads with smart lamps',
  reason: '分子与台账不符',
})
const opened = notice('period.opened', { dueOn: '2023-10-25', owed: 1 })
const published = notice('period.published', { verified: 33 })
const replied = noticeSchema.parse({
  ...opened,
  kind: 'directive.changed',
  facts: { plan, no: 3, title: '加快路灯改造', action: 'reply' },
})
const moved = notice('period.dueMoved', {
  dueOn: '2023-11-05',
  formerDueOn: '2023-10-25',
  reason: '全县统一推迟',
})
const asked = notice('extension.asked', {
  unit: 'transport',
  unitName: '县交通运输局',
  unitNameEn: 'Transport Bureau',
  dueOn: '2023-11-05',
  reason: '数据尚在核对',
})
const granted = notice('extension.granted', { dueOn: '2023-11-05' })
const refused = notice('extension.refused', { reason: '数据已可导出' })
const submitted = notice('reports.submitted', { day: '2023-10-20', submitted: 3, waiting: 8 })

describe('a notice is one sentence in each language', () => {
  test.each<[Notice, string, string]>([
    [
      opened,
      '2023年三季度填报已开启：本单位应报1项，10月25日截止。',
      'Reporting for Q3 2023 is open: your unit owes 1 report by 25 October.',
    ],
    [
      published,
      '2023年三季度数据已发布，共核定33项。',
      'The figures of Q3 2023 are published; 33 verified.',
    ],
    [
      returned,
      '2023年三季度“智慧路灯道路覆盖率”被退回，请改正。',
      'Returned for correction: Roads with smart lamps, Q3 2023.',
    ],
    [
      due(-7),
      '2023年三季度填报还有7天截止（10月25日），本单位还有2项没有报。',
      'The reports for Q3 2023 are due in 7 days (25 October); your unit still owes 2 reports.',
    ],
    [
      due(0),
      '2023年三季度填报今天截止，本单位还有2项没有报。',
      'The reports for Q3 2023 are due today; your unit still owes 2 reports.',
    ],
    [
      due(1),
      '2023年三季度填报已逾期1天（10月25日截止），本单位还有2项没有报。',
      'The reports for Q3 2023 were due 1 day ago (25 October); your unit still owes 2 reports.',
    ],
    [
      moved,
      '2023年三季度填报的截止日改为11月5日，原为10月25日。',
      'The reports for Q3 2023 are now due on 5 November instead of 25 October.',
    ],
    [
      asked,
      '县交通运输局申请将2023年三季度填报延期至11月5日，待答复。',
      'Transport Bureau asks to report Q3 2023 by 5 November.',
    ],
    [
      granted,
      '本单位2023年三季度填报的延期申请已同意，截止日为11月5日。',
      'Your unit may report Q3 2023 until 5 November: the extension is granted.',
    ],
    [
      refused,
      '本单位2023年三季度填报的延期申请未获同意，截止日不变。',
      'The extension for Q3 2023 was not granted; the due date stays.',
    ],
    [
      submitted,
      '2023年三季度填报：10月20日新提交3项，共8项待核定。',
      '3 reports for Q3 2023 came in on 20 October; 8 to review.',
    ],
    [
      replied,
      '督办第3号“加快路灯改造”：单位已回复，请审阅。',
      'Directive 3, “加快路灯改造”: the unit has replied; please review.',
    ],
  ])('$0.kind', (one, chinese, english) => {
    expect(describeNotice(one, { text: zh, language: 'zh' })).toBe(chinese)
    expect(describeNotice(one, { text: en, language: 'en' })).toBe(english)
  })
})

test('a reason is passed on word for word', () => {
  expect(quoteIn(refused)).toBe('数据已可导出')
  expect(quoteIn(returned)).toBe('分子与台账不符')
  expect(quoteIn(opened)).toBeNull()
})

describe('a notice leads to where one acts', () => {
  test.each<[string, Notice, ReturnType<typeof placeOf>]>([
    [
      'the row that came back',
      returned,
      { to: '/report', search: { plan, for: period, open: 'I08' } },
    ],
    ['the list of an open period', opened, { to: '/report', search: { plan, for: period } }],
    ['the list of what is due', due(1), { to: '/report', search: { plan, for: period } }],
    [
      'the list of a due date that moved',
      granted,
      { to: '/report', search: { plan, for: period } },
    ],
    [
      'the requests that wait for an answer',
      asked,
      { to: '/review', search: { plan, of: period, view: 'periods' } },
    ],
    ['the queue', submitted, { to: '/review', search: { plan, of: period, view: 'queue' } }],
    ['the directive', replied, { to: '/directives', search: { plan, no: 3 } }],
    ['the published figures', published, { to: '/', search: { plan, period } }],
  ])('%s', (_title, one, place) => {
    expect(placeOf(one)).toEqual(place)
  })
})
