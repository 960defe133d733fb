import { useSyncExternalStore } from 'react'

const phone = window.matchMedia('(max-width: 640px)')

const subscribe = (notify: () => void) => {
  phone.addEventListener('change', notify)
  return () => phone.removeEventListener('change', notify)
}

/** True below the width at which the style sheets turn to one column; follows the window. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => phone.matches)
