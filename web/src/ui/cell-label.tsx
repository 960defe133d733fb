import './stacked-table.css'

/** Name of the column inside the cell, shown where the rows of a `stacked` table become blocks. */
export const CellLabel = ({ children }: { children: string }) => (
  <span className="stacked-label">{children} </span>
)
