import type { ReactNode } from 'react'
import './page-columns.css'

/** What the page is about beside the facts that go with it; under each other on narrow screens. */
export const PageColumns = ({ main, side }: { main: ReactNode; side: ReactNode }) => (
  <div className="page-columns">
    <div className="page-main">{main}</div>
    <div className="page-side">{side}</div>
  </div>
)
