import type { ReactNode } from 'react'
import type { ProgressSeries } from '../charts/progress-series.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from '../ui/drawing.tsx'

const Sign = ({ children }: { children: ReactNode }) => (
  <Drawing className="series-sign" width={24} height={12}>
    {children}
  </Drawing>
)

/** The signs that this chart uses, and no others. */
export const SeriesLegend = ({ series }: { series: ProgressSeries }) => {
  const { text } = useText()
  const words = text.indicators.series.legend
  return (
    <>
      {series.runs.length > 0 && (
        <span>
          <Sign>
            <path className="observed" d="M0 6h24" />
            <circle cx="12" cy="6" r="3.5" />
          </Sign>
          {words.observed}
        </span>
      )}
      {series.schedule.length > 0 && (
        <span>
          <Sign>
            <path className="scheduled" d="M0 6h24" />
          </Sign>
          {words.schedule}
        </span>
      )}
      {series.forecast && (
        <span>
          <Sign>
            <path className="band" d="M0 2h24v8H0Z" />
            <path className="forecast" d="M1 6h23" />
          </Sign>
          {words.forecast}
        </span>
      )}
      <span>
        <Sign>
          <path className="target" d="M0 6h24" />
        </Sign>
        {words.target}
      </span>
      {series.planned.targets.length > 0 && (
        <span>
          <Sign>
            <path className="original-schedule" d="M0 10 24 4" />
            <path className="original-target" d="M12 3h12" />
          </Sign>
          {text.targets.legend.original}
        </span>
      )}
      {series.events.length > 0 && (
        <span>
          <Drawing className="series-sign" width={10} height={12}>
            <path className="event" d="M1.5 12V1L8.5 4 1.5 7" />
          </Drawing>
          {text.targets.legend.event}
        </span>
      )}
    </>
  )
}
