import { Link } from '@tanstack/react-router'
import type { Period } from '@yardstick/shared/indicators/reporting.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { countReports } from './period-choice.ts'
import type { QueueFilter } from './search.ts'

type Props = { period: Period; filter: QueueFilter; onShowWaiting: () => void }

/** Nothing in this part of the queue: what that means, and where to go on. */
export const QueueEmpty = ({ period, filter, onShowWaiting }: Props) => {
  const { text } = useText()
  const words = text.desk
  if (filter === 'waiting') return <QueueClear period={period} />
  return (
    <Empty
      action={
        <button type="button" className="button" onClick={onShowWaiting}>
          {words.showWaiting}
        </button>
      }
    >
      {words.noneIn[filter]}
    </Empty>
  )
}

const QueueClear = ({ period }: { period: Period }) => {
  const { text } = useText()
  const { missing, submitted, verified } = countReports(period)
  const mayPublish = period.state === 'open' || period.state === 'closed'
  return (
    <Empty
      action={
        mayPublish && (
          <>
            <Link
              className={missing === 0 ? 'button-primary' : 'button'}
              to="/review"
              search={(old) => ({ ...old, view: 'periods' })}
            >
              {text.review.goPublish}
            </Link>
            {missing > 0 && (
              <Link className="button" to="/board" search={{ of: period.code }}>
                {text.review.seeProgress}
              </Link>
            )}
          </>
        )
      }
    >
      {period.state === 'published'
        ? text.desk.published
        : text.desk.clear({ missing, verified, awaiting: submitted })}
    </Empty>
  )
}
