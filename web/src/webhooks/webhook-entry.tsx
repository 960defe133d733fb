import type { Webhook } from '@yardstick/shared/notices/webhook-schema.ts'
import { useState } from 'react'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { describeTest } from './describe-delivery.ts'
import { useChangeWebhook, useRemoveWebhook, useTestWebhook } from './queries.ts'

/** One address with what may be done to it and the log of what was sent there. */
export const WebhookEntry = ({ webhook }: { webhook: Webhook }) => {
  const { text } = useText()
  const words = text.webhooks
  const test = useTestWebhook()
  const { id, url, state, createdAt } = webhook
  return (
    <article className="webhook" aria-labelledby={`webhook-${id}`}>
      <div className="webhook-head">
        <h3 id={`webhook-${id}`}>{url}</h3>
        <span className={`webhook-state ${state === 'paused' ? 'is-paused' : ''}`}>
          {words.states[state]}
        </span>
        <span className="quiet">{words.since(formatInstant(createdAt))}</span>
        <div className="actions">
          <button
            type="button"
            className="link-button"
            disabled={test.isPending}
            aria-describedby={`webhook-${id}`}
            onClick={() => test.mutate(id)}
          >
            {test.isPending ? words.testing : words.test}
          </button>
          <PauseButton webhook={webhook} />
          <RemoveButton webhook={webhook} />
        </div>
      </div>
      {test.isError && <ProblemNotice error={test.error} />}
      <p role="status" className="webhook-outcome">
        {test.data && describeTest(test.data, words)}
      </p>
      <DeliveryLog id={id} />
    </article>
  )
}

/** Pausing gives up what still waits, so it asks first; starting again does not. */
const PauseButton = ({ webhook }: { webhook: Webhook }) => {
  const { text } = useText()
  const words = text.webhooks
  const change = useChangeWebhook()
  const [isAsked, setIsAsked] = useState(false)
  const { id, url, state } = webhook
  const close = () => {
    change.reset()
    setIsAsked(false)
  }
  const isActive = state === 'active'
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-describedby={`webhook-${id}`}
        onClick={() => setIsAsked(true)}
      >
        {isActive ? words.pause : words.resume}
      </button>
      <ConfirmDialog
        open={isAsked}
        title={isActive ? words.pauseTitle : words.resumeTitle}
        confirmLabel={isActive ? words.pause : words.resume}
        busy={change.isPending}
        error={change.error}
        onConfirm={() =>
          change.mutate({ id, url, state: isActive ? 'paused' : 'active' }, { onSuccess: close })
        }
        onClose={close}
      >
        {isActive ? words.pauseNote : words.resumeNote}
      </ConfirmDialog>
    </>
  )
}

const RemoveButton = ({ webhook }: { webhook: Webhook }) => {
  const { text } = useText()
  const words = text.webhooks
  const remove = useRemoveWebhook()
  const [isAsked, setIsAsked] = useState(false)
  const close = () => {
    remove.reset()
    setIsAsked(false)
  }
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-describedby={`webhook-${webhook.id}`}
        onClick={() => setIsAsked(true)}
      >
        {words.remove}
      </button>
      <ConfirmDialog
        open={isAsked}
        title={words.removeTitle}
        confirmLabel={words.remove}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(webhook.id, { onSuccess: close })}
        onClose={close}
      >
        {words.removeNote}
      </ConfirmDialog>
    </>
  )
}
