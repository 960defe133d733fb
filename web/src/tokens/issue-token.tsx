import {
  type IssuedToken,
  type TokenScope,
  tokenScopes,
} from '@yardstick/shared/accounts/token-schema.ts'
import { addDays, chinaDate } from '@yardstick/shared/basics/dates.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { DialogButton } from '../ui/dialog-button.tsx'
import { TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault } from '../ui/problem-notice.tsx'
import { useIssueToken } from './queries.ts'

const usualDays = 180

/** The button that asks what a token is for, and until when. */
export const IssueToken = ({ onIssued }: { onIssued: (issued: IssuedToken) => void }) => {
  const { text } = useText()
  return (
    <DialogButton label={text.tokens.issue} title={text.tokens.issue} look="button-primary">
      {(close) => (
        <IssueForm
          onIssued={(issued) => {
            close()
            onIssued(issued)
          }}
          onClose={close}
        />
      )}
    </DialogButton>
  )
}

type FormProps = { onIssued: (issued: IssuedToken) => void; onClose: () => void }

const IssueForm = ({ onIssued, onClose }: FormProps) => {
  const { text } = useText()
  const words = text.tokens
  const issue = useIssueToken()
  const [name, setName] = useState('')
  const [expiresOn, setExpiresOn] = useState(addDays(chinaDate(new Date()), usualDays))
  const [scopes, setScopes] = useState<readonly TokenScope[]>(tokenScopes)
  const send = (event: FormEvent) => {
    event.preventDefault()
    issue.mutate({ name, expiresOn, scopes: [...scopes] }, { onSuccess: onIssued })
  }
  const toggle = (scope: TokenScope) =>
    setScopes(tokenScopes.filter((one) => (one === scope) !== scopes.includes(one)))
  const refusal = fieldFault(issue.error, 'body.expiresOn')
  return (
    <form onSubmit={send} autoComplete="off">
      <p className="dialog-body">{words.issueNote}</p>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        maxLength={60}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className="field token-scopes">
        <legend>{words.columns.scopes}</legend>
        {tokenScopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={() => toggle(scope)}
            />
            {words.scopes[scope]}
          </label>
        ))}
      </fieldset>
      <TextField
        label={words.columns.expiresOn}
        error={refusal}
        type="date"
        value={expiresOn}
        required
        onChange={(event) => setExpiresOn(event.target.value)}
      />
      <FormEnd
        error={refusal ? null : issue.error}
        label={words.issue}
        disabled={issue.isPending || scopes.length === 0}
        onCancel={onClose}
      />
    </form>
  )
}
