import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { HeadSelect } from '../ui/head-select.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { BoardTable } from './board-table.tsx'
import { HistorySection } from './history-section.tsx'
import { boardQuery } from './queries.ts'
import { Timeliness } from './timeliness.tsx'
import { useBoardPeriod } from './use-board-period.ts'

/** Who has delivered what in a period, and how the units kept to the ones before. */
export const BoardPage = () => {
  const { text } = useText()
  const { periods, period } = useBoardPeriod('/board')
  if (!period) {
    return (
      <>
        <PageHead title={text.board.title} />
        <Empty>{text.board.noPeriods}</Empty>
      </>
    )
  }
  return <PeriodBoard periods={periods} period={period} />
}

type Props = { periods: readonly Period[]; period: Period }

const PeriodBoard = ({ periods, period }: Props) => {
  const { text, language } = useText()
  const words = text.board
  const board = useQuery(boardQuery(useCurrentPlan().id, period.code))
  return (
    <>
      <PageHead
        title={words.titleOf(formatPeriod(language, period.code))}
        lead={board.data && <Sentence pieces={words.standing(board.data.totals)} />}
        facts={
          board.data && (
            <>
              <span>{text.review.periodStates[period.state]}</span>
              <span>{words.dueOnDay(board.data.dueOn)}</span>
              {period.state !== 'published' && (
                <span>
                  <Timeliness dueOn={board.data.dueOn} asOf={board.data.asOf} />
                </span>
              )}
            </>
          )
        }
        tools={
          <>
            <PeriodChoice periods={periods} period={period} />
            <Link className="button-primary" to="/board/list" search={{ of: period.code }}>
              {words.makeList}
            </Link>
          </>
        }
      />
      <div className="sections">
        <Section number={1} title={words.unitsTitle} note={words.unitsNote}>
          {board.isError && <ProblemNotice error={board.error} />}
          {board.isPending && <LoadingRows />}
          {board.data && <BoardTable board={board.data} />}
        </Section>
        <HistorySection period={period.code} />
      </div>
    </>
  )
}

const PeriodChoice = ({ periods, period }: Props) => {
  const { text, language } = useText()
  const { periodOption, periodStates } = text.review
  const navigate = useNavigate({ from: '/board' })
  return (
    <HeadSelect
      label={text.ui.period}
      value={period.code}
      choices={periods.map(({ code, state }) => ({
        value: code,
        label: periodOption(formatPeriod(language, code), periodStates[state]),
      }))}
      onChoose={(code) => void navigate({ search: (old) => ({ ...old, of: code }), replace: true })}
    />
  )
}
