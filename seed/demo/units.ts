import { itemsOf, unitSchema } from '@yardstick/shared/plan/schema.ts'
import type { NewStint } from '@yardstick/shared/projects/participation.ts'
import { projectDetailSchema } from '@yardstick/shared/projects/schema.ts'
import { officeAccounts } from './accounts.ts'
import { instantInChina } from './diary.ts'
import type { DemoClock, People } from './people.ts'

const { center } = officeAccounts

type Joining = Pick<NewStint, 'unit' | 'role' | 'contentNo' | 'on' | 'reason'> & { project: string }

/** Who joined which project after the plan. */
const joinings: readonly Joining[] = [
  {
    project: 'F10',
    unit: 'transport',
    role: 'cooperating',
    contentNo: null,
    on: '2022-01-10',
    reason: '（演示）路口改造由交通部门配合施工。',
  },
  {
    project: 'F14',
    unit: 'big-data-center',
    role: 'cooperating',
    contentNo: 1,
    on: '2022-03-01',
    reason: '（演示）医疗云平台由县大数据中心统一部署。',
  },
  {
    project: 'F13',
    unit: 'big-data-center',
    role: 'cooperating',
    contentNo: null,
    on: '2022-09-05',
    reason: '（演示）教育数据接入县共享平台。',
  },
]

const renaming = {
  unit: 'city-data-resources',
  name: '市数据局',
  nameEn: 'City Data Bureau',
  shortName: '市数据局',
  on: '2024-06-03',
  documentNumber: '（演示）长编〔2024〕12号',
  reason: '（演示）机构改革',
}

type Stage = { people: People; clock: DemoClock; planId: string }

/** @returns a function that lets units join projects and be renamed, up to a day, in the order of the days */
export const makeUnits = ({ people, clock, planId }: Stage) => {
  const post = async (on: string, path: string, body: object): Promise<void> => {
    clock.now = new Date(instantInChina(on, '16:10'))
    await people.ask(center.loginName, { method: 'POST', path: `/plans/${planId}${path}`, body })
  }
  const join = async ({ project, ...joining }: Joining): Promise<void> => {
    const path = `/projects/${project}`
    const shown = await people.visit(`/plans/${planId}${path}`)
    const { lastUnitChange: seen } = projectDetailSchema.parse(shown.json())
    await post(joining.on, `${path}/units`, { action: 'add', ...joining, seen })
  }
  const rename = async ({ unit, ...names }: typeof renaming): Promise<void> => {
    const listed = await people.visit(`/plans/${planId}/units`)
    const { items } = itemsOf(unitSchema).parse(listed.json())
    const seen = items.find(({ code }) => code === unit)?.lastRenaming ?? null
    await post(names.on, `/units/${unit}/names`, { ...names, seen })
  }
  const acts = [
    ...joinings.map((joining) => ({ on: joining.on, play: () => join(joining) })),
    { on: renaming.on, play: () => rename(renaming) },
  ]
  return async (upTo: string): Promise<void> => {
    while (acts[0] && acts[0].on <= upTo) await acts.shift()?.play()
  }
}
