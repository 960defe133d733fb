import './ratio-bars.css'

type Props = {
  /** In order of time; `ratio` 0–1, null where there was nothing to measure. */
  ratios: readonly { period: string; ratio: number | null }[]
}

const barWidth = 6
const step = 8
const ground = 18
const tallest = 16
const smallest = 2

/** One ratio after another as small bars beside their sum: full ones dark, others lighter, lower. */
export const RatioBars = ({ ratios }: Props) => (
  <svg className="ratio-bars" width={ratios.length * step - 2} height="20" aria-hidden="true">
    {ratios.map(({ period, ratio }, place) => {
      const height = Math.max(smallest, Math.round((ratio ?? 0) * tallest))
      const kind = ratio === null ? 'nothing' : ratio === 1 ? 'full' : 'part'
      return (
        <rect
          key={period}
          className={kind}
          x={place * step}
          y={ratio === null ? ground - 1 : ground - height}
          width={barWidth}
          height={ratio === null ? 1 : height}
        />
      )
    })}
  </svg>
)
