import type { UnitRole } from '@yardstick/shared/projects/participation.ts'
import type { UnitProject } from '@yardstick/shared/projects/schema.ts'

const roles: readonly UnitRole[] = ['lead', 'cooperating']

const isLeading = ({ roles: own }: UnitProject): boolean => own.some(({ role }) => role === 'lead')

/** Projects that the unit leads, whole or in part, before those that it supports. */
export const ledFirst = (projects: readonly UnitProject[]): UnitProject[] => [
  ...projects.filter(isLeading),
  ...projects.filter((project) => !isLeading(project)),
]

/** What the unit does in a project: in the whole of it, and in which parts. */
export const partsOf = ({
  roles: own,
}: Pick<UnitProject, 'roles'>): { role: UnitRole; contentNos: number[] }[] =>
  roles.flatMap((role) => {
    const ofRole = own.filter((one) => one.role === role)
    const contentNos = ofRole.flatMap(({ contentNo }) => contentNo ?? []).sort((a, b) => a - b)
    return [
      ...(ofRole.some(({ contentNo }) => contentNo === null) ? [{ role, contentNos: [] }] : []),
      ...(contentNos.length > 0 ? [{ role, contentNos }] : []),
    ]
  })
