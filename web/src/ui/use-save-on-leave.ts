import { useEffect } from 'react'

/** Saves at once when the tab is closed or hidden, and when the form goes away. */
export const useSaveOnLeave = (save: () => void): void => {
  useEffect(() => {
    const saveHidden = () => {
      if (document.visibilityState === 'hidden') save()
    }
    document.addEventListener('visibilitychange', saveHidden)
    return () => {
      document.removeEventListener('visibilitychange', saveHidden)
      save()
    }
  }, [save])
}
