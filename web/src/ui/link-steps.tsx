import { useState } from 'react'
import { type ShownLink, useConfirmLink, useRejectLink } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { LinkNoteForm } from './link-note-form.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import './link-steps.css'

type Props = { link: ShownLink; onDone: (outcome: string) => void }

/** Confirm a proposal or reject it; rewrite the note of a confirmed link or take it off; for the center alone. */
export const LinkSteps = ({ link, onDone }: Props) => {
  const { text, pick } = useText()
  const words = text.links
  const [asks, setAsks] = useState(false)
  const [rewrites, setRewrites] = useState(false)
  const confirm = useConfirmLink()
  const pair = words.quotedPair(
    pick(link.from.name, link.from.nameEn),
    pick(link.to.name, link.to.nameEn),
  )
  const isProposed = link.state === 'proposed'
  const drop = isProposed
    ? { word: words.reject, label: words.rejectOf(pair) }
    : { word: words.remove, label: words.removeOf(pair) }
  const settle = () => confirm.mutate(link, { onSuccess: () => onDone(words.confirmed(pair)) })
  return (
    <div className="link-steps">
      {isProposed && (
        <button
          type="button"
          className="link-button"
          aria-label={words.confirmOf(pair)}
          disabled={confirm.isPending}
          onClick={settle}
        >
          {words.confirm}
        </button>
      )}
      {link.state === 'confirmed' && (
        <button
          type="button"
          className="link-button"
          aria-label={words.rewriteOf(pair)}
          onClick={() => setRewrites(true)}
        >
          {words.rewrite}
        </button>
      )}
      <button
        type="button"
        className="link-button"
        aria-label={drop.label}
        onClick={() => setAsks(true)}
      >
        {drop.word}
      </button>
      {confirm.isError && <ProblemNotice error={confirm.error} />}
      <Dialog open={rewrites} title={words.rewriteTitle} onClose={() => setRewrites(false)}>
        <LinkNoteForm
          link={link}
          onClose={() => setRewrites(false)}
          onDone={() => onDone(words.rewritten(pair))}
        />
      </Dialog>
      <DropDialog
        link={link}
        pair={pair}
        open={asks}
        onClose={() => setAsks(false)}
        onDone={onDone}
      />
    </div>
  )
}

type DropProps = Props & { pair: string; open: boolean; onClose: () => void }

const DropDialog = ({ link, pair, open, onClose, onDone }: DropProps) => {
  const words = useText().text.links
  const reject = useRejectLink()
  const isProposed = link.state === 'proposed'
  const send = (reason: string) => {
    const finish = () => {
      onClose()
      onDone(words.dropped(pair))
    }
    reject.mutate({ link, reason }, { onSuccess: finish })
  }
  return (
    <ConfirmDialog
      open={open}
      title={isProposed ? words.rejectTitle : words.removeTitle}
      confirmLabel={isProposed ? words.reject : words.remove}
      reason={{ required: true }}
      busy={reject.isPending}
      error={reject.error}
      onConfirm={send}
      onClose={onClose}
    >
      {isProposed ? words.rejectLead(pair) : words.removeLead(pair)}
    </ConfirmDialog>
  )
}
