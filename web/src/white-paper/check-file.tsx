import { useMutation } from '@tanstack/react-query'
import type { PublishedEdition } from '@yardstick/shared/whitepaper/schema.ts'
import { type ChangeEvent, useId, useState } from 'react'
import { Section } from '../ui/section.tsx'
import { useText } from './use-text.ts'
import '../ui/file-picker.css'

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

const sumOf = async (file: File): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))

/** Pages without TLS, as on an intranet, have no cryptography: there the command serves. */
const mayCompute = (): boolean => globalThis.crypto?.subtle !== undefined

type Props = { number: number; editions: readonly PublishedEdition[] }

/** Tells whether a file at hand is one of those that were published. */
export const CheckFile = ({ number, editions }: Props) => {
  const { text } = useText()
  const words = text.whitePaper.check
  return (
    <Section number={number} title={words.title} note={words.note} className="check-file">
      {mayCompute() && <PickedFile editions={editions} />}
      <p>{words.command}</p>
      <pre>
        <code>{words.commandLine}</code>
      </pre>
    </Section>
  )
}

const PickedFile = ({ editions }: Pick<Props, 'editions'>) => {
  const { text } = useText()
  const words = text.whitePaper.check
  const id = useId()
  const [name, setName] = useState('')
  const check = useMutation({ mutationFn: sumOf })
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) {
      setName(file.name)
      check.mutate(file)
    }
    // The same file may be chosen again after it was changed.
    target.value = ''
  }
  return (
    <>
      <p>{words.lead}</p>
      <div className="file-picker check-file-pick">
        <input id={id} className="visually-hidden" type="file" onChange={choose} />
        <label htmlFor={id} className="button">
          {words.file}
        </label>
        <p role="status">
          {name} {check.isPending && words.counting}
          {check.isError && words.failed}
          {check.isSuccess && <Verdict sum={check.data} editions={editions} />}
        </p>
      </div>
    </>
  )
}

const Verdict = ({ sum, editions }: { sum: string; editions: Props['editions'] }) => {
  const { text } = useText()
  const words = text.whitePaper
  const [found] = editions.flatMap(({ year, revision, files }) =>
    files
      .filter(({ sha256 }) => sha256 === sum)
      .map(({ kind }) => ({ edition: words.edition(year, revision), kind })),
  )
  return (
    <b>
      {found ? words.check.same(found.edition, words.files.kinds[found.kind]) : words.check.other}
    </b>
  )
}
