import { useMedia } from './use-media.ts'

/** True below the width at which the style sheets turn to one column; follows the window. */
export const useIsPhone = (): boolean => useMedia('(max-width: 640px)')
