import { type FormEvent, useState } from 'react'
import { type ShownLink, useRewriteNote } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { TextArea } from './field.tsx'
import { ProblemNotice } from './problem-notice.tsx'

type Props = { link: ShownLink; onDone: () => void; onClose: () => void }

/** The note of a confirmed link in both languages. */
export const LinkNoteForm = ({ link, onDone, onClose }: Props) => {
  const { text } = useText()
  const words = text.links
  const rewrite = useRewriteNote()
  const [note, setNote] = useState(link.note ?? '')
  const [noteEn, setNoteEn] = useState(link.noteEn === link.note ? '' : (link.noteEn ?? ''))
  const send = (event: FormEvent) => {
    event.preventDefault()
    const finish = () => {
      onClose()
      onDone()
    }
    rewrite.mutate({ link, note: note.trim(), noteEn: noteEn.trim() }, { onSuccess: finish })
  }
  return (
    <form onSubmit={send}>
      <p className="dialog-body">{words.rewriteLead}</p>
      <TextArea
        label={words.note}
        hint={words.noteHint}
        value={note}
        maxLength={300}
        required
        onChange={({ target }) => setNote(target.value)}
      />
      <TextArea
        label={words.noteEn}
        hint={words.noteEnHint}
        lang="en"
        value={noteEn}
        maxLength={300}
        onChange={({ target }) => setNoteEn(target.value)}
      />
      {rewrite.isError && <ProblemNotice error={rewrite.error} />}
      <div className="actions">
        <button
          type="submit"
          className="button-primary"
          disabled={rewrite.isPending || note.trim() === ''}
        >
          {words.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.ui.cancel}
        </button>
      </div>
    </form>
  )
}
