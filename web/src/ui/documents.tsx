import { useQuery } from '@tanstack/react-query'
import { mostEvidenceFiles } from '@yardstick/shared/indicators/evidence.ts'
import { useState } from 'react'
import {
  attachmentAddress,
  attachmentsQuery,
  type RowKey,
  useAttachmentWrites,
} from '../api/attachment-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from './dialog.tsx'
import { FileList } from './file-list.tsx'
import { FilePicker } from './file-picker.tsx'
import { LoadingRows } from './loading.tsx'
import { ProblemNotice } from './problem-notice.tsx'

type Props = {
  of: RowKey
  /** The person may add documents and take them off. */
  mayWrite: boolean
}

/** The documents behind one row, for those who may see them. */
export const Documents = ({ of, mayWrite }: Props) => {
  const words = useText().text.life.documents
  const { id: planId } = useCurrentPlan()
  const { data, error } = useQuery(attachmentsQuery(planId, of))
  const { add, remove } = useAttachmentWrites(of)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <LoadingRows rows={1} />
  const isFull = data.items.length >= mostEvidenceFiles
  return (
    <>
      <FileList
        files={data.items}
        addressOf={(id) => attachmentAddress(planId, of, id)}
        onRemove={mayWrite ? remove.mutate : undefined}
      />
      {(add.isError || remove.isError) && <ProblemNotice error={add.error ?? remove.error} />}
      {mayWrite && !isFull && (
        <FilePicker label={words.add} busy={add.isPending} onChoose={add.mutate} />
      )}
    </>
  )
}

/** The last step after something was recorded: its documents, for whoever has them at hand. */
export const RecordedStep = ({ of, onClose }: { of: RowKey; onClose: () => void }) => {
  const words = useText().text.life.documents
  return (
    <>
      <p className="dialog-body" role="status">
        {words.recorded}
      </p>
      <Documents of={of} mayWrite />
      <div className="actions">
        <button type="button" className="button-primary" onClick={onClose}>
          {words.done}
        </button>
      </div>
    </>
  )
}

type CountProps = {
  of: RowKey
  count: number
  mayRead: boolean
  mayWrite: boolean
  /** What the documents belong to, for the heading of the window. */
  title: string
}

/** How many documents there are; opens them for those who may see them. */
export const DocumentCount = ({ of, count, mayRead, mayWrite, title }: CountProps) => {
  const { text } = useText()
  const words = text.life.documents
  const [isOpen, setOpen] = useState(false)
  if (count === 0 && !mayWrite) return text.ui.nothing
  const label = count === 0 ? words.add : words.count(count)
  if (!mayRead) return label
  return (
    <>
      <button
        type="button"
        className="link-button nowrap"
        aria-label={words.of(label, title)}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      <Dialog open={isOpen} title={words.titleOf(title)} onClose={() => setOpen(false)}>
        <Documents of={of} mayWrite={mayWrite} />
        <div className="actions">
          <button type="button" className="button" onClick={() => setOpen(false)}>
            {words.close}
          </button>
        </div>
      </Dialog>
    </>
  )
}
