import { problemSentence } from '@yardstick/shared/basics/problem-words.ts'
import {
  type EditionBuild,
  type EditionDetail,
  editionFileKindSchema,
} from '@yardstick/shared/whitepaper/schema.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { useBuild, useBuildStep } from './desk-queries.ts'
import { FileTable } from './file-table.tsx'
import { useText } from './use-text.ts'
import './files-section.css'

type Props = { number: number; edition: EditionDetail }

/** Where other parts of the desk lead to. */
export const filesId = 'files'

/** Makes the files of an edition, shows how far that is, and what was made. */
export const FilesSection = ({ number, edition }: Props) => {
  const words = useText().text.editionDesk.files
  const { files, state } = edition
  const isPublished = state === 'published'
  return (
    <Section
      id={filesId}
      number={number}
      title={words.title}
      note={isPublished ? words.lost : words.note}
    >
      <Making edition={edition} />
      {files.length > 0 && <FileTable edition={edition} files={files} isDraft={!isPublished} />}
    </Section>
  )
}

/** What the button does: a published edition’s files only come back to the disk. */
const useMakeLabel = ({ files, state }: EditionDetail): string => {
  const words = useText().text.editionDesk.files
  if (state === 'published') return words.restore
  return files.length > 0 ? words.makeAgain : words.make
}

const Making = ({ edition }: Pick<Props, 'edition'>) => {
  const words = useText().text.editionDesk.files
  const label = useMakeLabel(edition)
  const build = useBuild(edition)
  const make = useBuildStep(edition, 'POST')
  const cancel = useBuildStep(edition, 'DELETE')
  const state = build.data?.state
  const error = make.error ?? cancel.error
  const isRunning = state === 'running'
  return (
    <div className="desk-making">
      <div className="actions">
        {isRunning ? (
          <button
            type="button"
            className="button"
            disabled={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            {words.cancel}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            disabled={make.isPending}
            onClick={() => make.mutate()}
          >
            {label}
          </button>
        )}
        <BuildState build={build.data ?? null} hasFiles={edition.files.length > 0} />
      </div>
      {error && <ProblemNotice error={error} />}
    </div>
  )
}

const BuildState = ({ build, hasFiles }: { build: EditionBuild | null; hasFiles: boolean }) => {
  const { text, language } = useText()
  const words = text.editionDesk.files
  if (build?.state === 'running') {
    const kind = editionFileKindSchema.safeParse(build.step)
    const step = kind.success ? text.whitePaper.files.kinds[kind.data] : ''
    return (
      <span role="status" className="desk-progress">
        <progress value={build.done} max={build.all} />
        {step ? words.running(step, build.done + 1, build.all) : words.waiting}
      </span>
    )
  }
  return (
    <span role="status">
      {build?.state === 'done' && hasFiles && words.done}
      {build?.state === 'cancelled' && words.cancelled}
      {build?.state === 'failed' && words.failed}
      {build?.state === 'failed' &&
        build.problem !== null &&
        problemSentence(build.problem, {}, language)}
      {build?.state !== 'failed' && !hasFiles && ` ${words.none}`}
    </span>
  )
}
