import { useProjects } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'

/**
 * Names a list of the reserve: in Chinese as the plan prints it, in English as the plan's files
 * render it. Where they do not, English counts the lists in plan order.
 */
export const useReserveListName = (): ((list: string) => string) => {
  const { text, language } = useText()
  const reserve = useProjects('reserve')
  if (language === 'zh') return (list) => list
  const names = new Map(reserve.map((one) => [one.list ?? '', one.listEn]))
  return (list) => names.get(list) ?? text.ui.reserveList([...names.keys()].indexOf(list) + 1)
}
