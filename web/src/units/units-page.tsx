import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'

export const UnitsPage = () => {
  const { text } = useText()
  return <PageHead title={text.units.title} />
}
