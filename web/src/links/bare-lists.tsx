import { Fragment } from 'react'
import { useText } from '../text/use-text.ts'
import { EndLink } from '../ui/end-link.tsx'
import { Section } from '../ui/section.tsx'
import type { LinkMatrix, ListedEnd } from './matrix.ts'
import type { LinkView } from './search.ts'

type Props = { number: number; view: LinkView; matrix: LinkMatrix }

/** What nothing is linked to: the gaps that the matrix leaves out. */
export const BareLists = ({ number, view, matrix }: Props) => {
  const words = useText().text.links
  const said = words.bare[view]
  return (
    <Section number={number} title={words.bareTitle} note={words.bareNote}>
      <dl className="links-bare">
        <Bare label={said.columns} ends={matrix.bareColumns} />
        <Bare label={said.rows} ends={matrix.bareRows} />
      </dl>
    </Section>
  )
}

const Bare = ({ label, ends }: { label: string; ends: readonly ListedEnd[] }) => {
  const words = useText().text.links
  return (
    <>
      <dt>{words.bareCount(label, ends.length)}</dt>
      <dd>
        {ends.length === 0
          ? words.noBare
          : ends.map((end, place) => (
              <Fragment key={end.code}>
                {place > 0 && words.joiner}
                <EndLink end={end} look="plain-link" />
              </Fragment>
            ))}
      </dd>
    </>
  )
}
