import './charts.css'

type Props = {
  count: number
  /** The count that fills the whole width: one scale for all rows of a column. */
  full: number
}

/** A number of things that are planned, as an outline; the figure stands beside it. */
export const CountBar = ({ count, full }: Props) => (
  <svg className="money-drawing" width="100%" height="24" aria-hidden="true">
    {count > 0 && (
      <rect
        className="planned"
        x=".5"
        y="5.5"
        width={`${((count / full) * 100).toFixed(2)}%`}
        height="13"
      />
    )}
  </svg>
)
