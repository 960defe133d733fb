import { Drawing } from '../ui/drawing.tsx'
import './charts.css'

const steps = [1, 2, 3, 4] as const

type Props = {
  /** How many of the four steps are done: filled in, submitted, verified, published. */
  done: 0 | 1 | 2 | 3 | 4
  /** Spoken instead of the drawing; left out where the state stands beside it in words. */
  label?: string | undefined
}

/** How far a report has come, as four boxes. */
export const ReportingSteps = ({ done, label }: Props) => {
  return (
    <Drawing className="reporting-steps" width={58} height={8} label={label}>
      {steps.map((step) => (
        <rect
          key={step}
          className={step <= done ? 'done' : 'open'}
          x={(step - 1) * 15 + 0.5}
          y=".5"
          width="12"
          height="7"
        />
      ))}
    </Drawing>
  )
}
