import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { type StageTrack, waitsForFunding } from '@yardstick/shared/projects/life.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import {
  type StageAction,
  stageActions,
  stageAfter,
  stageRoles,
} from '@yardstick/shared/projects/stages.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { StageDialog } from './stage-dialog.tsx'
import { StageHistory } from './stage-history.tsx'
import { StageStrip } from './stage-strip.tsx'
import { useStageWords } from './use-stage-words.ts'

type Props = { number: number; project: ProjectDetail }

/** Where the project is on its track, what keeps it, and how it came there. */
export const StageSection = ({ number, project }: Props) => {
  const words = useText().text.life.stage
  const { track } = project
  return (
    <Section
      number={number}
      className="stage-section"
      title={words.title}
      note={<StageNow track={track} />}
    >
      <StageStrip track={track} />
      <Overrides track={track} />
      <StageControls project={project} />
      {track.changes.length > 0 && <StageHistory project={project} />}
    </Section>
  )
}

const StageNow = ({ track }: { track: StageTrack }) => {
  const { name, since } = useStageWords()(track)
  return track.since === null ? since : `${name} ${since}`
}

/** Gates that were passed all the same: in sight of everybody, for good. */
const Overrides = ({ track }: { track: StageTrack }) => {
  const { text, language } = useText()
  const words = text.life.gate
  const joiner = text.units.joiner
  return track.changes.map(({ id, stage, on, override }) =>
    override ? (
      <p key={id} className="stage-override">
        <b>{on}</b>{' '}
        {words.overridden(
          nameOf(stage, language),
          override.missing.map((kind) => nameOf(kind, language)).join(joiner),
        )}
        {words.overriddenBecause}
        {override.reason}
      </p>
    ) : null,
  )
}

/** The steps that the signed-in person may take from here. */
const StageControls = ({ project }: { project: ProjectDetail }) => {
  const { text, language } = useText()
  const words = text.life.stage
  const role = useAccount()?.role ?? null
  const [asked, setAsked] = useState<StageAction | null>(null)
  if (role === null || !mayDo(role, 'project.setStage')) return null
  const steps = stageActions.flatMap((action) => {
    const next = stageAfter(action, project.track)
    if (!next || !stageRoles[action].includes(role)) return []
    return [{ action, next, waits: waitsForFunding(action, next, project.place.standing) }]
  })
  return (
    <>
      {steps.some(({ waits }) => waits) && <p className="note">{words.waitsForFunding}</p>}
      <fieldset className="actions stage-controls">
        <legend className="visually-hidden">{words.controls}</legend>
        {steps
          .filter(({ waits }) => !waits)
          .map(({ action, next }) => (
            <button
              key={action}
              type="button"
              className={action === 'advance' ? 'button' : 'link-button'}
              onClick={() => setAsked(action)}
            >
              {words.actions[action](nameOf(next, language))}
            </button>
          ))}
      </fieldset>
      <StageDialog project={project} action={asked} onClose={() => setAsked(null)} />
    </>
  )
}
