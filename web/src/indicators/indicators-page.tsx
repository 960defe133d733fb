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
import { useMedia } from '../ui/use-media.ts'
import { FilterBar } from './filter-bar.tsx'
import { countFilters, filterIndicators } from './filter-indicators.ts'
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
  const shown = sortIndicators(filterIndicators(all, search), search, language)
  const words = text.indicators
  const save = () => {
    const file = listCsv(shown, plan, { text, language })
    saveCsv(file.fileName, file.text)
  }
  const clearButton = (
    <button type="button" className="link-button" onClick={clear}>
      {words.filter.clear}
    </button>
  )
  return (
    <>
      <FilterBar all={all} />
      <div className="indicators-count">
        <p role="status">{words.filter.shown(formatCount(shown.length), formatCount(all.length))}</p>
        {countFilters(search) > 0 && shown.length > 0 && clearButton}
        {shown.length > 0 && (
          <button type="button" className="link-button indicators-export" onClick={save}>
            {words.exportCsv}
          </button>
        )}
      </div>
      {shown.length === 0 && <Empty action={clearButton}>{words.filter.nothing}</Empty>}
      {shown.length > 0 && (isTable ? <IndicatorTable rows={shown} /> : <IndicatorList rows={shown} />)}
      {shown.length > 0 && <ReadingNotes />}
    </>
  )
}

const ReadingNotes = () => {
  const { text } = useText()
  return (
    <div className="indicators-notes note">
      <p>{text.indicators.table.note}</p>
      <p>{text.indicators.table.basisNote}</p>
    </div>
  )
}
