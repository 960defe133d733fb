import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useIndicators } from '../api/indicator-queries.ts'
import { useActions, useUnits } from '../api/plan-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'
import { type AffectedKind, groupAffected } from './affected.ts'

type Named = { code: string; name: string; nameEn: string }

/** Names as short as the plan's own data has them: Chinese short names, English full ones. */
const shortly = <Item extends Named & { shortName: string }>(items: readonly Item[]): Named[] =>
  items.map(({ code, shortName, nameEn }) => ({ code, name: shortName, nameEn }))

/** Everything of the plan that has a code, by kind. */
const useNamed = (): Record<AffectedKind, readonly Named[]> => {
  const actions = useActions()
  const programmes = actions.flatMap((action) => action.programmes)
  const milestones = programmes.flatMap((programme) => programme.milestones)
  return {
    plan: [],
    indicator: shortly(useIndicators()),
    project: shortly(useProjects()),
    action: actions,
    programme: programmes,
    'work-item': programmes.flatMap((programme) => programme.workItems),
    milestone: milestones.map(({ code, text, textEn }) => ({ code, name: text, nameEn: textEn })),
    unit: shortly(useUnits()),
  }
}

/** Codes stand before names, as the texts beside them speak of codes; units are known by name. */
const labelOf = (kind: AffectedKind, code: string, name: string | undefined): string =>
  kind === 'unit' ? (name ?? code) : [code, name].filter(Boolean).join('\u00a0')

/** What a discrepancy touches, each with the way to its page. */
export const AffectedLinks = ({ references }: { references: readonly string[] }) => {
  const { text, pick } = useText()
  const named = useNamed()
  const words = text.data.discrepancies
  return (
    <p className="discrepancy-affects note">
      {groupAffected(references).map(({ kind, codes }) => (
        <span key={kind}>
          {words.affected[kind]}{' '}
          {codes.map((code, place) => {
            const item = named[kind].find((one) => one.code === code)
            return (
              <Fragment key={code}>
                {place > 0 && words.joiner}
                <AffectedLink kind={kind} code={code}>
                  {labelOf(kind, code, item && pick(item.name, item.nameEn))}
                </AffectedLink>
              </Fragment>
            )
          })}
        </span>
      ))}
    </p>
  )
}

type LinkProps = { kind: AffectedKind; code: string; children: string }

const AffectedLink = ({ kind, code, children }: LinkProps) => {
  const params = { code }
  if (kind === 'indicator') {
    return (
      <Link to="/indicators/$code" params={params}>
        {children}
      </Link>
    )
  }
  if (kind === 'project') {
    return (
      <Link to="/projects/$code" params={params}>
        {children}
      </Link>
    )
  }
  if (kind === 'unit') {
    return (
      <Link to="/units/$code" params={params}>
        {children}
      </Link>
    )
  }
  return (
    <Link to="/actions" hash={code}>
      {children}
    </Link>
  )
}
