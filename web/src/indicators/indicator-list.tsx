import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { BulletBar } from '../charts/bullet-bar.tsx'
import { useText } from '../text/use-text.ts'
import { describeBullet } from './describe-bullet.ts'
import {
  Aim,
  LatestPeriod,
  LatestValue,
  NameLink,
  Pace,
  TargetState,
  UnitInCharge,
} from './indicator-cells.tsx'
import './indicator-list.css'

/** The list on screens too narrow for the table: the same facts, row by row. */
export const IndicatorList = ({ rows }: { rows: readonly Indicator[] }) => (
  <ul className="indicator-list">
    {rows.map((indicator) => (
      <Entry key={indicator.code} indicator={indicator} />
    ))}
  </ul>
)

const Entry = ({ indicator }: { indicator: Indicator }) => {
  const { text, pick } = useText()
  const { table, bases } = text.indicators
  const { group, kind, assessment } = indicator
  return (
    <li>
      <div className="indicator-entry-head">
        <h2>
          <NameLink indicator={indicator} />
        </h2>
        <p className="indicator-entry-value">
          <LatestValue indicator={indicator} />
        </p>
      </div>
      <BulletBar {...describeBullet(indicator)} />
      <dl className="indicator-entry-targets">
        {assessment.targets.map((target) => (
          <div key={target.year}>
            <dt>
              {bases[target.basis](target.year)} <Aim indicator={indicator} year={target.year} />
            </dt>
            <dd>
              <TargetState indicator={indicator} target={target} />
            </dd>
          </div>
        ))}
        <div className="indicator-entry-pace">
          <dt>{table.pace}</dt>
          <dd>
            <Pace indicator={indicator} />
          </dd>
        </div>
      </dl>
      <p className="indicator-entry-facts note">
        <span className={kind === 'binding' ? 'binding' : undefined}>{text.ui.kinds[kind]}</span>
        <span>{pick(group.name, group.nameEn)}</span>
        <span>
          <UnitInCharge indicator={indicator} />
        </span>
        <span>
          <LatestPeriod indicator={indicator} />
        </span>
      </p>
    </li>
  )
}
