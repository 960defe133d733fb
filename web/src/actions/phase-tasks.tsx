import type { Action, Phase } from '@yardstick/shared/plan/schema.ts'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { Section } from '../ui/section.tsx'

type Props = { phases: readonly Phase[]; actions: readonly Action[] }

/** What each phase is to bring, action by action. */
export const PhaseTasks = ({ phases, actions }: Props) => {
  const { text, pick } = useText()
  const words = text.actions.phases
  return (
    <Section number={2} title={words.title} note={words.note} className="phases">
      <table className="table stacked phase-table">
        <thead>
          <tr>
            <th scope="col">{words.action}</th>
            {phases.map((phase) => (
              <th key={phase.code} scope="col">
                <PhaseName phase={phase} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.goal}</th>
            {phases.map((phase) => (
              <PhaseCell key={phase.code} phase={phase}>
                {pick(phase.goal.zh, phase.goal.en)}
              </PhaseCell>
            ))}
          </tr>
          {actions.map((action) => (
            <tr key={action.code}>
              <th scope="row">{pick(action.name, action.nameEn)}</th>
              {phases.map((phase) => (
                <PhaseCell key={phase.code} phase={phase}>
                  <Task phase={phase} action={action} />
                </PhaseCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const useYears = (phase: Phase): string =>
  useText().text.actions.phases.years(phase.startsOn.slice(0, 4), phase.endsOn.slice(0, 4))

const PhaseName = ({ phase }: { phase: Phase }) => {
  const { pick } = useText()
  return (
    <>
      <b className="phase-years">{useYears(phase)}</b> {pick(phase.name, phase.nameEn)}
    </>
  )
}

/** On narrow screens the columns stand under each other, and each says its years. */
const PhaseCell = ({ phase, children }: { phase: Phase; children: ReactNode }) => (
  <td>
    <CellLabel>{useYears(phase)}</CellLabel>
    {children}
  </td>
)

const Task = ({ phase, action }: { phase: Phase; action: Action }) => {
  const { text, pick } = useText()
  const tasks = phase.tasks.filter((task) => task.action === action.code)
  if (tasks.length === 0) return <span className="quiet">{text.actions.phases.nothing}</span>
  return tasks.map((task) => pick(task.text.zh, task.text.en)).join(pick('', ' '))
}
