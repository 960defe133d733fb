import { useQuery } from '@tanstack/react-query'
import type { EditionDetail } from '@yardstick/shared/whitepaper/schema.ts'
import { useMemo } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { indexFigures } from './figure-index.ts'
import { figuresQuery } from './queries.ts'

/** The figures that the texts of an edition may speak of. */
export const useFigureIndex = ({ year, revision, gatheredAt }: EditionDetail) => {
  const { id } = useCurrentPlan()
  const query = figuresQuery(id, { year, revision, isDraft: true })
  // Data that was gathered anew has other figures.
  const figures = useQuery({ ...query, queryKey: [...query.queryKey, gatheredAt] })
  const { data, error } = figures
  const index = useMemo(() => (data ? indexFigures(data.items) : null), [data])
  return { index, error }
}
