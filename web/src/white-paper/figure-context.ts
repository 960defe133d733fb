import type { FigureSource } from '@yardstick/shared/whitepaper/document.ts'
import { createContext, use } from 'react'

/** Shows where a figure comes from. */
export type ShowSource = (source: FigureSource) => void

export const ShowSourceContext = createContext<ShowSource>(() => {})

export const useShowSource = (): ShowSource => use(ShowSourceContext)
