import type { ReactNode } from 'react'
import './empty.css'

/** Nothing to list: says so in a sentence, and what would change that. */
export const Empty = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className="empty">
    <p>{children}</p>
    {action && <div className="actions">{action}</div>}
  </div>
)
