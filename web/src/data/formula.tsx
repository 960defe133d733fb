import type { ReactNode } from 'react'
import './formula.css'

/** One equation set in type; spoken as a sentence, since its parts read aloud make no sense. */
export const Formula = ({ spoken, children }: { spoken: string; children: ReactNode }) => (
  <div className="set-formula">
    <span className="visually-hidden">{spoken}</span>
    <div aria-hidden="true">{children}</div>
  </div>
)
