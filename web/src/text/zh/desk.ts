import type { QueueFilter } from '../../review/search.ts'

type Standing = { missing: number; verified: number; awaiting: number }

/** The review desk: the queue and one report in it. */
export const desk = {
  title: '逐项审核',
  queueNote: (count: number) => `${count}项，按规划次序`,
  filtersLabel: '筛选填报',
  filters: {
    waiting: '待核定',
    checks: '触发校核',
    followUp: '跟踪',
    returned: '已退回',
    all: '全部',
  } satisfies Record<QueueFilter, string>,
  noneIn: {
    checks: '待核定的填报都没有触发校核。',
    followUp: '本期没有做过跟踪标记的填报。',
    returned: '本期没有退回后尚未重报的填报。',
    all: '本期没有应报的指标。',
  } satisfies Record<Exclude<QueueFilter, 'waiting'>, string>,
  showWaiting: '看待核定的',
  clear: ({ missing, verified, awaiting }: Standing) =>
    missing + awaiting === 0
      ? `本期${verified}项都已核定，可以发布。`
      : `待核定的已全部处理完。已核定${verified}项${awaiting > 0 ? `，等单位负责人审核${awaiting}项` : ''}${missing > 0 ? `，未报或退回${missing}项` : ''}。`,
  published: '本期已发布。',
  checkCount: (count: number) => `触发校核${count}项`,
  openQuestion: '留言待复',
  followUpMark: '跟踪',
  underCorrection: '更正中',
  followUp: '跟踪',
  marked: (name: string) => `已标记跟踪：${name}。`,
  unmarked: (name: string) => `已取消跟踪：${name}。`,
  awaitsApproval: '等单位负责人审核后才能核定。',
  historyTitle: '历次核定值与目标',
  findings: '触发的校核',
  noFindings: '没有',
  explanation: '填报人说明',
  lastWas: (value: string) => `上期${value}`,
  usually: (change: string, usual: string) => `本期${change}，以往一般${usual}`,
  together: {
    name: (count: number) => `批量核定${count}项`,
    title: (count: number) => `核定这${count}项？`,
    lead: '只列没有触发校核、跟踪标记和待复留言的填报。其中一项不成，全部不动。',
    rows: '将要核定的填报',
    confirm: (count: number) => `核定${count}项`,
    done: (count: number) => `已核定${count}项。`,
    refused: { moved: '刚被改动，不在这一批内', apart: '须单独核定，不在这一批内' },
  },
  correction: {
    name: '开启更正',
    title: (name: string) => `更正已发布的数据：${name}`,
    reason: '更正理由',
    reasonHint: '填报单位会看到；新值核定后随数据公开在指标页上',
    opens: (unit: string) => `退回${unit}更正，本期只开放这一项。`,
    staysPublic: (value: string) => `已公开的${value}在新值核定前继续公开。`,
    publicAtOnce: '新值一经核定立即公开，并注明更正理由。',
    verdictsStay: '已冻结的目标判定不变。',
    opened: (name: string) => `已开启更正：${name}。`,
    underWay: '更正中',
    openedAlone: '截止后退回，单独开放',
  },
}
