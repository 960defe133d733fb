import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { planPath, useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { periodSearch } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { planFileName, saveCsv } from '../ui/csv-file.ts'
import type { SeriesRow } from './describe-rows.ts'
import { seriesCsv } from './series-csv.ts'

type Props = { detail: IndicatorDetail; rows: readonly SeriesRow[] }

/** The series as CSV, made here from what is shown, and as JSON, as the API gives it. */
export const Downloads = ({ detail, rows }: Props) => {
  const words = useText()
  const { text, language } = words
  const plan = useCurrentPlan()
  const { asked } = usePeriod()
  const { series, page } = text.indicators
  const address = `/api/v1${planPath(plan.id)}/indicators/${detail.code}${periodSearch(asked)}`
  const planName = language === 'zh' ? plan.shortName : plan.shortNameEn
  const jsonName = planFileName(plan, series.jsonFileName(planName, detail.code), text.ui.demoMark)
  const save = () => saveCsv(seriesCsv({ detail, rows, plan }, words))
  return (
    <span className="indicator-downloads">
      {plan.demo && <span>{text.app.demo}</span>}
      <span>{page.download}</span>
      {rows.length > 0 && (
        <button type="button" className="link-button" onClick={save}>
          CSV
        </button>
      )}
      <a href={address} download={jsonName}>
        JSON
      </a>
    </span>
  )
}
