import { addDays } from '@yardstick/shared/basics/dates.ts'
import { type DeclarationKind, declarationKinds } from '@yardstick/shared/projects/gates.ts'
import type { StageAction, TrackStage } from '@yardstick/shared/projects/stages.ts'
import { officeAccounts } from './accounts.ts'
import { chanceBetween } from './chance.ts'

/** One thing that the center records of a project; the row that it rests on is filled in later. */
export type LifeStep = { on: string; by: string; project: string } & (
  | { kind: 'stage'; body: Record<string, unknown> & { action: StageAction } }
  | { kind: 'declaration'; body: Record<string, unknown> }
  | { kind: 'milestone'; body: { name: string; plannedOn: string } }
  | { kind: 'standing'; name: string; body: Record<string, unknown> }
)

/** The days on which a project came to its stages, from its application on; what is missing lies ahead. */
export type ProjectLife = {
  days: readonly string[]
  /** Stops after the last of `days`. */
  pause?: { on: string; note: string; resumedOn?: string }
  /** The head passed the first gate in an emergency. */
  override?: string
  /** Set where the second gate keeps the project from its acceptance. */
  withoutSharing?: true
}

const track: readonly TrackStage[] = [
  'application',
  'technical_review',
  'project_approval',
  'procurement',
  'construction',
  'trial_run',
  'acceptance',
  'operation',
]

const told: Readonly<Record<string, ProjectLife>> = {
  F01: {
    days: [
      '2021-03-10',
      '2021-04-08',
      '2021-05-20',
      '2021-06-18',
      '2021-08-02',
      '2023-06-12',
      '2023-11-20',
      '2024-01-15',
    ],
  },
  F02: {
    days: [
      '2021-03-12',
      '2021-04-15',
      '2021-05-28',
      '2021-07-05',
      '2021-09-01',
      '2023-09-04',
      '2024-03-18',
      '2024-05-06',
    ],
  },
  F03: {
    days: [
      '2021-04-06',
      '2021-05-11',
      '2021-06-25',
      '2021-08-10',
      '2021-10-08',
      '2022-12-05',
      '2023-05-16',
      '2023-06-20',
    ],
  },
  F04: {
    days: ['2021-04-12', '2021-05-26', '2021-07-15', '2021-09-06', '2021-11-10', '2025-03-17'],
  },
  F05: {
    days: [
      '2021-03-25',
      '2021-05-06',
      '2021-06-16',
      '2021-08-20',
      '2021-10-18',
      '2024-04-08',
      '2024-11-12',
      '2025-01-06',
    ],
  },
  F06: {
    days: [
      '2021-04-20',
      '2021-06-02',
      '2021-07-28',
      '2021-10-11',
      '2022-01-10',
      '2024-06-03',
      '2024-12-18',
      '2025-02-10',
    ],
  },
  F07: {
    days: [
      '2021-03-18',
      '2021-04-26',
      '2021-06-04',
      '2021-07-20',
      '2021-09-13',
      '2024-09-09',
      '2025-04-22',
      '2025-06-09',
    ],
  },
  F08: {
    days: [
      '2021-05-10',
      '2021-06-01',
      '2021-06-15',
      '2021-07-12',
      '2021-08-16',
      '2023-04-10',
      '2023-12-12',
      '2024-01-29',
    ],
    override: '（演示）防汛应急，先行批复；共享方案三个月内补齐。',
  },
  F09: {
    days: [
      '2021-03-30',
      '2021-04-28',
      '2021-06-08',
      '2021-07-08',
      '2021-08-23',
      '2022-03-14',
      '2022-08-30',
      '2022-10-10',
    ],
  },
  F10: {
    days: ['2021-04-08', '2021-05-20', '2021-07-06', '2021-09-16', '2021-11-22', '2025-05-12'],
  },
  F11: {
    days: [
      '2021-05-18',
      '2021-06-22',
      '2021-08-05',
      '2021-10-20',
      '2021-12-15',
      '2023-07-17',
      '2024-06-25',
      '2024-08-12',
    ],
  },
  F12: {
    days: ['2021-03-05', '2021-04-02', '2021-05-12', '2021-06-28', '2021-08-30', '2025-02-24'],
  },
  F13: { days: ['2021-11-08', '2021-12-20', '2022-03-02', '2022-05-16', '2022-08-29'] },
  F14: {
    days: ['2021-04-26', '2021-06-10', '2021-08-18', '2021-11-04', '2022-02-21', '2025-07-14'],
    withoutSharing: true,
  },
  F15: {
    days: [
      '2022-10-12',
      '2022-12-06',
      '2023-02-22',
      '2023-05-10',
      '2023-08-15',
      '2025-08-18',
      '2025-12-22',
    ],
  },
  F16: {
    days: ['2022-09-05', '2022-11-14', '2023-01-30', '2023-04-18', '2023-07-24', '2025-09-22'],
  },
  F17: {
    days: ['2021-10-20', '2021-12-08', '2022-02-28', '2022-06-13', '2022-09-19'],
    pause: {
      on: '2024-03-04',
      note: '（演示）场馆改造推迟，设备无处安装。',
      resumedOn: '2025-02-17',
    },
  },
  F18: {
    days: ['2022-01-17', '2022-03-09', '2022-05-25', '2022-09-08', '2022-12-12'],
    pause: { on: '2025-06-16', note: '（演示）等待省级追溯平台接口标准。' },
  },
  F19: {
    days: [
      '2022-02-14',
      '2022-03-28',
      '2022-06-07',
      '2022-08-22',
      '2022-11-07',
      '2023-10-16',
      '2024-04-15',
      '2024-06-03',
    ],
  },
  R05: { days: ['2024-03-01', '2024-05-10', '2024-07-05', '2024-09-02', '2024-11-18'] },
}

/** Undefined of a project whose stages nobody told. */
export const lifeOf = (project: string): ProjectLife | undefined => told[project]

const { center, head } = officeAccounts

const numberOf = (project: string, stage: TrackStage, on: string): string =>
  `演示〔${on.slice(0, 4)}〕${chanceBetween([1, 90], project, stage)}号`

const statements: Record<DeclarationKind, string> = {
  sharing_needs: '（演示）已列明需共享的数据目录和对接部门。',
  standards_conformity: '（演示）已按全县统一标准编制设计方案。',
  platform_commitment: '（演示）承诺接入县政务信息共享平台。',
  sharing_in_place: '（演示）已与相关部门互联，数据按月更新。',
  platform_delivery: '（演示）已按目录向县共享平台提供数据。',
}

const forApproval = declarationKinds.slice(0, 3)
const forAcceptance = declarationKinds.slice(3)

const stageSteps = (project: string, { days, pause, override }: ProjectLife): LifeStep[] => {
  const own = { project, kind: 'stage' } as const
  const advances = days.flatMap((on, place): LifeStep[] => {
    const stage = track[place]
    if (!stage) return []
    const isOverride = override !== undefined && stage === 'project_approval'
    const body = {
      action: 'advance',
      on,
      documentNumber: numberOf(project, stage, on),
      ...(isOverride && { overrideReason: override }),
    } as const
    return [{ ...own, on, by: isOverride ? head.loginName : center.loginName, body }]
  })
  if (!pause) return advances
  const by = center.loginName
  const { on, note, resumedOn } = pause
  const paused: LifeStep = { ...own, on, by, body: { action: 'pause', on, note } }
  if (!resumedOn) return [...advances, paused]
  const body = { action: 'resume', on: resumedOn } as const
  return [...advances, paused, { ...own, on: resumedOn, by, body }]
}

const declarationsOn = (project: string, kinds: readonly DeclarationKind[], on: string) =>
  kinds.map((kind): LifeStep => {
    const body = { kind, isMet: true, statement: statements[kind], on }
    return { project, on, by: center.loginName, kind: 'declaration', body }
  })

const declarationSteps = (project: string, { days, ...life }: ProjectLife): LifeStep[] => {
  const approved = days[track.indexOf('project_approval')]
  const tried = days[track.indexOf('trial_run')]
  const late = life.override ? 80 : -9
  return [
    ...(approved ? declarationsOn(project, forApproval, addDays(approved, late)) : []),
    ...(tried && !life.withoutSharing
      ? declarationsOn(project, forAcceptance, addDays(tried, 40))
      : []),
  ]
}

/** What each project set out to reach; planned half a quarter around the day on which it came. */
const milestonesOf: readonly { name: string; stage: TrackStage; lateBecause: string }[] = [
  {
    name: '初步设计批复',
    stage: 'project_approval',
    lateBecause: '（演示）专家评审后补充设计材料。',
  },
  {
    name: '主体系统上线试运行',
    stage: 'trial_run',
    lateBecause: '（演示）施工与联调用时超出计划。',
  },
  { name: '竣工验收', stage: 'acceptance', lateBecause: '（演示）试运行问题整改后验收。' },
]

const plannedFor = (project: string, stage: TrackStage, { days }: ProjectLife): string => {
  const reached = days[track.indexOf(stage)]
  if (reached) return addDays(reached, chanceBetween([-75, 40], project, stage, 'planned'))
  return stage === 'trial_run' ? '2025-09-30' : '2025-12-31'
}

const milestoneSteps = (project: string, life: ProjectLife): LifeStep[] => {
  const [first] = life.days
  if (!first) return []
  const by = center.loginName
  return milestonesOf.flatMap(({ name, stage, lateBecause }): LifeStep[] => {
    const plannedOn = plannedFor(project, stage, life)
    const reached = life.days[track.indexOf(stage)]
    const added: LifeStep = { project, on: first, by, kind: 'milestone', body: { name, plannedOn } }
    const standing = { project, by, kind: 'standing', name } as const
    if (reached) {
      const statement = reached > plannedOn ? lateBecause : null
      return [added, { ...standing, on: reached, body: { actualOn: reached, statement } }]
    }
    if (stage !== 'trial_run') return [added]
    const body = { projectedOn: '2026-12-31', statement: '（演示）设备到货推迟，按新工期安排。' }
    return [added, { ...standing, on: '2025-10-20', body }]
  })
}

/** The lives of the projects on the funded list, in order of time. */
export const projectLives: readonly LifeStep[] = Object.entries(told)
  .flatMap(([project, life]) => [
    ...milestoneSteps(project, life),
    ...declarationSteps(project, life),
    ...stageSteps(project, life),
  ])
  .toSorted((a, b) => a.on.localeCompare(b.on))
