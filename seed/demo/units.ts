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

/** Units join projects of others, and one unit gets another name. */
export const playUnits = async ({ people, clock, planId }: Stage): Promise<void> => {
  const at = (day: string) => {
    clock.now = new Date(instantInChina(day, '16:10'))
  }
  const post = (path: string, body: object) =>
    people.ask(center.loginName, { method: 'POST', path: `/plans/${planId}${path}`, body })
  for (const { project, ...joining } of joinings) {
    at(joining.on)
    const path = `/projects/${project}`
    const shown = await people.visit(`/plans/${planId}${path}`)
    const { lastUnitChange: seen } = projectDetailSchema.parse(shown.json())
    await post(`${path}/units`, { action: 'add', ...joining, seen })
  }
  const { unit, ...names } = renaming
  at(names.on)
  const listed = await people.visit(`/plans/${planId}/units`)
  const { items } = itemsOf(unitSchema).parse(listed.json())
  const seen = items.find(({ code }) => code === unit)?.lastRenaming ?? null
  await post(`/units/${unit}/names`, { ...names, seen })
}
