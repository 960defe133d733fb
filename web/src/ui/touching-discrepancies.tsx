import { Link } from '@tanstack/react-router'
import type { Discrepancy } from '@yardstick/shared/plan/schema.ts'
import { useText } from '../text/use-text.ts'
import './touching-discrepancies.css'

/** Where the plan contradicts itself on what the page is about: the matter, and the reading used. */
export const TouchingDiscrepancies = ({
  discrepancies,
}: {
  discrepancies: readonly Discrepancy[]
}) => {
  const { pick } = useText()
  return (
    <ul className="touching">
      {discrepancies.map(({ code, title, used }) => (
        <li key={code}>
          <Link to="/data/discrepancies" hash={code}>
            {pick(title.zh, title.en)}
          </Link>
          <span>{pick(used.zh, used.en)}</span>
        </li>
      ))}
    </ul>
  )
}
