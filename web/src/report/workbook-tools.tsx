import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { templateAddress, useApplyWorkbook, useCheckWorkbook } from '../api/workbook-queries.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { WorkbookDialog } from '../ui/workbook-dialog.tsx'
import { ReportRows } from './workbook-rows.tsx'

type Props = {
  period: string
  reports: readonly Report[]
  /** Told in words what an upload has written. */
  onWritten: (what: string) => void
}

/** The template down, the filled-in one up. */
export const WorkbookTools = ({ period, reports, onWritten }: Props) => {
  const { text, language } = useText()
  const account = useAccount()
  const { id } = useCurrentPlan()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <span className="workbook-tools">
      <a href={templateAddress(id, period, language)} download>
        {text.workbook.download}
      </a>
      {mayDo(account?.role ?? null, 'report.importWorkbook') && (
        <>
          <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
            {text.workbook.upload}
          </button>
          <UploadReports
            period={period}
            reports={reports}
            open={isOpen}
            onClose={() => setIsOpen(false)}
            onWritten={onWritten}
          />
        </>
      )}
    </span>
  )
}

type UploadProps = Props & { open: boolean; onClose: () => void }

const UploadReports = ({ period, reports, ...dialog }: UploadProps) => {
  const { text, language } = useText()
  const check = useCheckWorkbook(period)
  const apply = useApplyWorkbook(period)
  return (
    <WorkbookDialog
      {...dialog}
      title={text.workbook.title(formatPeriod(language, period))}
      words={text.workbook}
      check={check}
      apply={apply}
      drawRows={(checked) => <ReportRows check={checked} reports={reports} />}
    />
  )
}
