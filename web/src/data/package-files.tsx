import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EditionFile, PublishedEdition } from '@yardstick/shared/whitepaper/schema.ts'
import { planPath, useCurrentPlan } from '../api/current-plan.ts'
import { editionsQuery } from '../api/edition-queries.ts'
import { formatBytes } from '../text/format-value.ts'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import { useDictionaryText } from './use-dictionary-text.ts'

const offered = ['package', 'xlsx'] as const
type Offered = (typeof offered)[number]

/** The data package and the annex of the latest published edition. */
export const PackageFiles = () => {
  const { words } = useDictionaryText()
  const plan = useCurrentPlan()
  const [latest] = useSuspenseQuery(editionsQuery(plan.id)).data.items
  const { title, note, what, none } = words.package
  return (
    <Section number={1} title={title} note={note} className="data-package">
      <p>{what}</p>
      {latest ? <LatestFiles edition={latest} /> : <Empty>{none}</Empty>}
    </Section>
  )
}

const LatestFiles = ({ edition }: { edition: PublishedEdition }) => {
  const { words } = useDictionaryText()
  const plan = useCurrentPlan()
  const { year, revision, asOf, files } = edition
  const { latest, edition: nameOf, asOf: known, noFiles, lasting, earlier } = words.package
  const address = `/api/v1${planPath(plan.id)}/editions/latest/files/package`
  return (
    <>
      <p>
        {latest} <b>{nameOf(year, revision)}</b>
        <span className="quiet">
          {' '}
          ·{' '}
          <span className="nowrap">
            {known} {asOf}
          </span>
        </span>
      </p>
      {files.length === 0 ? (
        <p className="quiet">{noFiles}</p>
      ) : (
        <>
          <ul className="package-files">
            {offered.map((kind) => (
              <OfferedFile
                key={kind}
                kind={kind}
                edition={edition}
                file={files.find((file) => file.kind === kind)}
              />
            ))}
          </ul>
          <p>
            {lasting} <a href={address}>{`${window.location.origin}${address}`}</a>
          </p>
        </>
      )}
      <p>
        <Link to="/white-paper">{earlier}</Link>
      </p>
    </>
  )
}

type FileProps = { kind: Offered; edition: PublishedEdition; file: EditionFile | undefined }

const OfferedFile = ({ kind, edition: { year, revision }, file }: FileProps) => {
  const { language, words } = useDictionaryText()
  const plan = useCurrentPlan()
  if (!file) return null
  const address = `/api/v1${planPath(plan.id)}/editions/${year}/${revision}/files/${kind}`
  return (
    <li>
      <a href={address} download={file.fileName}>
        {words.package.files[kind]}
      </a>{' '}
      <span className="quiet">
        {formatBytes(language, file.bytes)} · SHA-256 <code>{file.sha256}</code>
      </span>
    </li>
  )
}
