import { useProjects } from '../api/project-queries.ts'
import { useIndicatorsNow } from '../api/report-queries.ts'
import type { Subject } from './draft.ts'

/** The indicator or project that an address names, with the unit that answers for it; null for none. */
export const useSubjectNamed = (
  key: string | undefined,
): { subject: Subject; unit: string } | null => {
  const indicators = useIndicatorsNow()
  const projects = useProjects(undefined)
  if (!key) return null
  const [kind, code] = key.split(':')
  const indicator = kind === 'indicator' ? indicators.find((one) => one.code === code) : undefined
  const project = kind === 'project' ? projects.find((one) => one.code === code) : undefined
  const found = indicator ?? project
  if (!found) return null
  const unit = indicator?.responsibleUnit?.code ?? project?.leadUnits[0]?.code ?? ''
  return { subject: { key, name: found.name, nameEn: found.nameEn }, unit }
}
