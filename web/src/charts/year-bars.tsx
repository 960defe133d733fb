import { Drawing } from '../ui/drawing.tsx'
import './charts.css'

type YearMoney = {
  year: number
  plannedWanyuan: number
  /** Null where it is not reported. */
  allocatedWanyuan?: number | null
  paidWanyuan?: number | null
}

type Props = {
  /** One entry a year of the plan, in order; years without money are 0. */
  years: readonly YearMoney[]
  /** The largest yearly amount of the whole column: one scale for all rows. */
  fullWanyuan: number
  /** Spoken instead of the drawing; left out where the same figures stand beside it. */
  label?: string | undefined
}

const barWidth = 12
const step = 14
const tallest = 20
const smallest = 3
const ground = 22

/** Small amounts keep a visible height; only nothing is nothing. */
const heightOf = (wanyuan: number, full: number): number =>
  wanyuan > 0 ? Math.max(smallest, Math.round((wanyuan / full) * tallest)) : 0

/** Yearly money as small bars: outline planned, light blue allocated, blue paid. */
export const YearBars = ({ years, fullWanyuan, label }: Props) => {
  const width = years.length * step - (step - barWidth)
  return (
    <Drawing className="money-drawing" width={width} height={24} label={label}>
      {years.map((money, index) => (
        <YearBar key={money.year} money={money} full={fullWanyuan} x={index * step} />
      ))}
    </Drawing>
  )
}

const YearBar = ({ money, full, x }: { money: YearMoney; full: number; x: number }) => {
  const planned = heightOf(money.plannedWanyuan, full)
  if (planned === 0) {
    return <line className="nothing" x1={x} x2={x + barWidth} y1={ground + 0.5} y2={ground + 0.5} />
  }
  const allocated = heightOf(money.allocatedWanyuan ?? 0, full)
  const paid = heightOf(money.paidWanyuan ?? 0, full)
  return (
    <>
      <rect
        className="allocated"
        x={x}
        y={ground - allocated}
        width={barWidth}
        height={allocated}
      />
      <rect className="paid" x={x} y={ground - paid} width={barWidth} height={paid} />
      <rect
        className="planned"
        x={x + 0.5}
        y={ground - planned + 0.5}
        width={barWidth - 1}
        height={planned}
      />
    </>
  )
}
