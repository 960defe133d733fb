import { useQuery } from '@tanstack/react-query'
import type { Period, Report } from '@yardstick/shared/indicators/reporting.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { ownProgressInQuery } from '../api/progress-queries.ts'
import { ownPeriodQuery } from '../api/report-queries.ts'
import { formatInstantDate, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { OwnPeriodPicker } from './own-period-picker.tsx'
import { ProgressSection } from './progress-section.tsx'
import { ToDoTable } from './to-do-table.tsx'

type Props = { period: Period; current: readonly string[] }

/** What the unit reported in a published period; only what is open for correction can be changed. */
export const EarlierReports = ({ period, current }: Props) => {
  const { text, language } = useText()
  const words = text.ownReports
  const center = useCenterName()
  const { id, targetYears } = useCurrentPlan()
  const { data, error } = useQuery(ownPeriodQuery(id, period.code))
  const projects = useQuery(ownProgressInQuery(id, period.code)).data?.items ?? []
  return (
    <>
      <PageHead
        title={text.report.titleOf(formatPeriod(language, period.code))}
        lead={data && <EarlierStanding period={period} reports={[...data.items, ...projects]} />}
        tools={<OwnPeriodPicker shown={period.code} current={current} />}
      />
      <Section number={1} title={words.earlier} note={words.earlierNote(center)} className="to-do">
        {error && <ProblemNotice error={error} />}
        {!data && !error && <LoadingRows />}
        {data?.items.length === 0 && <Empty>{words.nothingEarlier}</Empty>}
        {data && data.items.length > 0 && (
          <ToDoTable period={period.code} reports={data.items} targetYears={targetYears} />
        )}
      </Section>
      {projects.length > 0 && <ProgressSection number={2} reports={projects} />}
    </>
  )
}

type StandingProps = { period: Period; reports: readonly Pick<Report, 'unit' | 'state'>[] }

const EarlierStanding = ({ period, reports }: StandingProps) => {
  const { text, pick } = useText()
  const [first] = reports
  if (!first) return null
  const now = {
    unit: pick(first.unit.name, first.unit.nameEn),
    owed: reports.length,
    verified: reports.filter(({ state }) => state === 'verified').length,
    date: period.publishedAt && formatInstantDate(period.publishedAt),
  }
  return <Sentence pieces={text.ownReports.earlierStanding(now)} />
}
