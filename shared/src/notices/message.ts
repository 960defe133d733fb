import { z } from 'zod'
import { periodKind } from '../basics/period.ts'

/** How many reports one unit has to deliver; `name` is the short one. */
export type UnitCount = { code: string; name: string; reports: number }

type InPeriod = { plan: { id: string; shortName: string }; period: string }

/** What a chat room or another system is told: units, counts and days, never a person. */
export type Message =
  | { kind: 'test' }
  | (InPeriod & { kind: 'period.opened'; dueOn: string; units: readonly UnitCount[] })
  | (InPeriod & { kind: 'period.published'; verified: number })
  | (InPeriod & {
      kind: 'reports.due'
      dueOn: string
      /** Negative before the due date. */
      daysPastDue: number
      units: readonly UnitCount[]
    })
  | (InPeriod & { kind: 'reports.submitted'; day: string; submitted: number; waiting: number })

/** What marks every message; chat robots that ask for a keyword take it. */
export const messageMark = '【星沙标尺】'

/** WeCom takes 2048 bytes; a Chinese character is three of them. */
const mostCharacters = 680

const quarters = ['一', '二', '三', '四']

const periodWords = (period: string): string =>
  periodKind(period) === 'year'
    ? `${period}年度`
    : `${period.slice(0, 4)}年第${quarters[Number(period.at(-1)) - 1]}季度`

const totalOf = (units: readonly UnitCount[]): number =>
  units.reduce((sum, { reports }) => sum + reports, 0)

/** `县教育局3项、县交通局1项等5个单位。`: as many names as there is room for. */
const listUnits = (units: readonly UnitCount[], room: number): string => {
  const rest = `等${units.length}个单位。`
  let names = ''
  for (const [no, { name, reports }] of units.entries()) {
    const longer = `${names}${no === 0 ? '' : '、'}${name}${reports}项`
    if (longer.length + rest.length > room) return names === '' ? '' : `${names}${rest}`
    names = longer
  }
  return `${names}。`
}

const dueWords = (dueOn: string, daysPastDue: number): string => {
  if (daysPastDue > 0) return `已逾期${daysPastDue}天（${dueOn}截止）`
  return daysPastDue === 0 ? `今天截止（${dueOn}）` : `还有${-daysPastDue}天截止（${dueOn}）`
}

/** The message as people read it in a chat, in Chinese, of at most 2048 bytes. */
export const messageText = (message: Message): string => {
  if (message.kind === 'test') return `${messageMark}测试消息：已连通。`
  const about = `${messageMark}${message.plan.shortName}${periodWords(message.period)}填报`
  switch (message.kind) {
    case 'period.opened': {
      const { units, dueOn } = message
      return `${about}已开启，${dueOn}截止，${units.length}个单位共${totalOf(units)}项。`
    }
    case 'period.published':
      return `${about}已发布，核定${message.verified}项。`
    case 'reports.due': {
      const { units, dueOn, daysPastDue } = message
      const head = `${about}${dueWords(dueOn, daysPastDue)}，${units.length}个单位共${totalOf(units)}项未报：`
      return head + listUnits(units, mostCharacters - head.length)
    }
    case 'reports.submitted': {
      const { day, submitted, waiting } = message
      return `${about}：${day}新提交${submitted}项，共${waiting}项待核定。`
    }
  }
}

/** Where in the web app the matter is dealt with. */
const pathOf = {
  test: '/',
  'period.opened': '/report',
  'period.published': '/',
  'reports.due': '/report',
  'reports.submitted': '/review',
} as const satisfies Record<Message['kind'], string>

/** What our own messages look like when they are read back from the outbox. */
export const messageBodySchema = z.object({
  text: z.object({ content: z.string() }),
  yardstick: z.object({ kind: z.string() }),
})

/**
 * The JSON that is posted. WeCom and DingTalk read `msgtype` and `text`, Feishu reads `msg_type` and
 * `content`, other systems read `yardstick`: its `id` is the same however often it is sent.
 */
export const messageBody = (message: Message, sent: { id: string; at: string }): string => {
  const text = messageText(message)
  return JSON.stringify({
    msgtype: 'text',
    text: { content: text },
    msg_type: 'text',
    content: { text },
    yardstick: { ...sent, ...message, path: pathOf[message.kind] },
  })
}
