import { useNavigate } from '@tanstack/react-router'
import type { IndicatorSearch } from './search.ts'

/** Changes what the list shows, in its address; undefined takes a filter away. */
export const useNarrowing = () => {
  const navigate = useNavigate({ from: '/indicators' })
  const narrow = (change: { [Key in keyof IndicatorSearch]?: IndicatorSearch[Key] | undefined }) =>
    void navigate({
      to: '/indicators',
      search: (search) => ({ ...search, ...change }),
      replace: true,
      resetScroll: false,
    })
  const clear = () =>
    narrow({
      q: undefined,
      group: undefined,
      kind: undefined,
      state: undefined,
      year: undefined,
      unit: undefined,
    })
  return { narrow, clear }
}
