import { useSearch } from '@tanstack/react-router'
import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import { BulletBar } from '../charts/bullet-bar.tsx'
import { formatCount } from '../text/format-value.ts'
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
import { SortHead } from './sort-head.tsx'
import './indicator-table.css'

type Props = { rows: readonly Indicator[] }

/** The list on wide screens. In plan order the groups stand as headings, otherwise under each name. */
export const IndicatorTable = ({ rows }: Props) => {
  const { text } = useText()
  const { sort = 'plan', reverse } = useSearch({ from: '/indicators' })
  const isGrouped = sort === 'plan' && !reverse
  return (
    <table className="table indicator-table">
      <caption className="visually-hidden">{text.indicators.table.label}</caption>
      <Head rows={rows} />
      {isGrouped ? (
        <GroupedBodies rows={rows} />
      ) : (
        <tbody>
          {rows.map((indicator) => (
            <Row key={indicator.code} indicator={indicator} showsGroup />
          ))}
        </tbody>
      )}
    </table>
  )
}

const Head = ({ rows }: Props) => {
  const { text } = useText()
  const { table, bases } = text.indicators
  const judged = rows[0]?.assessment.targets ?? []
  return (
    <thead>
      <tr>
        <SortHead sort="plan">{table.no}</SortHead>
        <SortHead sort="name">{table.name}</SortHead>
        <th scope="col">{table.kind}</th>
        <SortHead sort="unit">{table.unit}</SortHead>
        {judged.map(({ year }) => (
          <th key={year} scope="col" className="number">
            {table.target(year)}
          </th>
        ))}
        <th scope="col" className="number">
          {table.value}
        </th>
        <SortHead sort="period">{table.period}</SortHead>
        <th scope="col">{table.progress}</th>
        <SortHead sort="pace" className="number">
          {table.pace}
        </SortHead>
        {judged.map(({ year, basis }) => (
          <SortHead key={year} sort={`state-${year}`}>
            {bases[basis](year)}
          </SortHead>
        ))}
      </tr>
    </thead>
  )
}

const GroupedBodies = ({ rows }: Props) =>
  [...new Set(rows.map(({ group }) => group.code))].map((code) => {
    const members = rows.filter(({ group }) => group.code === code)
    return (
      <tbody key={code}>
        <GroupHead members={members} />
        {members.map((indicator) => (
          <Row key={indicator.code} indicator={indicator} />
        ))}
      </tbody>
    )
  })

const GroupHead = ({ members }: { members: readonly Indicator[] }) => {
  const { text, pick } = useText()
  const { table } = text.indicators
  const group = members[0]?.group
  if (!group) return null
  const binding = members.filter(({ kind }) => kind === 'binding').length
  return (
    <tr className="group-row">
      <th scope="rowgroup" colSpan={99}>
        <b>{table.groupName(group.no, pick(group.name, group.nameEn))}</b>
        <span className="section-note">
          {table.groupCount(formatCount(members.length), formatCount(binding))}
        </span>
      </th>
    </tr>
  )
}

const Row = ({ indicator, showsGroup = false }: { indicator: Indicator; showsGroup?: boolean }) => {
  const { text, pick } = useText()
  const { group, kind, assessment } = indicator
  return (
    <tr>
      <td className="quiet">{indicator.no}</td>
      <th scope="row" className="indicator-name">
        <NameLink indicator={indicator} />
        {showsGroup && <span className="note">{pick(group.name, group.nameEn)}</span>}
      </th>
      <td className={kind === 'binding' ? 'nowrap binding' : 'nowrap quiet'}>
        {text.ui.kinds[kind]}
      </td>
      <td className="in-charge">
        <UnitInCharge indicator={indicator} />
      </td>
      {assessment.targets.map(({ year }) => (
        <td key={year} className="number wrapped">
          <Aim indicator={indicator} year={year} />
        </td>
      ))}
      <td className="number wrapped">
        <LatestValue indicator={indicator} />
      </td>
      <td className="indicator-period">
        <LatestPeriod indicator={indicator} />
      </td>
      <td className="indicator-bar">
        <BulletBar {...describeBullet(indicator)} />
      </td>
      <td className="number">
        <Pace indicator={indicator} />
      </td>
      {assessment.targets.map((target) => (
        <td key={target.year}>
          <TargetState indicator={indicator} target={target} />
        </td>
      ))}
    </tr>
  )
}
