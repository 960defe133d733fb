import type { EditionFile } from '@yardstick/shared/whitepaper/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatBytes } from '../text/format-value.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import type { EditionName } from './edition-name.ts'
import { fileAddress, type ReadEdition } from './queries.ts'
import { useText } from './use-text.ts'
import '../ui/stacked-table.css'
import './file-table.css'

type Props = {
  edition: EditionName
  files: readonly EditionFile[]
  /** They are the editors’ own until they are published. */
  isDraft?: boolean
}

/** What an edition can be had as, with the checksum of each file. */
export const FileTable = ({ edition, files, isDraft = false }: Props) => {
  const { text } = useText()
  const words = text.whitePaper
  if (files.length === 0) return <p className="quiet">{words.files.none}</p>
  const name = words.edition(edition.year, edition.revision)
  return (
    <table className="table stacked file-table">
      <caption className="visually-hidden">{words.files.caption(name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.files.kind}</th>
          <th scope="col">{words.files.use}</th>
          <th scope="col" className="number">
            {words.files.size}
          </th>
          <th scope="col">{words.files.sum}</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <FileRow key={file.kind} file={file} name={name} edition={{ ...edition, isDraft }} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { edition: ReadEdition; file: EditionFile; name: string }

const FileRow = ({ edition, file, name }: RowProps) => {
  const { text, language } = useText()
  const words = text.whitePaper.files
  const plan = useCurrentPlan()
  const { kind, fileName, bytes, sha256 } = file
  return (
    <tr>
      <th scope="row">
        <a
          href={fileAddress(plan.id, edition, kind)}
          download={fileName}
          title={fileName}
          aria-label={words.downloadOf(words.kinds[kind], name)}
        >
          {words.kinds[kind]}
        </a>
      </th>
      <td className="quiet">{words.uses[kind]}</td>
      <td className="number">
        <CellLabel>{words.size}</CellLabel>
        {formatBytes(language, bytes)}
      </td>
      <td className="file-sum">
        <CellLabel>{words.sum}</CellLabel>
        <code>{sha256}</code>
      </td>
    </tr>
  )
}
