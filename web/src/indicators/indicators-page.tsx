import { useSearch } from '@tanstack/react-router'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useIndicators } from '../api/indicator-queries.ts'
import { formatCount } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import { useText } from '../text/use-text.ts'
import { saveCsv } from '../ui/csv-file.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PeriodPicker } from '../ui/period-picker.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { useMedia } from '../ui/use-media.ts'
import { FilterBar } from './filter-bar.tsx'
import { filterIndicators } from './filter-indicators.ts'
import { IndicatorList } from './indicator-list.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { listCsv } from './list-csv.ts'
import { sortIndicators } from './sort-indicators.ts'
import { useNarrowing } from './use-narrowing.ts'
import './indicators-page.css'

/** Pixels below which the table no longer fits and the same facts stand as a list. */
const tableWidths: Record<Language, number> = { zh: 1240, en: 1340 }

/** Every indicator of the plan: filtered, sorted and exported as its address says. */
export const IndicatorsPage = () => {
  const { text } = useText()
  const all = useIndicators()
  const binding = all.filter(({ kind }) => kind === 'binding').length
  const words = text.indicators
  return (
    <>
      <PageHead
        title={words.title}
        lead={all.length > 0 && words.lead(formatCount(all.length), formatCount(binding))}
        tools={<PeriodPicker />}
      />
      {all.length > 0 ? <Indicators /> : <Empty>{words.none}</Empty>}
    </>
  )
}

const Indicators = () => {
  const { text, language } = useText()
  const search = useSearch({ from: '/indicators' })
  const all = useIndicators()
  const plan = useCurrentPlan()
  const { clear } = useNarrowing()
  const isTable = useMedia(`(min-width: ${tableWidths[language]}px)`)
  const rows = sortIndicators(filterIndicators(all, search), search, language)
  const words = text.indicators
  const save = () => saveCsv(listCsv(rows, plan, { text, language }))
  if (rows.length === 0) {
    const clearButton = (
      <button type="button" className="button" onClick={clear}>
        {words.filter.clear}
      </button>
    )
    return (
      <>
        <FilterBar all={all} shown={0} tools={null} />
        <Empty action={clearButton}>{words.filter.nothing}</Empty>
      </>
    )
  }
  const exportButton = (
    <button type="button" className="link-button" onClick={save}>
      {words.exportCsv}
    </button>
  )
  return (
    <>
      <FilterBar all={all} shown={rows.length} tools={exportButton} />
      {isTable ? <IndicatorTable rows={rows} /> : <IndicatorList rows={rows} />}
      <ReadingNotes />
    </>
  )
}

const ReadingNotes = () => {
  const { text } = useText()
  const center = useCenterName()
  return (
    <div className="indicators-notes note">
      <p>{text.indicators.table.note}</p>
      <p>{text.indicators.table.basisNote(center)}</p>
    </div>
  )
}
