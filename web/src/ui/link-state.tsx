import type { LinkState as State } from '@yardstick/shared/plan/links.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from './drawing.tsx'
import './link-state.css'

const shapes: Record<State, string> = {
  confirmed: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z',
  proposed: 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z',
  rejected: 'M4 4l8 8M12 4l-8 8',
}

/** A full disc where the center confirmed, an empty ring while it is only proposed. */
export const LinkMark = ({ state }: { state: State }) => (
  <Drawing className={`link-mark ${state}`} width={16} height={16} viewBox="0 0 16 16">
    <path d={shapes[state]} />
  </Drawing>
)

/** Mark and word. */
export const LinkState = ({ state }: { state: State }) => {
  const { text } = useText()
  return (
    <span className="link-state">
      <LinkMark state={state} />
      {text.links.states[state]}
    </span>
  )
}
