import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'

export const DataPage = () => {
  const { text } = useText()
  return <PageHead title={text.data.title} />
}
