import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { planRevisionsQuery, useIndicators } from '../api/indicator-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { Section } from '../ui/section.tsx'
import type { Dataset } from './dataset.ts'
import { DatasetEntry } from './dataset-entry.tsx'
import { offerDatasets } from './datasets.ts'
import { observedRows } from './indicator-columns.ts'
import { observationsQuery } from './observations.ts'
import { useDatasetsText } from './use-datasets-text.ts'

/** Counts the published values, which no single address of the API holds. */
const useObserved = (): { observed: number | null; isLost: boolean } => {
  const client = useQueryClient()
  const plan = useCurrentPlan()
  const codes = useIndicators().map(({ code }) => code)
  const isEmpty = plan.publishedPeriods.length === 0
  const { data, isError } = useQuery({
    ...observationsQuery(client, { planId: plan.id, codes }),
    enabled: !isEmpty,
  })
  if (isEmpty) return { observed: 0, isLost: false }
  return { observed: data ? observedRows(data).length : null, isLost: isError }
}

const useDatasets = (): { datasets: readonly Dataset[]; isLost: boolean } => {
  const { language, words } = useDatasetsText()
  const plan = useCurrentPlan()
  const { asked, shown } = usePeriod()
  const indicators = useIndicators()
  const { observed, isLost } = useObserved()
  const revisions = useQuery(planRevisionsQuery(plan.id, asked))
  const revised = revisions.data?.items.length ?? null
  const offer = { plan, language, words, asked, indicators, observed, revised }
  const shownName = shown ? formatPeriod(language, shown.code) : words.latestPeriod
  return {
    datasets: offerDatasets({ ...offer, shown: shown?.code ?? null, shownName }),
    isLost: isLost || revisions.isError,
  }
}

export const Downloads = () => {
  const { words } = useDatasetsText()
  const { demo } = useCurrentPlan()
  const { datasets, isLost } = useDatasets()
  const { downloads } = words
  return (
    <Section number={1} title={downloads.title} note={downloads.note}>
      <ul className="datasets">
        {datasets.map((dataset) => (
          <DatasetEntry key={dataset.id} dataset={dataset} isUncounted={isLost} />
        ))}
      </ul>
      <div className="datasets-notes note">
        <p>{downloads.form}</p>
        {demo && <p>{downloads.demo}</p>}
      </div>
    </Section>
  )
}
