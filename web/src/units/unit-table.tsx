import { Link } from '@tanstack/react-router'
import type { Timeliness } from '@yardstick/shared/overview/schema.ts'
import type { Unit } from '@yardstick/shared/plan/schema.ts'
import { RatioBars } from '../charts/ratio-bars.tsx'
import { formatCount, formatRatio } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { useIsPhone } from '../ui/use-is-phone.ts'

type Props = {
  units: readonly Unit[]
  /** Empty before the first publication: the columns are then left out. */
  timeliness: readonly Timeliness[]
}

/** Units with what they answer for. */
export const UnitTable = ({ units, timeliness }: Props) => {
  const words = useText().text.units.table
  const isPhone = useIsPhone()
  const periods = timeliness[0]?.recent.length ?? 0
  const heads = [words.indicators, words.projects, words.led, words.cooperating]
  return (
    <table className="table unit-table">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          {!isPhone &&
            heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          {periods > 0 && (
            <>
              {!isPhone && (
                <th scope="col" className="unit-recent">
                  {words.recent(periods)}
                </th>
              )}
              <th scope="col" className="number unit-ratio">
                {words.onTime}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow
            key={unit.code}
            unit={unit}
            record={timeliness.find((one) => one.unit.code === unit.code)}
            hasRecords={periods > 0}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { unit: Unit; record: Timeliness | undefined; hasRecords: boolean }

const UnitRow = ({ unit, record, hasRecords }: RowProps) => {
  const { text, pick } = useText()
  const isPhone = useIsPhone()
  const counts = {
    indicators: unit.indicators.length,
    projects: unit.projects.length,
    led: unit.leadWorkItems,
    cooperating: unit.cooperatingWorkItems,
  }
  return (
    <tr>
      <th scope="row">
        <Link to="/units/$code" params={{ code: unit.code }} className="plain-link">
          {pick(unit.name, unit.nameEn)}
        </Link>
        {isPhone && <div className="note">{text.units.table.brief(counts)}</div>}
      </th>
      {!isPhone &&
        Object.entries(counts).map(([key, count]) => (
          <td key={key} className="number">
            {count === 0 ? <span className="quiet">{text.ui.nothing}</span> : formatCount(count)}
          </td>
        ))}
      {hasRecords && (
        <>
          {!isPhone && (
            <td className="unit-recent">
              {record && (
                <RatioBars
                  ratios={record.recent.map(({ period, onTimeRatio: ratio }) => ({
                    period,
                    ratio,
                  }))}
                />
              )}
            </td>
          )}
          <td className="number unit-ratio">
            {record ? (
              formatRatio(record.onTimeRatio)
            ) : (
              <span className="quiet">{text.ui.nothing}</span>
            )}
          </td>
        </>
      )}
    </tr>
  )
}
