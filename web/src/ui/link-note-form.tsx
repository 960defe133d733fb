import { type FormEvent, useState } from 'react'
import { type ShownLink, useRewriteNote } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { TextArea } from './field.tsx'
import { FormEnd } from './form-end.tsx'

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
      <FormEnd
        error={rewrite.error}
        label={words.save}
        disabled={rewrite.isPending || note.trim() === ''}
        onCancel={onClose}
      />
    </form>
  )
}
