import { Link } from '@tanstack/react-router'
import { mayTakeStep } from '@yardstick/shared/whitepaper/life.ts'
import type { NarrativeBlock } from '@yardstick/shared/whitepaper/narrative.ts'
import type { EditionDetail, EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { lazy, Suspense, useId, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { writeName } from './edition-name.ts'
import type { FigureIndex } from './figure-index.ts'
import { NarrativeText } from './narrative-text.tsx'
import { SectionConflict } from './section-conflict.tsx'
import type { SectionDraft, SectionKeeper } from './section-keeper.ts'
import { SectionSaving } from './section-saving.tsx'
import { useFigureIndex } from './use-figure-index.ts'
import { useSectionDraft } from './use-section-draft.ts'
import { useText } from './use-text.ts'

// The editor is large; readers never need it.
const NarrativeEditor = lazy(async () => ({
  default: (await import('./editor/narrative-editor.tsx')).NarrativeEditor,
}))

type Props = { edition: EditionDetail; section: EditionSection }

/** One section: what data says by itself, and what editors write. */
export const SectionDesk = ({ edition, section }: Props) => {
  const { text } = useText()
  const words = text.editionDesk.sections
  const role = useAccount()?.role
  const { index, error } = useFigureIndex(edition)
  const mayWrite = role !== undefined && mayTakeStep('write', edition, role)
  return (
    <div className="desk-section">
      <div className="desk-section-head">
        <h3 lang="zh-CN">{section.title}</h3>
        {edition.state !== 'published' && (
          <Link
            to="/white-paper/$edition/preview"
            params={{ edition: writeName(edition) }}
            search={{ chapter: chapterOf(section), section: section.id }}
          >
            {words.previewHere}
          </Link>
        )}
      </div>
      {error && <ProblemNotice error={error} />}
      {!index && !error && <LoadingRows rows={8} />}
      {index && <Automatic section={section} index={index} isOpen={mayWrite} />}
      {index &&
        (mayWrite ? (
          <Own edition={edition} section={section} index={index} />
        ) : (
          <Closed section={section} index={index} />
        ))}
    </div>
  )
}

/** Sections are named after the chapter they stand in. */
const chapterOf = ({ id }: EditionSection): string => id.split('.')[0] ?? id

type Indexed = { section: EditionSection; index: FigureIndex }

const Automatic = ({ section: { automatic }, index, isOpen }: Indexed & { isOpen: boolean }) => {
  const words = useText().text.editionDesk.sections
  if (automatic.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <div className="desk-automatic">
      <h4>
        {words.automatic} {isOpen && <span className="note">{words.automaticNote}</span>}
      </h4>
      <NarrativeText blocks={automatic} index={index} />
    </div>
  )
}

const Closed = ({ section: { narrative }, index }: Indexed) => {
  const words = useText().text.editionDesk.sections
  const blocks = narrative?.blocks ?? []
  return (
    <div className="desk-automatic">
      <h4>
        {words.own} <span className="note">{words.readOnly}</span>
      </h4>
      {blocks.length === 0 ? (
        <p className="quiet">{words.noWords}</p>
      ) : (
        <NarrativeText blocks={blocks} index={index} />
      )}
    </div>
  )
}

const Own = ({ edition, section, index }: Indexed & Pick<Props, 'edition'>) => {
  const words = useText().text.editionDesk
  const { draft, keeper } = useSectionDraft(edition, section)
  const write = (blocks: NarrativeBlock[]) => keeper.write({ blocks })
  return (
    <div className="desk-own">
      <h4>{words.sections.own}</h4>
      {section.automatic.length > 0 && <Usage draft={draft} keeper={keeper} section={section} />}
      {draft.phase === 'conflict' && (
        <SectionConflict
          edition={edition}
          section={section}
          draft={draft}
          keeper={keeper}
          index={index}
        />
      )}
      <Suspense fallback={<LoadingRows rows={8} />}>
        <NarrativeEditor
          key={`${draft.epoch} ${edition.gatheredAt}`}
          blocks={draft.narrative.blocks}
          index={index}
          label={words.sections.field(section.title)}
          onChange={write}
        />
      </Suspense>
      <SectionSaving draft={draft} section={section} />
    </div>
  )
}

type UsageProps = { draft: SectionDraft; keeper: SectionKeeper; section: EditionSection }

/** Whether the editors’ text comes after the automatic one or takes its place. */
const Usage = ({ draft, keeper, section }: UsageProps) => {
  const words = useText().text.editionDesk.sections
  const name = useId()
  const { replacesAutomatic, blocks } = draft.narrative
  const hasWords = blocks.length > 0
  return (
    <div className="desk-usage">
      <fieldset>
        <legend className="visually-hidden">{words.how}</legend>
        {[false, true].map((replaces) => (
          <label key={String(replaces)}>
            <input
              type="radio"
              name={name}
              checked={replacesAutomatic === replaces}
              onChange={() => keeper.write({ replacesAutomatic: replaces })}
            />
            {replaces ? words.replaceAutomatic : words.keepAutomatic}
          </label>
        ))}
      </fieldset>
      {!hasWords && (
        <button
          type="button"
          className="link-button"
          onClick={() => keeper.replace({ replacesAutomatic: true, blocks: section.automatic })}
        >
          {words.startFrom}
        </button>
      )}
      {(hasWords || replacesAutomatic) && <Reset keeper={keeper} />}
    </div>
  )
}

const Reset = ({ keeper }: { keeper: SectionKeeper }) => {
  const words = useText().text.editionDesk.sections
  const [isAsked, setIsAsked] = useState(false)
  const reset = () => {
    keeper.replace({ replacesAutomatic: false, blocks: [] })
    setIsAsked(false)
  }
  return (
    <>
      <button type="button" className="link-button" onClick={() => setIsAsked(true)}>
        {words.reset}
      </button>
      <ConfirmDialog
        open={isAsked}
        title={words.resetTitle}
        confirmLabel={words.reset}
        onConfirm={reset}
        onClose={() => setIsAsked(false)}
      >
        {words.resetNote}
      </ConfirmDialog>
    </>
  )
}
