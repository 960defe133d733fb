import { Drawing } from '../ui/drawing.tsx'
import './charts.css'

type Props = {
  plannedWanyuan: number
  /** Null where it is not reported. */
  allocatedWanyuan?: number | null
  paidWanyuan?: number | null
  /** The amount that fills the whole width: one scale for all rows of a column. */
  fullWanyuan: number
  /** Spoken instead of the drawing; left out where the same figures stand beside it. */
  label?: string | undefined
}

const share = (wanyuan: number, full: number): string =>
  `${Math.min(100, (wanyuan / full) * 100).toFixed(2)}%`

/** One amount of money: outline planned, light blue allocated, blue paid. */
export const MoneyBar = (props: Props) => {
  const { plannedWanyuan, allocatedWanyuan, paidWanyuan, fullWanyuan, label } = props
  return (
    <Drawing className="money-drawing" width="100%" height={24} label={label}>
      <rect
        className="allocated"
        y="5"
        width={share(allocatedWanyuan ?? 0, fullWanyuan)}
        height="14"
      />
      <rect className="paid" y="8" width={share(paidWanyuan ?? 0, fullWanyuan)} height="8" />
      {plannedWanyuan > 0 && (
        <rect
          className="planned"
          x=".5"
          y="5.5"
          width={share(plannedWanyuan, fullWanyuan)}
          height="13"
        />
      )}
    </Drawing>
  )
}
