import { useParams } from '@tanstack/react-router'
import { useIndicator } from '../api/indicator-queries.ts'
import { useText } from '../text/use-text.ts'
import { PageHead } from '../ui/page-head.tsx'

export const IndicatorPage = () => {
  const { pick } = useText()
  const { code } = useParams({ from: '/indicators/$code' })
  const indicator = useIndicator(code)
  return <PageHead title={pick(indicator.name, indicator.nameEn)} />
}
