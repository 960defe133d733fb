import { useActions } from '../api/plan-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { useIndicatorsNow } from '../api/report-queries.ts'
import type { ListedEnd } from './matrix.ts'

/** Every project, programme and indicator of the plan in its order. */
export const useListedEnds = (): readonly ListedEnd[] => {
  const projects = useProjects()
  const actions = useActions()
  const indicators = useIndicatorsNow()
  return [
    ...projects.map(({ code, name, nameEn, place }) => {
      const short = {
        shortName: name,
        shortNameEn: nameEn,
        isReserve: place.standing === 'reserve',
      }
      return { kind: 'project' as const, code, name, nameEn, ...short }
    }),
    ...actions
      .flatMap(({ programmes }) => programmes)
      .map(({ code, name, nameEn }) => {
        const short = { shortName: name, shortNameEn: nameEn, isReserve: false }
        return { kind: 'programme' as const, code, name, nameEn, ...short }
      }),
    ...indicators.map(({ code, name, nameEn, shortName, shortNameEn }) => {
      const short = { shortName, shortNameEn, isReserve: false }
      return { kind: 'indicator' as const, code, name, nameEn, ...short }
    }),
  ]
}
