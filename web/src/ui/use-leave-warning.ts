import { useEffect } from 'react'

/** Asks before the page is left while something is not saved. */
export const useLeaveWarning = (isAtRisk: boolean): void => {
  useEffect(() => {
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isAtRisk])
}
