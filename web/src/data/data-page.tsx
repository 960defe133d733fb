import { Link } from '@tanstack/react-router'
import { PageHead } from '../ui/page-head.tsx'
import { PeriodPicker } from '../ui/period-picker.tsx'
import { ApiSection } from './api-section.tsx'
import { Downloads } from './downloads.tsx'
import { PublishedPeriods } from './published-periods.tsx'
import { useDatasetsText } from './use-datasets-text.ts'
import { UseSection } from './use-section.tsx'
import './data-page.css'

/** Everything that can be had, how to have it, and how to quote it. */
export const DataPage = () => {
  const { text, words } = useDatasetsText()
  return (
    <>
      <PageHead
        title={text.data.title}
        lead={words.lead}
        tools={<PeriodPicker />}
        facts={
          <>
            <Link to="/data/methodology">{words.related.method}</Link>
            <Link to="/data/dictionary">{text.data.dictionaryTitle}</Link>
            <Link to="/data/discrepancies">{words.related.discrepancies}</Link>
            <Link to="/data/problems">{words.related.problems}</Link>
          </>
        }
      />
      <div className="sections data-page">
        <Downloads />
        <ApiSection />
        <PublishedPeriods />
        <UseSection />
      </div>
    </>
  )
}
