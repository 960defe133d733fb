import type { IssuedToken, Token } from '@yardstick/shared/accounts/token-schema.ts'
import { useState } from 'react'
import { formatInstant } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { IssueToken } from './issue-token.tsx'
import { IssuedTokenDialog } from './issued-token.tsx'
import { type Reach, useRevokeToken, useTokens } from './queries.ts'
import './tokens-page.css'

/** The tokens of a reporter's systems. */
export const TokensPage = () => {
  const { text } = useText()
  const [issued, setIssued] = useState<IssuedToken | null>(null)
  return (
    <>
      <PageHead
        title={text.tokens.title}
        lead={text.tokens.lead}
        tools={<IssueToken onIssued={setIssued} />}
      />
      <div className="sections">
        <TokenSection reach="own" />
        <HowToUse />
      </div>
      <IssuedTokenDialog issued={issued} onClose={() => setIssued(null)} />
    </>
  )
}

/** Everybody's tokens, for the system administrator. */
export const AllTokensPage = () => {
  const { text } = useText()
  return (
    <>
      <PageHead title={text.tokens.title} lead={text.tokens.allLead} />
      <div className="sections">
        <TokenSection reach="all" />
      </div>
    </>
  )
}

const TokenSection = ({ reach }: { reach: Reach }) => {
  const { text } = useText()
  const words = text.tokens
  const tokens = useTokens(reach)
  const active = tokens.filter(({ state }) => state === 'active').length
  return (
    <Section number={1} title={words.listTitle} note={words.count(active)}>
      {tokens.length === 0 ? (
        <Empty>{words.empty[reach]}</Empty>
      ) : (
        <TokenTable tokens={tokens} reach={reach} />
      )}
    </Section>
  )
}

const TokenTable = ({ tokens, reach }: { tokens: readonly Token[]; reach: Reach }) => {
  const { text } = useText()
  const { columns } = text.tokens
  return (
    <table className="table token-table">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          {reach === 'all' && <th scope="col">{columns.owner}</th>}
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.scopes}</th>
          <th scope="col">{columns.expiresOn}</th>
          <th scope="col">{columns.lastUsed}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} reach={reach} />
        ))}
      </tbody>
    </table>
  )
}

const TokenRow = ({ token, reach }: { token: Token; reach: Reach }) => {
  const { text } = useText()
  const words = text.tokens
  const { name, hint, state, scopes, expiresOn, lastUsedAt, owner } = token
  return (
    <tr className={state === 'active' ? undefined : 'is-ended'}>
      <th scope="row">
        {name} <span className="quiet">{words.ends(hint)}</span>
      </th>
      {reach === 'all' && (
        <td>
          {owner.displayName} <span className="quiet">{owner.unit}</span>
        </td>
      )}
      <td>{words.states[state]}</td>
      <td>{scopes.map((scope) => words.scopes[scope]).join(words.and)}</td>
      <td className="nowrap">{words.until(expiresOn)}</td>
      <td className="nowrap">
        {lastUsedAt === null ? words.neverUsed : words.usedAt(formatInstant(lastUsedAt))}
      </td>
      <td>{state === 'active' && <RevokeButton token={token} reach={reach} />}</td>
    </tr>
  )
}

const RevokeButton = ({ token, reach }: { token: Token; reach: Reach }) => {
  const { text } = useText()
  const words = text.tokens
  const revoke = useRevokeToken(reach)
  const [isAsked, setIsAsked] = useState(false)
  const close = () => {
    revoke.reset()
    setIsAsked(false)
  }
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-label={words.revokeOf(token.name)}
        onClick={() => setIsAsked(true)}
      >
        {words.revoke}
      </button>
      <ConfirmDialog
        open={isAsked}
        title={words.revokeOf(token.name)}
        confirmLabel={words.revoke}
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate(token.id, { onSuccess: close })}
        onClose={close}
      >
        {words.revokeNote}
      </ConfirmDialog>
    </>
  )
}

/** What a system sends, with the address of this very site. */
const HowToUse = () => {
  const { text } = useText()
  const { how } = text.tokens
  return (
    <Section number={2} title={how.title}>
      <p className="token-how">{how.lead}</p>
      <pre className="token-example">
        <code>{how.example(location.origin)}</code>
      </pre>
      <p className="token-how">
        <a href="/api/docs">{how.docs}</a>
      </p>
    </Section>
  )
}
