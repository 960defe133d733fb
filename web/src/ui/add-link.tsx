import { useQuery } from '@tanstack/react-query'
import { endKey, type LinkEnd, linkEnds, type NamedEnd } from '@yardstick/shared/plan/links.ts'
import { type FormEvent, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { indicatorsQuery } from '../api/indicator-queries.ts'
import { useAddLink, useLinks } from '../api/link-queries.ts'
import { actionsQuery } from '../api/plan-queries.ts'
import { projectsQuery } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'
import { DialogButton } from './dialog-button.tsx'
import { kindWordOf } from './end-link.tsx'
import { Select, TextArea, TextField } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { LoadingRows } from './loading.tsx'
import { fieldFault } from './problem-notice.tsx'

type Props = {
  /** One end that is given; null lets both be chosen. */
  from: NamedEnd | null
  /** As prominent as the buttons of a page's head. */
  isTool?: boolean
  onDone: (outcome: string) => void
}

/** The button and the dialog by which the center links two by hand. */
export const AddLink = ({ isTool = false, ...props }: Props) => {
  const words = useText().text.links
  return (
    <DialogButton label={words.add} title={words.addTitle} look={isTool ? 'button' : 'link-button'}>
      {(close) => <Contents {...props} onClose={close} />}
    </DialogButton>
  )
}

/** Everything that can be linked; null while it is being read. */
const useEnds = (): readonly NamedEnd[] | null => {
  const { id } = useCurrentPlan()
  const projects = useQuery(projectsQuery(id)).data?.items
  const actions = useQuery(actionsQuery(id)).data?.items
  const indicators = useQuery(indicatorsQuery(id, undefined)).data?.items
  if (!projects || !actions || !indicators) return null
  const named =
    (kind: LinkEnd) =>
    ({ code, name, nameEn }: Pick<NamedEnd, 'code' | 'name' | 'nameEn'>): NamedEnd => {
      return { kind, code, name, nameEn, isReserve: false }
    }
  return [
    ...projects.map((one) => ({
      ...named('project')(one),
      isReserve: one.place.standing === 'reserve',
    })),
    ...actions.flatMap(({ programmes }) => programmes).map(named('programme')),
    ...indicators.map(named('indicator')),
  ]
}

const Contents = (props: Omit<Props, 'isTool'> & { onClose: () => void }) => {
  const ends = useEnds()
  return ends ? <Form {...props} ends={ends} /> : <LoadingRows rows={6} />
}

type FormProps = Omit<Props, 'isTool'> & { ends: readonly NamedEnd[]; onClose: () => void }

const Form = ({ from: given, ends, onDone, onClose }: FormProps) => {
  const { text, pick } = useText()
  const words = text.links
  const [entry, setEntry] = useState({ from: '', to: '', note: '', noteEn: '' })
  const add = useAddLink()
  const tied = useLinks()
  const from = given ?? ends.find((end) => endKey(end) === entry.from) ?? null
  const free = ends.filter((end) => from !== null && mayTie(from, end, tied))
  const to = free.find((end) => endKey(end) === entry.to) ?? null
  const change = (changes: Partial<typeof entry>) => setEntry((old) => ({ ...old, ...changes }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!from || !to) return
    const finish = () => {
      onClose()
      onDone(words.added(words.quotedPair(pick(from.name, from.nameEn), pick(to.name, to.nameEn))))
    }
    const [note, noteEn] = [entry.note.trim(), entry.noteEn.trim()]
    const body = {
      from: { kind: from.kind, code: from.code },
      to: { kind: to.kind, code: to.code },
      note,
      ...(noteEn && { noteEn }),
    }
    add.mutate(body, { onSuccess: finish })
  }
  return (
    <form onSubmit={send}>
      {given && <p className="dialog-body">{pick(given.name, given.nameEn)}</p>}
      {!given && (
        <EndSelect
          label={words.first}
          ends={ends}
          value={entry.from}
          onChange={(key) => change({ from: key, to: '' })}
        />
      )}
      <EndSelect
        label={given ? words.other : words.second}
        ends={free}
        value={entry.to}
        onChange={(key) => change({ to: key })}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        error={fieldFault(add.error, 'body.note')}
        required
        maxLength={300}
        value={entry.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <TextField
        label={words.noteEn}
        hint={words.noteEnHint}
        maxLength={300}
        value={entry.noteEn}
        onChange={(event) => change({ noteEn: event.target.value })}
      />
      <p className="note">{words.addLead}</p>
      <FormEnd
        error={add.error}
        label={words.add}
        disabled={add.isPending || !to || entry.note.trim() === ''}
        onCancel={onClose}
      />
    </form>
  )
}

/** Of another kind, and not linked yet. */
const mayTie = (from: NamedEnd, end: NamedEnd, tied: ReturnType<typeof useLinks>): boolean => {
  if (end.kind === from.kind) return false
  const pair = [endKey(from), endKey(end)]
  return !tied.some((link) => pair.includes(endKey(link.from)) && pair.includes(endKey(link.to)))
}

type SelectProps = {
  label: string
  ends: readonly NamedEnd[]
  value: string
  onChange: (key: string) => void
}

const EndSelect = ({ label, ends, value, onChange }: SelectProps) => {
  const { text, pick } = useText()
  const words = text.links
  const ordered = linkEnds.flatMap((kind) => ends.filter((end) => end.kind === kind))
  return (
    <Select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      choices={[
        { value: '', label: words.choose },
        ...ordered.map((end) => ({
          value: endKey(end),
          label: words.ofKind(words.kinds[kindWordOf(end)], pick(end.name, end.nameEn)),
        })),
      ]}
    />
  )
}
