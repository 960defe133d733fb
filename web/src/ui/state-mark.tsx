import type { State } from '@yardstick/shared/indicators/assessment.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from './drawing.tsx'
import './state-mark.css'

type Shape = 'disc' | 'up' | 'diamond' | 'square' | 'down' | 'ring' | 'dash'

const shapeOf: Record<State, Shape> = {
  achieved: 'disc',
  met_late: 'disc',
  on_schedule: 'up',
  slightly_behind: 'diamond',
  behind: 'square',
  missed: 'square',
  falling_back: 'down',
  not_reported: 'ring',
  no_target: 'dash',
  not_assessable: 'dash',
}

/** Path of a shape on a 16 × 16 field, alone and, smaller, inside its outline. */
const shapes: Record<Shape, { alone: string; inside: string; outline: string }> = {
  disc: {
    alone: 'M8 3.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5Z',
    inside: 'M8 3.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5Z',
    outline: 'M8 .75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 1 1 0-14.5Z',
  },
  up: {
    alone: 'M8 2.6 13.6 12.6H2.4Z',
    inside: 'M8 5.4 11.7 12H4.3Z',
    outline: 'M8 .8 15.4 14H.6Z',
  },
  down: {
    alone: 'M8 13.4 13.6 3.4H2.4Z',
    inside: 'M8 10.6 11.7 4H4.3Z',
    outline: 'M8 15.2 15.4 2H.6Z',
  },
  diamond: {
    alone: 'M8 2 14 8 8 14 2 8Z',
    inside: 'M8 3.9 12.1 8 8 12.1 3.9 8Z',
    outline: 'M8 .6 15.4 8 8 15.4.6 8Z',
  },
  square: {
    alone: 'M3.4 3.4h9.2v9.2H3.4Z',
    inside: 'M4 4h8v8H4Z',
    outline: 'M1 1h14v14H1Z',
  },
  ring: {
    alone: 'M8 3.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8Z',
    inside: 'M8 4.4a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2Z',
    outline: 'M8 .75a7.25 7.25 0 1 1 0 14.5a7.25 7.25 0 1 1 0-14.5Z',
  },
  dash: { alone: 'M3 8h10', inside: 'M4.5 8h7', outline: 'M1 3h14v10H1Z' },
}

/** Met late is a disc with the missed date cut through it, so that it is not read as on time. */
const lateCut = 'M8 2.5v11'

type Props = {
  state: State
  /** Draws the ink outline of a binding indicator. */
  binding?: boolean
  /** Pixels; 16 in tables, 24 and more beside display type. */
  size?: number
  /** The word stands beside the mark: hide it from assistive technology. */
  decorative?: boolean
}

/** One state as shape and colour; speaks its word unless it is decorative. */
export const StateMark = ({ state, binding = false, size = 16, decorative = false }: Props) => {
  const { text } = useText()
  const { alone, inside, outline } = shapes[shapeOf[state]]
  const word = text.ui.states[state]
  const label = binding ? text.ui.bindingState(word) : word
  return (
    <Drawing
      className={`state-mark ${state}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      label={decorative ? undefined : label}
    >
      {binding && <path className="outline" d={outline} />}
      <path className="core" d={binding ? inside : alone} />
      {state === 'met_late' && <path className="cut" d={lateCut} />}
    </Drawing>
  )
}

/** Mark and word together, as table cells and badges show a state. */
export const StateWord = ({ state, binding = false, size = 16 }: Omit<Props, 'decorative'>) => {
  const { text } = useText()
  const word = text.ui.states[state]
  return (
    <span className={`state-word ${state}`}>
      <StateMark state={state} binding={binding} size={size} decorative />
      <span>{word}</span>
      {binding && <span className="visually-hidden">{text.ui.bindingState('')}</span>}
    </span>
  )
}
