import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { type DeclarationKind, declarationKinds } from '@yardstick/shared/projects/gates.ts'
import type { Declaration } from '@yardstick/shared/projects/life.ts'
import type { ProjectDetail } from '@yardstick/shared/projects/schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { DeclarationDialog, type DeclarationWish } from './declaration-dialog.tsx'
import { DeclarationMark } from './declaration-mark.tsx'

type Props = { number: number; project: ProjectDetail }

/** What the project states about sharing its data, kind by kind, as the gates ask for it. */
export const SharingSection = ({ number, project }: Props) => {
  const words = useText().text.life.sharing
  const { declarations, gates } = project.track
  const [wish, setWish] = useState<DeclarationWish | null>(null)
  const asked = new Set(gates.flatMap(({ requires }) => requires))
  const kinds = declarationKinds.filter((kind) => asked.has(kind))
  return (
    <Section number={number} title={words.title} note={words.note}>
      <ul className="sharing">
        {kinds.map((kind) => (
          <SharingItem
            key={kind}
            kind={kind}
            last={declarations.findLast((one) => one.kind === kind)}
            onWish={setWish}
          />
        ))}
      </ul>
      <DeclarationDialog project={project} wish={wish} onClose={() => setWish(null)} />
    </Section>
  )
}

type ItemProps = {
  kind: DeclarationKind
  last: Declaration | undefined
  onWish: (wish: DeclarationWish) => void
}

const SharingItem = ({ kind, last, onWish }: ItemProps) => {
  const { text, language } = useText()
  const words = text.life.sharing
  const mayDeclare = mayDo(useAccount()?.role ?? null, 'project.declare')
  const isMet = last?.isMet ?? false
  const standing = isMet ? words.met : last ? words.taken : words.none
  return (
    <li>
      <div className="sharing-head">
        <DeclarationMark isMet={isMet} />
        <span>{nameOf(kind, language)}</span>
        <span className="quiet nowrap">
          {standing} {last?.on}
        </span>
      </div>
      {last && (
        <p className="note">
          {last.statement} {last.documentNumber}
        </p>
      )}
      {mayDeclare && (
        <div className="actions">
          <button
            type="button"
            className="link-button"
            aria-label={(isMet ? words.renewTitle : words.recordTitle)(nameOf(kind, language))}
            onClick={() => onWish({ kind, isMet: true })}
          >
            {isMet ? words.renew : words.record}
          </button>
          {isMet && (
            <button
              type="button"
              className="link-button"
              aria-label={words.takeBackTitle(nameOf(kind, language))}
              onClick={() => onWish({ kind, isMet: false })}
            >
              {words.takeBack}
            </button>
          )}
        </div>
      )}
    </li>
  )
}
