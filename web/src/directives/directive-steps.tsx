import { addDays } from '@yardstick/shared/basics/dates.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  type DirectiveAction,
  directiveActions,
  nextDirectiveState,
} from '@yardstick/shared/directives/life.ts'
import type { DirectiveDetail } from '@yardstick/shared/directives/schema.ts'
import { type FormEvent, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useDirectiveStep } from '../api/directive-queries.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

type Action = Exclude<DirectiveAction, 'issue'>

/** Taken with one press; the others ask for words or a day first, or say that they are final. */
const plain: readonly Action[] = ['receive']
const spoken: readonly Action[] = [
  'reply',
  'ask_extension',
  'refuse_extension',
  'return',
  'withdraw',
]
const dated: readonly Action[] = ['ask_extension', 'grant_extension']
const leading: readonly Action[] = ['receive', 'reply', 'close']

const actions = directiveActions.filter((action): action is Action => action !== 'issue')

/** The steps that the reader may take now, in the order of the life of a directive. */
const useOpenSteps = (directive: DirectiveDetail, today: string): Action[] => {
  const role = useAccount()?.role
  if (!role) return []
  const standing = {
    state: directive.state,
    extensionAsked: directive.extensionAskedUntil !== null,
  }
  return actions.filter((action) => {
    if (action === 'ask_extension' && today > directive.dueOn) return false
    try {
      nextDirectiveState(action, standing, role)
      return true
    } catch (error) {
      if (error instanceof RuleError) return false
      throw error
    }
  })
}

type Props = { directive: DirectiveDetail; today: string }

/** Buttons for what may be done; what needs words or a day opens a window for them. */
export const DirectiveSteps = ({ directive, today }: Props) => {
  const { text } = useText()
  const words = text.directives
  const step = useDirectiveStep(directive.no)
  const [asking, setAsking] = useState<Action | null>(null)
  const open = useOpenSteps(directive, today)
  const seen = directive.lastEvent
  if (open.length === 0) return null
  const press = (action: Action) => {
    step.reset()
    if (plain.includes(action)) step.mutate({ action, seen, text: null, dueOn: null })
    else setAsking(action)
  }
  return (
    <>
      {step.isError && !asking && <ProblemNotice error={step.error} />}
      <div className="actions directive-actions">
        {open.map((action) => (
          <button
            key={action}
            type="button"
            className={leading.includes(action) ? 'button-primary' : 'button'}
            disabled={step.isPending}
            onClick={() => press(action)}
          >
            {words.steps[action]}
          </button>
        ))}
      </div>
      <Dialog
        open={asking !== null}
        title={asking ? words.stepTitles[asking] : ''}
        onClose={() => setAsking(null)}
      >
        {asking && (
          <StepForm
            action={asking}
            directive={directive}
            today={today}
            step={step}
            onClose={() => setAsking(null)}
          />
        )}
      </Dialog>
    </>
  )
}

type FormProps = Props & {
  action: Action
  step: ReturnType<typeof useDirectiveStep>
  onClose: () => void
}

/** The first day that may be asked for or granted. */
const earliest = (dueOn: string, today: string): string =>
  dueOn < today ? today : addDays(dueOn, 1)

const StepForm = ({ action, directive, today, step, onClose }: FormProps) => {
  const { text } = useText()
  const words = text.directives
  const [said, setSaid] = useState('')
  const [day, setDay] = useState(directive.extensionAskedUntil ?? '')
  const needsWords = spoken.includes(action)
  const needsDay = dated.includes(action)
  const isReady = (!needsWords || said.trim() !== '') && (!needsDay || day !== '')
  const send = (event: FormEvent) => {
    event.preventDefault()
    const content = { text: said.trim() || null, dueOn: needsDay ? day : null }
    step.mutate({ action, seen: directive.lastEvent, ...content }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={send}>
      {action === 'close' && <p className="dialog-body">{words.closeNote}</p>}
      {needsDay && (
        <TextField
          type="date"
          label={words.newDueOn}
          hint={words.presentDueOn(directive.dueOn)}
          min={earliest(directive.dueOn, today)}
          value={day}
          required
          onChange={(event) => setDay(event.target.value)}
        />
      )}
      <TextArea
        label={words.stepWords[action]}
        rows={action === 'reply' ? 6 : 3}
        maxLength={4000}
        required={needsWords}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      <FormEnd
        error={step.error}
        label={words.steps[action]}
        disabled={step.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}
