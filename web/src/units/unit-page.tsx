import { notFound, useParams } from '@tanstack/react-router'
import { useUnits } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'

export const UnitPage = () => {
  const { pick } = useText()
  const { code } = useParams({ from: '/units/$code' })
  const unit = useUnits().find((candidate) => candidate.code === code)
  if (!unit) throw notFound()
  return <PageHead title={pick(unit.name, unit.nameEn)} />
}
