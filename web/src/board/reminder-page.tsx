import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReminderList } from '@yardstick/shared/reminders/schema.ts'
import { useRef } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { planCsv, saveCsv } from '../ui/csv-file.ts'
import { Empty } from '../ui/empty.tsx'
import { TextArea } from '../ui/field.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { reminderListQuery } from './queries.ts'
import { countOutstanding, reminderRows, reminderText } from './reminder-list.ts'
import { ReminderTable } from './reminder-table.tsx'
import { useBoardPeriod } from './use-board-period.ts'
import './reminder-page.css'

/** The list that the center presses with: to read from at the telephone, to paste, to print. */
export const ReminderPage = () => {
  const { text } = useText()
  const { period } = useBoardPeriod('/board/list')
  if (period) return <PeriodReminders period={period.code} />
  return (
    <>
      <PageHead title={text.board.listTitle} />
      <Empty>{text.board.noPeriods}</Empty>
    </>
  )
}

const PeriodReminders = ({ period }: { period: string }) => {
  const { text, language } = useText()
  const words = text.board
  const list = useQuery(reminderListQuery(useCurrentPlan().id, period))
  const items = list.data?.items ?? []
  return (
    <>
      <PageHead
        above={
          <Link to="/board" search={{ of: period }}>
            {words.back}
          </Link>
        }
        title={words.listTitleOf(formatPeriod(language, period))}
        lead={
          list.data &&
          items.length > 0 && (
            <Sentence
              pieces={words.listLead(items.length, countOutstanding(items), list.data.asOf)}
            />
          )
        }
        tools={list.data && items.length > 0 && <Tools list={list.data} />}
      />
      {list.isError && <ProblemNotice error={list.error} />}
      {list.isPending && <LoadingRows />}
      {list.data && items.length === 0 && <Empty>{words.listEmpty}</Empty>}
      {list.data && items.length > 0 && (
        <div className="sections">
          <Section number={1} title={words.listTitle} note={words.unitsNote}>
            <ReminderTable list={list.data} />
          </Section>
          <AsText list={list.data} />
        </div>
      )}
    </>
  )
}

const Tools = ({ list }: { list: ReminderList }) => {
  const { text, pick, language } = useText()
  const words = text.board
  const plan = useCurrentPlan()
  const save = () => {
    const fileName = words.csv.fileName(formatPeriod(language, list.period), list.asOf)
    saveCsv(planCsv(plan, { fileName, rows: reminderRows(list, words, pick) }, text.ui.demoMark))
  }
  return (
    <>
      <button type="button" className="button" onClick={save}>
        {words.downloadCsv}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {words.print}
      </button>
    </>
  )
}

/** The same as plain text, ready for an office chat. */
const AsText = ({ list }: { list: ReminderList }) => {
  const { text, language, pick } = useText()
  const words = text.board
  const plan = useCurrentPlan()
  const field = useRef<HTMLTextAreaElement>(null)
  const mark = plan.demo ? text.ui.demoMark.value : null
  const written = reminderText(list, { words, language, pick, mark })
  return (
    <Section number={2} title={words.asText} className="reminder-text">
      <TextArea
        label={words.asTextLabel}
        ref={field}
        value={written}
        rows={Math.min(16, written.split('\n').length + 1)}
        readOnly
      />
      <div className="actions">
        <CopyButton
          field={field}
          label={words.copy}
          done={text.accounts.copied}
          failed={text.accounts.copyFailed}
        />
      </div>
    </Section>
  )
}
