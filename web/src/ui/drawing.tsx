import type { ReactNode } from 'react'

type Props = {
  className: string
  width: number | string
  height: number
  viewBox?: string
  /** Spoken instead of the drawing; without it the drawing is hidden, as its words stand beside it. */
  label?: string | undefined
  children: ReactNode
}

/** A small SVG that is either an image with a name or no part of what is read aloud. */
export const Drawing = ({ label, children, ...svg }: Props) =>
  label ? (
    <svg role="img" aria-label={label} {...svg}>
      {children}
    </svg>
  ) : (
    <svg aria-hidden="true" {...svg}>
      {children}
    </svg>
  )
