import type { ReactNode } from 'react'
import './figure-band.css'

/** The few figures of a page side by side under one rule. */
export const FigureBand = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="figure-band" aria-label={label}>
    {children}
  </section>
)

type FigureProps = {
  title: ReactNode
  /** Small words behind the figure. */
  unit?: string
  /** What is said under the figure. */
  note?: ReactNode
  /** The figure, or words in its place. */
  children: ReactNode
}

export const Figure = ({ title, unit, note, children }: FigureProps) => (
  <div className="figure-cell">
    <h2>{title}</h2>
    <p className="figure-line">
      <span className="display">{children}</span>
      {unit && <span className="figure-unit">{unit}</span>}
    </p>
    {note && <div className="figure-note">{note}</div>}
  </div>
)

/** Words in place of a figure that is not there. */
export const NoFigure = ({ children }: { children: ReactNode }) => (
  <span className="quiet">{children}</span>
)
