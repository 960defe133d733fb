import type { DirectiveAction, DirectiveState } from '@yardstick/shared/directives/life.ts'
import type { DirectiveLight } from '@yardstick/shared/directives/lights.ts'
import type { ProposalKind } from '@yardstick/shared/directives/proposals.ts'

type Counts = { running: number; red: number; yellow: number; blue: number; replied: number }

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')

/** 督办. Words and figures stand in turn in `lead`; the figures are set bold. */
export const directives = {
  title: '督办',
  lead: ({ running, red, yellow, blue, replied }: Counts): readonly string[] =>
    running === 0
      ? ['没有正在办理的督办。']
      : [
          '在办',
          String(running),
          '件：红灯',
          String(red),
          '，黄灯',
          String(yellow),
          '，蓝灯',
          String(blue),
          '；已回复待审阅',
          String(replied),
          '件。',
        ],
  runningTitle: '正在办理',
  lightsNote: '红：逾期未回复；黄：3天内未签收，或回复被退回；蓝：7天内到期',
  endedTitle: '已办结和撤回',
  noneIssued: '没有正在办理的督办。可以从下面的建议下达，也可以直接下达。',
  noneReceived: '没有下达给本单位的督办。',
  lights: {
    red: '红灯',
    yellow: '黄灯',
    blue: '蓝灯',
    none: '正常',
  } satisfies Record<DirectiveLight, string>,
  light: '灯',
  no: '编号',
  matter: '事项',
  unit: '承办单位',
  dueOn: '截止日',
  state: '进展',
  states: {
    issued: '待签收',
    received: '办理中',
    replied: '已回复，待审阅',
    closed: '已办结',
    withdrawn: '已撤回',
  } satisfies Record<DirectiveState, string>,
  daysLate: (days: number) => `逾期${days}天`,
  daysLeft: (days: number) => `还有${days}天`,
  dueToday: '今天到期',
  extensionWaits: (day: string) => `申请延期至 ${day}`,
  task: '要求',
  about: '涉及',
  aboutHint: '可以选多项，也可以不选。',
  chooseSubject: '选择指标或项目',
  subjectKinds: { indicator: '指标', project: '项目', promise: '承诺' },
  remove: '去掉',
  removeSubject: (name: string) => `去掉“${name}”`,
  issuedLine: (by: string, on: string) => `${by}，${on} 下达`,
  extendedLine: (first: string, now: string) => `原定 ${first}，已同意延期至 ${now}`,
  history: '办理经过',
  untilDay: (day: string) => `至 ${day}`,
  eventLine: (name: string, role: string, at: string) => `${name}（${role}），${at}`,
  events: {
    issue: '下达',
    receive: '签收',
    reply: '回复',
    ask_extension: '申请延期',
    grant_extension: '同意延期',
    refuse_extension: '不同意延期',
    return: '退回',
    close: '办结',
    withdraw: '撤回',
  } satisfies Record<DirectiveAction, string>,
  steps: {
    receive: '签收',
    reply: '回复',
    ask_extension: '申请延期',
    grant_extension: '同意延期',
    refuse_extension: '不同意延期',
    return: '退回补充',
    close: '办结',
    withdraw: '撤回督办',
  } satisfies Record<Exclude<DirectiveAction, 'issue'>, string>,
  stepTitles: {
    receive: '签收',
    reply: '回复办理情况',
    ask_extension: '申请延期',
    grant_extension: '同意延期',
    refuse_extension: '不同意延期',
    return: '退回，请承办单位补充',
    close: '办结',
    withdraw: '撤回这件督办',
  } satisfies Record<Exclude<DirectiveAction, 'issue'>, string>,
  /** What the words of a step are; steps that need none take a remark. */
  stepWords: {
    receive: '备注',
    reply: '办理情况',
    ask_extension: '延期理由',
    grant_extension: '备注（可不填）',
    refuse_extension: '理由',
    return: '还缺什么',
    close: '备注（可不填）',
    withdraw: '撤回理由',
  } satisfies Record<Exclude<DirectiveAction, 'issue'>, string>,
  closeNote: '办结后不能再改；承办单位会看到。',
  newDueOn: '新的截止日',
  presentDueOn: (day: string) => `现截止日 ${day}，新日期须晚于它。`,
  issue: '下达督办',
  issueTitle: '下达督办',
  issueNote: '下达后立即通知承办单位的填报人和审核人；内容不能再改，可以撤回。',
  titleLabel: '事项',
  titleHint: '一句话，不超过100字。',
  proposalsTitle: '建议督办',
  proposalsNote: '系统按规则提出，由人决定；不会自动下达',
  noProposals: '目前没有需要督办的情况。',
  proposalKinds: {
    binding_behind: '约束性指标滞后',
    promise_missed: '承诺到期未办结',
    report_overdue: '填报逾期一个季度',
  } satisfies Record<ProposalKind, string>,
  why: '缘由',
  late: '逾期',
  decide: '决定',
  takeUp: '下达',
  takeUpOf: (name: string) => `下达督办：${name}`,
  putAside: '搁置',
  putAsideOf: (name: string) => `搁置建议：${name}`,
  putAsideTitle: '搁置这条建议',
  putAsideLead: '同一情况不再提出；理由记入审计日志。',
  showAll: (count: number) => `显示全部${count}条`,
  drafts: {
    binding_behind: {
      title: (name: string, _count: number) => `扭转“${name}”滞后`,
      task: (names: readonly string[]) =>
        `${quoted(names)}落后于规划进度。请说明原因，提出赶上进度的措施和分月安排，并按期报告进展。`,
    },
    promise_missed: {
      title: (name: string, _count: number) => `办结到期承诺：${name}`,
      task: (names: readonly string[]) =>
        `规划承诺${quoted(names)}已到期，尚未确认完成。已完成的，请报送佐证；未完成的，请说明原因和完成时间。`,
    },
    report_overdue: {
      title: (name: string, count: number) =>
        count > 1 ? `补报“${name}”等${count}项指标` : `补报“${name}”`,
      task: (names: readonly string[]) =>
        `${quoted(names)}逾期未报已满一个季度。请在截止日前补报，并说明逾期原因。`,
    },
  } satisfies Record<
    ProposalKind,
    { title: (name: string, count: number) => string; task: (names: readonly string[]) => string }
  >,
  /** The way here from the page of an indicator or a project. */
  issueAbout: '就此督办',
}
