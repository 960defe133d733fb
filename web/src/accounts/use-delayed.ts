import { useEffect, useState } from 'react'

/** True once something has been going on for so long. */
export const useDelayed = (isGoingOn: boolean, milliseconds: number): boolean => {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setTimeout(() => setIsLong(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isGoingOn, milliseconds])
  return isLong
}
