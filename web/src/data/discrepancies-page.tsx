import { Link, useSearch } from '@tanstack/react-router'
import type { Discrepancy } from '@yardstick/shared/plan/schema.ts'
import { useDiscrepancies } from '../api/plan-queries.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { DiscrepancyEntry } from './discrepancy-entry.tsx'
import './discrepancies-page.css'

type Kind = Discrepancy['kind']

/** Kinds in the order in which the list first names them. */
const kindsOf = (all: readonly Discrepancy[]): Kind[] => [...new Set(all.map(({ kind }) => kind))]

/** Every place where the plan disagrees with itself: what it says, which reading counts, and why. */
export const DiscrepanciesPage = () => {
  const { text } = useText()
  const all = useDiscrepancies()
  const { kind: asked } = useSearch({ from: '/data/discrepancies' })
  const words = text.data.discrepancies
  const shown = kindsOf(all).filter((kind) => !asked || kind === asked)
  return (
    <>
      <PageHead
        above={<Link to="/data">{text.data.title}</Link>}
        title={text.data.discrepanciesTitle}
        lead={words.lead(formatCount(all.length))}
      />
      {all.length === 0 ? <Empty>{words.none}</Empty> : <KindLinks all={all} />}
      <div className="sections">
        {shown.map((kind) => {
          const ofKind = all.filter((one) => one.kind === kind)
          return (
            <Section
              key={kind}
              title={`${words.kinds[kind].name} ${formatCount(ofKind.length)}`}
              note={words.kinds[kind].meaning}
            >
              {ofKind.map((discrepancy) => (
                <DiscrepancyEntry key={discrepancy.code} discrepancy={discrepancy} />
              ))}
            </Section>
          )
        })}
      </div>
    </>
  )
}

const KindLinks = ({ all }: { all: readonly Discrepancy[] }) => {
  const { text } = useText()
  const words = text.data.discrepancies
  const choices = [undefined, ...kindsOf(all)].map((kind) => ({
    kind,
    name: kind ? words.kinds[kind].name : words.all,
    count: all.filter((one) => !kind || one.kind === kind).length,
  }))
  return (
    <nav className="discrepancy-kinds" aria-label={words.filter}>
      {choices.map(({ kind, name, count }) => (
        <Link
          key={name}
          to="/data/discrepancies"
          search={(search) => ({ ...search, kind })}
          resetScroll={false}
          replace
          activeOptions={{ exact: true }}
        >
          {name} <span className="quiet">{formatCount(count)}</span>
        </Link>
      ))}
    </nav>
  )
}
