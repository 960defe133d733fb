import { useText } from '../text/use-text.ts'
import { type PlacedLabel, placeLabels } from './ruler-labels.ts'
import { type DateMark, dateMarks, type RulerDates, shareOf } from './ruler-marks.ts'
import { useWidth } from './use-width.ts'
import './ruler.css'

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

const placed = (marks: readonly DateMark[], width: number) =>
  placeLabels(
    marks.map(({ kind, share, texts }) => ({
      x: share * width,
      texts,
      prefers: kind === 'target' ? ('right' as const) : ('left' as const),
    })),
    width,
  )

/** The years of the plan as one ruler with the day shown and every target date. */
export const Ruler = (dates: RulerDates) => {
  const words = useText()
  const { box, width } = useWidth()
  const marks = dateMarks(dates, words)
  const labels = placed(marks, width)
  const years = [dates.startsOn.slice(0, 4), dates.endsOn.slice(0, 4)] as const
  const spoken = words.text.app.ruler.label(
    ...years,
    marks.map(({ texts }) => texts[0] ?? ''),
  )
  return (
    <div className="ruler" ref={box} role="img" aria-label={spoken}>
      <RulerScale dates={dates} marks={marks} />
      {marks.map((mark, index) => (
        <RulerLabel key={mark.texts[0]} mark={mark} label={labels[index] ?? null} />
      ))}
    </div>
  )
}

const RulerLabel = ({ mark, label }: { mark: DateMark; label: PlacedLabel }) => {
  if (!label) return null
  const { strong, share, kind } = mark
  const style = label.side === 'left' ? { right: percent(1 - share) } : { left: percent(share) }
  const rest = label.text.startsWith(strong) ? label.text.slice(strong.length) : null
  return (
    <span className={`ruler-label ${kind} ${label.side}`} style={style}>
      <span className="ruler-strong">{rest === null ? label.text : strong}</span>
      {rest}
    </span>
  )
}

const RulerScale = ({ dates, marks }: { dates: RulerDates; marks: readonly DateMark[] }) => {
  const firstYear = Number(dates.startsOn.slice(0, 4))
  const years = Number(dates.endsOn.slice(0, 4)) - firstYear + 1
  const yearNames = Array.from({ length: years }, (_, step) => firstYear + step)
  return (
    <svg width="100%" height="48" aria-hidden="true">
      <MonthTicks months={years * 12} />
      <line className="axis" x1="0" x2="100%" y1="24" y2="24" />
      <rect className="passed" y="22" width={percent(shareOf(dates.at.on, dates))} height="4" />
      {yearNames.map((year) => (
        <text key={year} x={percent((year - firstYear + 0.5) / years)} y="44" textAnchor="middle">
          {year}
        </text>
      ))}
      {marks.map(({ kind, share, texts }) => (
        <rect
          key={texts[0]}
          className={kind}
          x={percent(share)}
          y={kind === 'target' ? 8 : 4}
          width="2"
          height={kind === 'target' ? 28 : 32}
          transform={`translate(${share === 0 ? 0 : share === 1 ? -2 : -1})`}
        />
      ))}
    </svg>
  )
}

const MonthTicks = ({ months }: { months: number }) =>
  Array.from({ length: months + 1 }, (_, month) => month).map((month) => {
    const kind = month % 12 === 0 ? 'year' : month % 3 === 0 ? 'quarter' : 'month'
    const length = { year: 12, quarter: 8, month: 4 }[kind]
    const x = percent(month / months)
    return <line key={month} className={kind} x1={x} x2={x} y1="24" y2={24 + length} />
  })
