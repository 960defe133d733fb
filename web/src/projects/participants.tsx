import { isLasting, type UnitRole } from '@yardstick/shared/projects/participation.ts'
import type { ProjectDetail, ProjectUnit } from '@yardstick/shared/projects/schema.ts'
import { Fragment } from 'react'
import { useText } from '../text/use-text.ts'
import { FormerName } from '../ui/former-name.tsx'
import { UnitLinks } from '../ui/unit-names.tsx'

type Props = { project: ProjectDetail }

const roles: readonly UnitRole[] = ['lead', 'cooperating']

/** Who leads and supports the whole and each part now, as terms and units of a list of facts. */
export const ParticipantFacts = ({ project }: Props) => {
  const { text } = useText()
  const words = text.unitLife.participants
  const lasting = project.units.filter(isLasting)
  const unitsOf = (role: UnitRole, contentNo: number | null) =>
    lasting
      .filter((one) => one.role === role && one.contentNo === contentNo)
      .map(({ unit }) => unit)
  const leads = unitsOf('lead', null)
  const supporting = unitsOf('cooperating', null)
  return (
    <>
      <dt>{words.lead}</dt>
      <dd>
        <UnitLinks units={leads} />
        {leads.length > 1 && !isChanged(project) && (
          <p className="note">{text.projects.who.leadsNote(leads.length)}</p>
        )}
      </dd>
      {supporting.length > 0 && (
        <>
          <dt>{words.cooperating}</dt>
          <dd>
            <UnitLinks units={supporting} />
          </dd>
        </>
      )}
      {project.contents.flatMap(({ no }) =>
        roles.map((role) => {
          const units = unitsOf(role, no)
          if (units.length === 0) return null
          return (
            <Fragment key={`${no} ${role}`}>
              <dt>{words.part(no, words.roles[role])}</dt>
              <dd>
                <UnitLinks units={units} />
              </dd>
            </Fragment>
          )
        }),
      )}
    </>
  )
}

const isChanged = ({ lastUnitChange }: ProjectDetail): boolean => lastUnitChange !== null

/** What was recorded of who takes part, the latest first. */
export const ParticipantHistory = ({ project }: Props) => {
  const words = useText().text.unitLife.participants
  const recorded = project.units.filter(({ reason }) => reason !== null)
  if (recorded.length === 0) return null
  return (
    <details className="participant-history">
      <summary>{words.history(recorded.length)}</summary>
      <ul>
        {[...recorded].reverse().map((one) => (
          <li key={`${one.unit.code} ${one.role} ${one.contentNo} ${one.since}`}>
            <Recorded of={one} />
          </li>
        ))}
      </ul>
    </details>
  )
}

const Recorded = ({ of: { unit, role, contentNo, since, until, reason } }: { of: ProjectUnit }) => {
  const { text, pick } = useText()
  const words = text.unitLife.participants
  return (
    <>
      <b>{pick(unit.name, unit.nameEn)}</b>
      <FormerName unit={unit.code} day={until ?? since} />{' '}
      {contentNo === null ? words.roles[role] : words.part(contentNo, words.roles[role])}{' '}
      <span className="note">
        {until === null ? words.lasting(since) : words.ended(since, until)}
      </span>
      <p className="note">{reason}</p>
    </>
  )
}
