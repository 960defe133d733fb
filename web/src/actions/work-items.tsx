import type { WorkItem } from '@yardstick/shared/plan/schema.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { UnitLinks } from '../ui/unit-names.tsx'
import { useUnitsByName } from './use-units-by-name.ts'

/** What a programme builds, who leads each piece and who cooperates. */
export const WorkItems = ({ items }: { items: readonly WorkItem[] }) => {
  const words = useText().text.actions.tree
  if (items.length === 0) return null
  return (
    <table className="table stacked work-items">
      <thead>
        <tr>
          <th scope="col">{words.items}</th>
          <th scope="col">{words.lead}</th>
          <th scope="col">{words.cooperating}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <WorkItemRow key={item.code} item={item} />
        ))}
      </tbody>
    </table>
  )
}

const WorkItemRow = ({ item }: { item: WorkItem }) => {
  const { text, pick } = useText()
  const words = text.actions.tree
  const unitsByName = useUnitsByName()
  const leads = unitsByName(item.leads)
  const cooperating = unitsByName(item.cooperating)
  return (
    <tr id={item.code}>
      <th scope="row">{pick(item.name, item.nameEn)}</th>
      <td>
        <CellLabel>{words.lead}</CellLabel>
        {leads.length > 0 ? (
          <UnitLinks units={leads} />
        ) : (
          <span className="quiet">{words.noLead}</span>
        )}
      </td>
      <td className="quiet">
        <CellLabel>{words.cooperating}</CellLabel>
        {cooperating.length > 0 ? <UnitLinks units={cooperating} plain /> : text.ui.nothing}
        {item.openEnded && words.andOthers}
      </td>
    </tr>
  )
}
