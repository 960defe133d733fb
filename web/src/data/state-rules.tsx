import type { State } from '@yardstick/shared/indicators/assessment.ts'
import { StateWord } from '../ui/state-mark.tsx'
import { useMethodologyText } from './use-methodology-text.ts'

type Rules = {
  title: string
  intro: string
  rules: readonly { state: State; when: string }[]
  after: string
}

/** One way of judging: which state under which condition. */
export const StateRules = ({ title, intro, rules, after }: Rules) => {
  const { words } = useMethodologyText()
  const { columns } = words.states
  return (
    <div className="state-rules">
      <h3>{title}</h3>
      <p>{intro}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.when}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ state, when }) => (
            <tr key={state}>
              <th scope="row">
                <StateWord state={state} />
              </th>
              <td>{when}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {after && <p className="note">{after}</p>}
    </div>
  )
}
