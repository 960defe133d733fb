import { Link } from '@tanstack/react-router'
import { useText } from '../text/use-text.ts'
import { Drawing } from './drawing.tsx'
import './revised-mark.css'

/** Where the page of an indicator tells how its targets were revised. */
export const revisionsId = 'target-revisions'

type Props = { code: string; year: number }

/** A flag and a word beside a target that is no longer the plan’s own; leads to how that came. */
export const RevisedMark = ({ code, year }: Props) => {
  const { text } = useText()
  return (
    <Link
      className="revised-mark"
      to="/indicators/$code"
      params={{ code }}
      hash={revisionsId}
      aria-label={text.targets.revisedOf(year)}
    >
      <Drawing className="revised-flag" width={9} height={12}>
        <path d="M1 12V1L8 4 1 7" />
      </Drawing>
      {text.targets.revised}
    </Link>
  )
}
