import './charts.css'

type Props = {
  /** What is certain to be counted, drawn solid-edged. */
  wanyuan: number
  /** What stands behind it but is shared with others, drawn dashed; 0 for none. */
  sharedWanyuan?: number
  /** The amount that fills the whole width: one scale for all cells. */
  fullWanyuan: number
}

const share = (wanyuan: number, full: number): string => `${((wanyuan / full) * 100).toFixed(2)}%`

/** A planned amount as a thin outline beside its figure. */
export const ThinBar = ({ wanyuan, sharedWanyuan = 0, fullWanyuan }: Props) => (
  <svg className="money-drawing thin-bar" width="100%" height="8" aria-hidden="true">
    {wanyuan > 0 && (
      <rect className="planned" x=".5" y="1.5" width={share(wanyuan, fullWanyuan)} height="5" />
    )}
    {sharedWanyuan > 0 && (
      <rect
        className="planned shared"
        x={share(wanyuan, fullWanyuan)}
        y="1.5"
        width={share(sharedWanyuan, fullWanyuan)}
        height="5"
        transform="translate(.5)"
      />
    )}
  </svg>
)
