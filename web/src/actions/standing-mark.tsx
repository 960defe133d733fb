import { Drawing } from '../ui/drawing.tsx'
import type { Standing } from './promises.ts'

type Props = {
  kind: Standing['kind']
  /** Spoken instead of the mark; left out where the words stand beside it. */
  label?: string
}

/** Due and nothing recorded: a ring. Ahead: a hollow tick on the ruler. Undated: a dash. */
export const StandingMark = ({ kind, label }: Props) => (
  <Drawing className="standing-mark" width={16} height={16} viewBox="0 0 16 16" label={label}>
    {kind === 'passed' && <circle cx="8" cy="8" r="4.4" />}
    {kind === 'ahead' && <rect x="6" y="2.5" width="4" height="11" />}
    {kind === 'undated' && <path d="M3 8h10" />}
  </Drawing>
)
