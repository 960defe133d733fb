import type { Overview } from '@yardstick/shared/overview/schema.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { CountTable } from './count-table.tsx'
import { countTargets, outerYears, type TargetKind } from './standings.ts'

/** Before the first publication: how many indicators will be judged for which year. */
export const TargetCounts = ({ overview }: { overview: Overview }) => {
  const { text } = useText()
  const { indicators, plan } = overview
  const words = text.overview.targetCounts
  const years = outerYears(plan.targetYears)
  const names: Record<TargetKind, string> = { ...text.ui.kinds, none: words.noTarget }
  const drawKind = (kind: TargetKind) => (
    <StateMark
      state={kind === 'none' ? 'no_target' : 'not_reported'}
      binding={kind === 'binding'}
      decorative
    />
  )
  return (
    <Section
      number={1}
      className="overview-counts"
      title={words.title}
      note={text.overview.counts.note(formatCount(indicators.length))}
    >
      <CountTable
        heads={years.map((year) => ({
          year,
          head: (
            <>
              <b>{words.targets(year)}</b>
              {words.dueOn(`${year}-12-31`)}
            </>
          ),
        }))}
        rows={countTargets(indicators, years).map(({ key, columns }) => ({
          key,
          isLate: false,
          mark: drawKind(key),
          name: names[key],
          columns,
        }))}
        drawMark={(_, key: TargetKind) => drawKind(key)}
      />
      <p className="counts-note">{words.unpublished}</p>
    </Section>
  )
}
