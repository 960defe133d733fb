import { useInfiniteQuery } from '@tanstack/react-query'
import type { Delivery } from '@yardstick/shared/notices/webhook-schema.ts'
import { useState } from 'react'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { describeKind, describeOutcome } from './describe-delivery.ts'
import { deliveriesQuery } from './queries.ts'

/** What was sent to one address; read when it is opened. */
export const DeliveryLog = ({ id }: { id: number }) => {
  const { text } = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="webhook-log" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text.webhooks.log}</summary>
      {isOpen && <Deliveries id={id} />}
    </details>
  )
}

const Deliveries = ({ id }: { id: number }) => {
  const { text } = useText()
  const words = text.webhooks
  const log = useInfiniteQuery(deliveriesQuery(id))
  const deliveries = log.data?.pages.flatMap(({ items }) => items) ?? []
  if (log.isPending) return <LoadingRows rows={3} />
  if (log.isError) return <ProblemNotice error={log.error} />
  if (deliveries.length === 0) return <p className="quiet">{words.logEmpty}</p>
  return (
    <>
      <DeliveryTable deliveries={deliveries} />
      <div className="actions delivery-more">
        <button
          type="button"
          className="link-button"
          disabled={log.isFetching}
          onClick={() => void log.refetch()}
        >
          {words.refresh}
        </button>
        {log.hasNextPage && (
          <button
            type="button"
            className="link-button"
            disabled={log.isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {words.older}
          </button>
        )}
      </div>
    </>
  )
}

const DeliveryTable = ({ deliveries }: { deliveries: readonly Delivery[] }) => {
  const { text } = useText()
  const words = text.webhooks
  return (
    <table className="table delivery-table">
      <thead>
        <tr>
          <th scope="col">{words.createdAt}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.message}</th>
          <th scope="col">{words.state}</th>
          <th scope="col" className="number">
            {words.attempts}
          </th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.nextAttempt}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </tbody>
    </table>
  )
}

const DeliveryRow = ({ delivery }: { delivery: Delivery }) => {
  const { text } = useText()
  const words = text.webhooks
  const { createdAt, kind, state, attempts, nextAttemptAt } = delivery
  const label = (name: string) => <span className="delivery-label">{name} </span>
  return (
    <tr>
      <th scope="row" className="nowrap">
        {formatInstant(createdAt)}
      </th>
      <td className="nowrap">{describeKind(kind, words)}</td>
      <td className="delivery-text">{delivery.text}</td>
      <td className={`nowrap delivery-state is-${state}`}>{words.deliveryStates[state]}</td>
      <td className="number">
        {label(words.attempts)}
        {attempts}
      </td>
      <td className="delivery-text">
        {label(words.outcome)}
        {describeOutcome(delivery, words) ?? text.ui.nothing}
      </td>
      <td className="nowrap">
        {label(words.nextAttempt)}
        {nextAttemptAt ? formatInstant(nextAttemptAt) : text.ui.nothing}
      </td>
    </tr>
  )
}
