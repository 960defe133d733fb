import type { issuedWebhookSchema } from '@yardstick/shared/notices/webhook-schema.ts'
import { useState } from 'react'
import type { z } from 'zod'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SecretDialog } from '../ui/secret-dialog.tsx'
import { Section } from '../ui/section.tsx'
import { AddWebhook } from './add-webhook.tsx'
import { useWebhooks } from './queries.ts'
import { WebhookEntry } from './webhook-entry.tsx'
import './webhooks-page.css'

export type IssuedWebhook = z.infer<typeof issuedWebhookSchema>

/** The addresses outside that are told what the units should know, and what came of telling them. */
export const WebhooksPage = () => {
  const { text } = useText()
  const words = text.webhooks
  const webhooks = useWebhooks()
  const { demo } = useCurrentPlan()
  const [issued, setIssued] = useState<IssuedWebhook | null>(null)
  return (
    <>
      <PageHead title={words.title} lead={words.lead} tools={<AddWebhook onIssued={setIssued} />} />
      {demo && <p className="webhooks-demo">{words.demoNote}</p>}
      <div className="sections">
        <Section number={1} title={words.listTitle} note={words.count(webhooks.length)}>
          {webhooks.length === 0 && <Empty>{words.empty}</Empty>}
          {webhooks.map((webhook) => (
            <WebhookEntry key={webhook.id} webhook={webhook} />
          ))}
        </Section>
        <WhatIsSent />
      </div>
      <SecretDialog
        title={words.secretTitle}
        note={words.secretNote}
        label={words.secret}
        secret={issued?.secret ?? null}
        onClose={() => setIssued(null)}
      />
    </>
  )
}

/** When something is sent, what stands in it, and how a receiver knows that it is from here. */
const WhatIsSent = () => {
  const { text } = useText()
  const { sent } = text.webhooks
  return (
    <Section number={2} title={sent.title}>
      <dl className="facts webhooks-sent">
        {sent.facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
