import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'

export const ReportPage = () => {
  const { text } = useText()
  return <PageHead title={text.report.title} />
}
