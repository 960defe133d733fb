import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { DeclarationKind } from '@yardstick/shared/projects/gates.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { type FormEvent, useState } from 'react'
import { useDeclare } from '../api/life-queries.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault, isShownBeside } from '../ui/problem-notice.tsx'

/** What is to be recorded; `isMet` false takes the statement back. */
export type DeclarationWish = { kind: DeclarationKind; isMet: boolean }

type Props = { project: ProjectDetail; wish: DeclarationWish | null; onClose: () => void }

/** Records what the project states of one kind, or takes it back with a reason. */
export const DeclarationDialog = ({ project, wish, onClose }: Props) => {
  const { text, language } = useText()
  const words = text.life.sharing
  const kind = wish ? nameOf(wish.kind, language) : ''
  const title = wish?.isMet === false ? words.takeBackTitle(kind) : words.recordTitle(kind)
  return (
    <Dialog open={wish !== null} title={title} onClose={onClose}>
      {wish && <DeclarationForm project={project} wish={wish} onClose={onClose} />}
    </Dialog>
  )
}

const paths = ['body.statement', 'body.on']

type FormProps = Props & { wish: DeclarationWish }

const DeclarationForm = ({ project, wish, onClose }: FormProps) => {
  const { text } = useText()
  const words = text.life.sharing
  const today = chinaDate(new Date())
  const declare = useDeclare(project.code)
  const { declarations } = project.track
  const last = declarations.findLast(({ kind }) => kind === wish.kind)
  const [statement, setStatement] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const [on, setOn] = useState(today)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const asked = {
      ...wish,
      on,
      statement: statement.trim(),
      documentNumber: documentNumber.trim() || null,
      seen: declarations.at(-1)?.id ?? null,
    }
    declare.mutate(asked, { onSuccess: onClose })
  }
  const isReady = on !== '' && statement.trim() !== ''
  return (
    <form onSubmit={send}>
      {last && <p className="dialog-body">{`${last.on} ${last.statement}`}</p>}
      <TextArea
        label={wish.isMet ? words.statement : words.takeBackReason}
        hint={wish.isMet ? words.statementHint : undefined}
        error={fieldFault(declare.error, 'body.statement')}
        value={statement}
        maxLength={2000}
        required
        onChange={(event) => setStatement(event.target.value)}
      />
      <TextField
        label={text.life.stage.documentNumberOptional}
        value={documentNumber}
        maxLength={100}
        onChange={(event) => setDocumentNumber(event.target.value)}
      />
      <TextField
        type="date"
        label={words.on}
        error={fieldFault(declare.error, 'body.on')}
        value={on}
        min={last?.on}
        max={today}
        required
        onChange={(event) => setOn(event.target.value)}
      />
      <FormEnd
        error={isShownBeside(declare.error, paths) ? null : declare.error}
        label={words.confirm}
        disabled={declare.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}
