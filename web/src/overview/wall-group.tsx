import { useText } from '../text/use-text.ts'
import { type IndicatorGroup, isBinding } from './standings.ts'
import { WallRow, type WallView } from './wall-row.tsx'

type Props = { group: IndicatorGroup; view: WallView }

/** One group of the plan under its heading, rows in plan order. */
export const WallGroup = ({ group, view }: Props) => (
  <section className="wall-group">
    <GroupHeading group={group} />
    <ul>
      {group.indicators.map((indicator) => (
        <WallRow key={indicator.code} indicator={indicator} view={view} />
      ))}
    </ul>
  </section>
)

/** Number and name of a group, with how many indicators it has and how many are binding. */
export const GroupHeading = ({ group }: { group: IndicatorGroup }) => {
  const { text, pick } = useText()
  const words = text.overview.wall
  const binding = group.indicators.filter(isBinding).length
  return (
    <h3>
      {words.group(group.no, pick(group.name, group.nameEn))}{' '}
      <small>{words.groupSize(group.indicators.length, binding)}</small>
    </h3>
  )
}
