import type { DirectiveLight } from '@yardstick/shared/directives/lights.ts'
import { useText } from '../text/use-text.ts'
import { Drawing } from './drawing.tsx'
import './light-mark.css'

/** The shapes of the site's states on a 16 × 16 field: worse looks heavier, also without colour. */
const shapes: Record<DirectiveLight, string> = {
  red: 'M3.4 3.4h9.2v9.2H3.4Z',
  yellow: 'M8 2 14 8 8 14 2 8Z',
  blue: 'M8 3.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5Z',
  none: 'M3 8h10',
}

/** A light as shape, colour and word. */
export const LightMark = ({ light }: { light: DirectiveLight }) => {
  const { text } = useText()
  return (
    <span className={`light-mark ${light}`}>
      <Drawing width={16} height={16} viewBox="0 0 16 16" className="light-shape">
        <path d={shapes[light]} />
      </Drawing>
      <span>{text.directives.lights[light]}</span>
    </span>
  )
}
