import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { useActions, useUnits } from '../api/plan-queries.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PeriodPicker } from '../ui/period-picker.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { ActionFilters, useActionSearch } from './action-filters.tsx'
import { ActionTree } from './action-tree.tsx'
import { DueBand } from './due-band.tsx'
import { narrowTree } from './narrow-tree.ts'
import { PhaseTasks } from './phase-tasks.tsx'
import { countTree } from './promises.ts'
import './actions.css'

/** Is every promise of the plan being kept? Actions, programmes, work items, promises, phases. */
export const ActionsPage = () => {
  const { text } = useText()
  const actions = useActions()
  const { phases } = useCurrentPlan()
  const { asked, shown } = usePeriod()
  // What is on record of promises is public at once; only a look back stops at the period's end.
  const on = (asked && shown?.endsOn) || chinaDate(new Date())
  const { search, isNarrowed } = useActionSearch()
  const leadName = useUnits().find(({ code }) => code === search.unit)?.name ?? search.unit
  const narrowed = narrowTree(actions, { ...search, leadName, on })
  const counts = countTree(actions)
  if (actions.length === 0) {
    return (
      <>
        <PageHead title={text.actions.title} />
        <Empty>{text.actions.none}</Empty>
      </>
    )
  }
  const lead = text.actions.lead({
    actions: formatCount(counts.actions),
    programmes: formatCount(counts.programmes),
    workItems: formatCount(counts.workItems),
    promises: formatCount(counts.promises),
  })
  return (
    <>
      <PageHead
        title={text.actions.title}
        lead={<Sentence pieces={lead} />}
        tools={<PeriodPicker />}
      />
      <DueBand actions={actions} on={on} />
      <ActionFilters actions={actions} shown={countTree(narrowed)} on={on} />
      <ActionTree actions={narrowed} isNarrowed={isNarrowed} on={on} />
      {phases.length > 0 && <PhaseTasks phases={phases} actions={actions} />}
    </>
  )
}
