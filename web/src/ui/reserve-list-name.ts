import { useProjects } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'

/**
 * Names a list of the reserve: in Chinese as the plan prints it. The plan gives it no English name,
 * so English counts the lists in plan order.
 */
export const useReserveListName = (): ((list: string) => string) => {
  const { text, language } = useText()
  const lists = [...new Set(useProjects('reserve').map(({ list }) => list ?? ''))]
  return (list) => (language === 'zh' ? list : text.ui.reserveList(lists.indexOf(list) + 1))
}
