import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { StageTrack } from '@yardstick/shared/projects/life.ts'
import type { TrackStage } from '@yardstick/shared/projects/stages.ts'
import { useId, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Drawing } from '../ui/drawing.tsx'
import { DeclarationMark } from './declaration-mark.tsx'
import { type StageStop, stopsOf } from './stage-stops.ts'
import './stage-strip.css'

type Gate = NonNullable<StageStop['gate']>

/** Nine stops on one line with their days; gates stand before the stops that they keep. */
export const StageStrip = ({ track }: { track: StageTrack }) => {
  const words = useText().text.life.stage
  const panelId = useId()
  const [asked, setAsked] = useState<TrackStage | null>(null)
  const stops = stopsOf(track)
  const shown = stops.find(({ stage }) => stage === asked)?.gate
  return (
    <>
      <ol className="stage-strip" aria-label={words.strip}>
        {stops.map((stop) => (
          <Stop key={stop.stage} stop={stop} track={track}>
            {stop.gate && (
              <GateButton
                gate={stop.gate}
                isOpen={asked === stop.stage}
                panelId={panelId}
                onToggle={() => setAsked(asked === stop.stage ? null : stop.stage)}
              />
            )}
          </Stop>
        ))}
      </ol>
      <div id={panelId}>{shown && <GatePanel gate={shown} />}</div>
    </>
  )
}

type StopProps = { stop: StageStop; track: StageTrack; children: React.ReactNode }

const Stop = ({ stop, track, children }: StopProps) => {
  const { text, language } = useText()
  const words = text.life.stage
  const { stage, mark, on } = stop
  const offTrack = mark === 'here' && track.leftTrackAt !== null ? track.stage : null
  return (
    <li
      className={`stage-stop ${mark}`}
      {...(mark === 'here' && { 'aria-current': 'step' as const })}
    >
      {children}
      <StopMark mark={mark} offTrack={offTrack} />
      <span className="stage-name">{nameOf(stage, language)}</span>
      <span className="stage-date">
        {on ?? (mark === 'ahead' && <span className="visually-hidden">{words.notReached}</span>)}
      </span>
      {offTrack && (
        <span className="stage-off">
          {nameOf(offTrack, language)} {track.since}
        </span>
      )}
    </li>
  )
}

type MarkProps = { mark: StageStop['mark']; offTrack: StageTrack['stage'] | null }

/** Done: a disc. Here: a disc in a ring. Ahead: a hollow ring. Paused: two bars. Terminated: a cross. */
const StopMark = ({ mark, offTrack }: MarkProps) => (
  <Drawing className="stage-mark" width={20} height={20} viewBox="0 0 20 20">
    {offTrack === null && mark === 'done' && <circle className="core" cx="10" cy="10" r="5" />}
    {offTrack === null && mark === 'ahead' && <circle className="hollow" cx="10" cy="10" r="4.4" />}
    {offTrack === null && mark === 'here' && (
      <>
        <circle className="ring" cx="10" cy="10" r="8.6" />
        <circle className="core" cx="10" cy="10" r="5" />
      </>
    )}
    {offTrack !== null && <circle className="ring" cx="10" cy="10" r="8.6" />}
    {offTrack === 'paused' && <path className="bars" d="M7.5 6v8M12.5 6v8" />}
    {offTrack === 'terminated' && <path className="bars" d="M6.6 6.6l6.8 6.8M13.4 6.6l-6.8 6.8" />}
  </Drawing>
)

type GateProps = { gate: Gate; isOpen: boolean; panelId: string; onToggle: () => void }

const GateButton = ({ gate, isOpen, panelId, onToggle }: GateProps) => {
  const { text, language } = useText()
  const words = text.life.gate
  const { missing, wasOverridden } = gate
  const standing = missing.length === 0 ? words.open : words.shut(missing.length)
  const spoken = wasOverridden ? `${words.passed}${text.ui.cite.joiner}${standing}` : standing
  return (
    <button
      type="button"
      className="stage-gate"
      aria-expanded={isOpen}
      aria-controls={panelId}
      aria-label={words.label(nameOf(gate.before, language), spoken)}
      onClick={onToggle}
    >
      <span className="stage-gate-words">{wasOverridden ? words.passed : standing}</span>
      <GateMark gate={gate} />
    </button>
  )
}

/** Two posts: with a bar across while it is shut, with the leaf swung aside when it is open. */
const GateMark = ({ gate }: { gate: Gate }) => {
  const isShut = gate.missing.length > 0
  return (
    <Drawing className="stage-gate-mark" width={20} height={28} viewBox="0 0 20 28">
      <path d="M4 2v24M16 2v24" />
      {isShut && !gate.wasOverridden && <path className="bar" d="M4 10h12M4 18h12" />}
      {isShut && gate.wasOverridden && <path className="broken" d="M4 10l4 3M16 18l-4-3" />}
      {!isShut && <path className="leaf" d="M4 5l6 4v14l-6-2" />}
    </Drawing>
  )
}

/** What the plan asks for at the gate, by which clause, and what of it stands. */
const GatePanel = ({ gate }: { gate: Gate }) => {
  const { text, language, pick } = useText()
  const words = text.life.gate
  return (
    <div className="stage-gate-panel">
      <h3>{words.title(nameOf(gate.before, language))}</h3>
      <p>{pick(gate.clause.zh, gate.clause.en)}</p>
      <div className="note">
        <Citations cites={gate.citations} />
      </div>
      <ul>
        {gate.requires.map((kind) => {
          const isMet = !gate.missing.includes(kind)
          return (
            <li key={kind}>
              <DeclarationMark isMet={isMet} />
              <span>{nameOf(kind, language)}</span>
              <span className="quiet">{isMet ? words.met : words.missing}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
