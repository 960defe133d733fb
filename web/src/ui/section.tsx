import { type ReactNode, useId } from 'react'
import './section.css'

type Props = {
  title: ReactNode
  /** Number of the section on its page, from 1; left out on pages with one section. */
  number?: number
  /** A few small words after the title: unit, order, source. */
  note?: ReactNode
  /** A link or button at the far end of the heading. */
  more?: ReactNode
  className?: string
  /** Where a link into the page leads. */
  id?: string
  children: ReactNode
}

/** A part of a page under a 2-px rule with a numbered heading. */
export const Section = ({ title, number, note, more, className, id, children }: Props) => {
  const headingId = useId()
  return (
    <section id={id} className={`section ${className ?? ''}`} aria-labelledby={headingId}>
      <div className="section-head">
        <h2 id={headingId}>
          {number !== undefined && <span className="section-number">{number}</span>}
          {title}
        </h2>
        {note && <span className="section-note">{note}</span>}
        {more && <span className="section-more">{more}</span>}
      </div>
      {children}
    </section>
  )
}
