import type { ReactNode } from 'react'
import './fraction.css'

/** A fraction set in type; what it says is spoken by whatever stands around it. */
export const Fraction = ({ above, below }: { above: ReactNode; below: ReactNode }) => (
  <span className="fraction">
    <span>{above}</span>
    <span>{below}</span>
  </span>
)
