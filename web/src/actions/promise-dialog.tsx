import { datesOf } from '@yardstick/shared/plan/milestones.ts'
import type { Milestone } from '@yardstick/shared/plan/schema.ts'
import { useState } from 'react'
import { useRecordPromise } from '../api/life-queries.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { RecordedStep } from '../ui/documents.tsx'
import { Select } from '../ui/field.tsx'
import { MilestoneStateWords } from '../ui/milestone-state.tsx'
import { StandingForm } from '../ui/standing-form.tsx'

type Props = { promise: Milestone | null; on: string; onClose: () => void }

/** Ticks a promise of the plan with what proves it, says when it is expected, or takes a tick back. */
export const PromiseDialog = ({ promise, on, onClose }: Props) => {
  const { text, pick } = useText()
  const name = promise ? pick(promise.text, promise.textEn) : ''
  return (
    <Dialog open={promise !== null} title={text.actions.tree.recordOf(name)} onClose={onClose}>
      {promise && <PromiseForm promise={promise} on={on} onClose={onClose} />}
    </Dialog>
  )
}

/** The first year of a yearly promise that is not kept; its last year when all are. */
const firstOpenYear = ({ occurrences }: Milestone): number | null => {
  const open = occurrences.find((one) => datesOf(one).actualOn === null)
  return (open ?? occurrences.at(-1))?.year ?? null
}

const PromiseForm = ({ promise, on, onClose }: Props & { promise: Milestone }) => {
  const words = useText().text.actions.tree
  const record = useRecordPromise(promise.code)
  const [year, setYear] = useState(() => firstOpenYear(promise))
  const occurrence = promise.occurrences.find((one) => one.year === year)
  if (record.isSuccess) {
    const row = record.data.items.at(-1)?.id ?? 0
    return <RecordedStep of={{ collection: 'promise-standings', row }} onClose={onClose} />
  }
  if (!occurrence) return null
  const known = datesOf(occurrence)
  const seen = occurrence.standings.at(-1)?.id ?? null
  return (
    <StandingForm
      key={`${year} ${seen}`}
      known={known}
      isPromise
      seen={seen}
      busy={record.isPending}
      error={record.error}
      onSend={(standing) => record.mutate({ ...standing, year })}
      onClose={onClose}
    >
      {year !== null && (
        <Select
          label={words.year}
          value={String(year)}
          onChange={(event) => setYear(Number(event.target.value))}
          choices={promise.occurrences.map((one) => ({
            value: String(one.year),
            label: words.ofYear(one.year ?? 0),
          }))}
        />
      )}
      <p className="dialog-body">
        <MilestoneStateWords dates={known} asOf={on} />
      </p>
    </StandingForm>
  )
}
