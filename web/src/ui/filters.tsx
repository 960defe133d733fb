import type { ReactNode } from 'react'
import './filters.css'

type Props = {
  /** What the fields narrow, for assistive technology. */
  label: string
  /** How much is shown, announced when it changes. */
  outcome: string
  clearLabel: string
  /** Left out when no filter is set. */
  onClear?: (() => void) | undefined
  /** Buttons at the far end. */
  tools?: ReactNode
  children: ReactNode
}

/** A row of fields that narrow a list, with what they leave and the way back to all of it. */
export const Filters = ({ label, outcome, clearLabel, onClear, tools, children }: Props) => (
  <search className="filters" aria-label={label}>
    {children}
    <div className="filters-outcome">
      <span role="status">{outcome}</span>
      {onClear && (
        <button type="button" className="link-button" onClick={onClear}>
          {clearLabel}
        </button>
      )}
    </div>
    {tools && <div className="filters-tools">{tools}</div>}
  </search>
)
