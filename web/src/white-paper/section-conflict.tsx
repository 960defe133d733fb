import { useQuery } from '@tanstack/react-query'
import type { NarrativeBlock } from '@yardstick/shared/whitepaper/narrative.ts'
import type { EditionDetail, EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { useEffect } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatInstant } from '../text/format-date.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { deskQuery } from './desk-queries.ts'
import type { FigureIndex } from './figure-index.ts'
import { NarrativeText } from './narrative-text.tsx'
import type { SectionDraft, SectionKeeper } from './section-keeper.ts'
import { useText } from './use-text.ts'

type Props = {
  edition: EditionDetail
  section: EditionSection
  draft: SectionDraft
  keeper: SectionKeeper
  index: FigureIndex
}

/** Somebody else was quicker: shows both texts, and the person decides which one stays. */
export const SectionConflict = (props: Props) => {
  const words = useText().text.editionDesk.conflict
  const plan = useCurrentPlan()
  const newest = useQuery({ ...deskQuery(plan.id, props.edition), refetchOnMount: 'always' })
  const theirs = newest.data?.sections.find(({ id }) => id === props.section.id)
  const isKnown = newest.isFetchedAfterMount && theirs !== undefined
  return (
    <div className="desk-conflict" role="alert">
      <h4>{words.title}</h4>
      {newest.isError && <ProblemNotice error={newest.error} />}
      {isKnown ? <Both {...props} theirs={theirs} /> : <LoadingRows rows={3} />}
    </div>
  )
}

const Both = ({ draft, keeper, index, theirs }: Props & { theirs: EditionSection }) => {
  const words = useText().text.editionDesk.conflict
  const { savedBy, savedAt, narrative } = theirs
  useEffect(() => keeper.settleAlike(theirs), [keeper, theirs])
  return (
    <>
      {savedBy && savedAt && <p>{words.lead(savedBy, formatInstant(savedAt))}</p>}
      <div className="desk-conflict-sides">
        <Side title={words.yours} blocks={draft.narrative.blocks} index={index} />
        <Side title={words.theirs} blocks={narrative?.blocks ?? []} index={index} />
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={() => void keeper.keepMine(theirs)}>
          {words.keepYours}
        </button>
        <button type="button" className="button" onClick={() => keeper.takeTheirs(theirs)}>
          {words.takeTheirs}
        </button>
      </div>
    </>
  )
}

type SideProps = { title: string; blocks: readonly NarrativeBlock[]; index: FigureIndex }

const Side = ({ title, blocks, index }: SideProps) => {
  const words = useText().text.editionDesk.conflict
  return (
    <div>
      <h5>{title}</h5>
      {blocks.length === 0 ? (
        <p className="quiet">{words.nothing}</p>
      ) : (
        <NarrativeText blocks={blocks} index={index} />
      )}
    </div>
  )
}
