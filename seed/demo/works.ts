import { addDays, daysBetween } from '@yardstick/shared/basics/dates.ts'
import { periodEnd } from '@yardstick/shared/basics/period.ts'
import type { ProjectReportContent, Rating } from '@yardstick/shared/projects/progress-report.ts'
import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { approverLoginName, hasApprover, officeAccounts, reporterOf } from './accounts.ts'
import { chance, chanceBetween, chanceOf } from './chance.ts'
import { type Act, instantInChina, later } from './diary.ts'
import { lifeOf, type ProjectLife } from './told-lives.ts'

/** What is known of a project's report before its story is told. */
export type OwedProgress = Pick<ProjectReport, 'project' | 'unit' | 'ground'>

/** How far a project is on the day on which it comes to each stage, from its application on. */
const stagePercents = [0, 2, 4, 7, 12, 86, 95, 100] as const

const lastDay = '2026-12-31'

const shareOf = (from: string, to: string, day: string): number =>
  Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, daysBetween(from, to))))

/** Nothing moves while a project is paused. */
const workingDay = (day: string, pause: ProjectLife['pause']): string =>
  pause && day >= pause.on && day < (pause.resumedOn ?? lastDay) ? pause.on : day

/** How far the works are on a day, 0–100. */
const percentOn = (life: ProjectLife, day: string): number => {
  const on = workingDay(day, life.pause)
  const { days } = life
  const place = days.findLastIndex((one) => one <= on)
  const from = days[place]
  if (from === undefined) return 0
  const before = stagePercents[place] ?? 100
  const after = stagePercents[place + 1] ?? 100
  // A project that stands in its works at the end of the plan is not done by then.
  const to = days[place + 1] ?? lastDay
  const share = shareOf(from, to, on) * (days[place + 1] ? 1 : 0.8)
  return Math.round((before + (after - before) * share) * 10) / 10
}

const unbegun: ProjectLife = { days: [] }

const says: Record<Rating, readonly string[]> = {
  green: [
    '（演示）按计划推进，本期完成既定内容。',
    '（演示）主体功能已部署，正在联调。',
    '（演示）设备到货并完成安装，数据已开始接入。',
  ],
  amber: [
    '（演示）部分点位尚未通电通网，进度略有滞后，已调整施工顺序。',
    '（演示）需求变更较多，正在重新确认接口，预计下季度补回。',
    '（演示）资金支付与现场进度不同步，正在办理结算资料。',
  ],
  red: [
    '（演示）场地未移交，现场停工，已书面报告并商请协调。',
    '（演示）供货合同重新签订，关键设备未到，工期需要顺延。',
  ],
}

const problemsOf: Record<Rating, string | null> = {
  green: null,
  amber: '（演示）跨部门数据接口未全部确认。',
  red: '（演示）场地和关键设备不具备条件，无法按期施工。',
}

const nextOf: Record<Rating, string> = {
  green: '（演示）继续按计划实施，做好数据共享。',
  amber: '（演示）倒排工期，按周调度。',
  red: '（演示）提请协调后复工，重新排定工期。',
}

const isPausedOn = ({ pause }: ProjectLife, day: string): boolean =>
  pause !== undefined && day >= pause.on && day < (pause.resumedOn ?? lastDay)

type Judged = { content: ProjectReportContent; centerRating: Rating; centerRemark: string | null }

/** Units see themselves more kindly than the center does. */
const judge = ({ project, ground }: OwedProgress, quarter: string): Judged => {
  const life = lifeOf(project.code) ?? unbegun
  const day = periodEnd(quarter)
  const physicalPercent = percentOn(life, day)
  const apart = Math.abs(physicalPercent - (ground.paidRatio ?? 0) * 100) > 20
  const isLate = ground.slipped.length > 0
  const mood = chance(project.code, quarter, 'mood')
  const centerRating = isPausedOn(life, day)
    ? 'red'
    : isLate || (apart && mood < 0.4)
      ? 'amber'
      : 'green'
  const isKinder = centerRating !== 'green' && mood > 0.7
  const rating = isKinder ? (centerRating === 'red' ? 'amber' : 'green') : centerRating
  const narrative = chanceOf(says[centerRating], project.code, quarter) ?? ''
  return {
    content: {
      physicalPercent,
      rating,
      narrative,
      problems: problemsOf[centerRating],
      nextSteps: nextOf[centerRating],
      decisionsNeeded: centerRating === 'red' ? '（演示）请县领导协调场地移交。' : null,
    },
    centerRating,
    centerRemark: isKinder ? '（演示）按现场核查和里程碑情况评定。' : null,
  }
}

const minutesPerReport = 12
const minutesToSubmit = 4

/** Now and then a unit does not report, or has its report sent back once; or the center reports for it. */
const moodOf = (code: string, quarter: string): 'silent' | 'replaced' | 'returned' | 'plain' => {
  const drawn = chance(code, quarter, 'story')
  if (drawn < 0.03) return 'silent'
  if (drawn < 0.05) return 'replaced'
  return drawn < 0.1 ? 'returned' : 'plain'
}

const reviewAt = (quarter: string, days: number, no: number): string =>
  instantInChina(addDays(periodEnd(quarter), days), '16:00', no * 2)

const returnReason = '（演示）形象进度与监理月报不一致，请核对后重新提交。'

/** Everything that happens to one project report of a quarter, in order. */
const tellOne = (owed: OwedProgress, quarter: string): Act[] => {
  const { project, unit } = owed
  const mood = moodOf(project.code, quarter)
  if (mood === 'silent') return []
  const { content, centerRating, centerRemark } = judge(owed, quarter)
  const about = { period: quarter, project: project.code }
  const reporter = { ...about, by: reporterOf(unit.code) }
  const center = { ...about, by: officeAccounts.center.loginName }
  const verify = { ...center, kind: 'verify', centerRating, centerRemark } as const
  if (mood === 'replaced') {
    const at = reviewAt(quarter, 20, project.no)
    const { head } = officeAccounts
    return [
      { ...center, at, kind: 'save', content },
      { ...center, at: later(at, minutesToSubmit), kind: 'submit' },
      { ...verify, by: head.loginName, at: reviewAt(quarter, 23, project.no) },
    ]
  }
  const handIn = (at: string, said: ProjectReportContent): Act[] => {
    const submittedAt = later(at, minutesToSubmit)
    const acts: Act[] = [
      { ...reporter, at, kind: 'save', content: said },
      { ...reporter, at: submittedAt, kind: 'submit' },
    ]
    if (!hasApprover(unit.code)) return acts
    return [
      ...acts,
      { ...about, by: approverLoginName, at: later(submittedAt, 3), kind: 'approve' },
    ]
  }
  const day = addDays(periodEnd(quarter), chanceBetween([9, 12], unit.code, quarter, 'works'))
  const start = instantInChina(day, '14:10', (project.no % 9) * minutesPerReport)
  if (mood === 'plain') {
    return [...handIn(start, content), { ...verify, at: reviewAt(quarter, 17, project.no) }]
  }
  const wrong = { ...content, physicalPercent: Math.min(100, (content.physicalPercent ?? 0) + 5) }
  const again = instantInChina(
    addDays(periodEnd(quarter), 14),
    '10:00',
    (project.no % 9) * minutesPerReport,
  )
  return [
    ...handIn(start, wrong),
    { ...center, at: reviewAt(quarter, 13, project.no), kind: 'return', reason: returnReason },
    ...handIn(again, content),
    { ...verify, at: reviewAt(quarter, 17, project.no) },
  ]
}

/** What units report of their projects in a quarter, in no order of time. */
export const tellWorks = (quarter: string, owed: readonly OwedProgress[]): Act[] =>
  owed.flatMap((one) => tellOne(one, quarter))

/** What the center opens last, so that a unit has something to put right. */
export const correction: Act = {
  at: instantInChina('2026-02-10', '15:00'),
  by: officeAccounts.center.loginName,
  period: '2025-Q4',
  project: 'F14',
  kind: 'correct',
  reason: '（演示）试运行范围少计两家医院，请核实形象进度后重新提交。',
}
