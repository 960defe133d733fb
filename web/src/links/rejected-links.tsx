import { pairKey } from '@yardstick/shared/plan/links.ts'
import type { ShownLink } from '../api/link-queries.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { LinkGround, LinkSettled } from '../ui/link-ground.tsx'
import { Section } from '../ui/section.tsx'
import { LinkPair } from './link-pair.tsx'

type Props = { number: number; links: readonly ShownLink[] }

/** What the center rejected or took off, and why; it is not proposed again. */
export const RejectedLinks = ({ number, links }: Props) => {
  const words = useText().text.links
  return (
    <Section number={number} title={words.rejectedTitle} note={words.rejectedNote}>
      <table className="table stacked links-table">
        <thead>
          <tr>
            <th scope="col">{words.heads.pair}</th>
            <th scope="col">{words.heads.note}</th>
            <th scope="col">{words.heads.reason}</th>
            <th scope="col">{words.heads.by}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={pairKey(link)}>
              <th scope="row">
                <LinkPair link={link} />
              </th>
              <td>
                <LinkGround link={link} />
              </td>
              <td>
                <CellLabel>{words.heads.reason}</CellLabel>
                {link.reason}
              </td>
              <td>
                <CellLabel>{words.heads.by}</CellLabel>
                <LinkSettled link={link} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
