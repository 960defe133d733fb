import { Link } from '@tanstack/react-router'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { Fragment } from 'react'
import { ThinBar } from '../charts/thin-bar.tsx'
import { moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Section } from '../ui/section.tsx'
import { type LeadShare, type LeadShares, shareByLead } from './by-lead.ts'

/** Who answers for how much, alone and jointly. */
export const BudgetByLead = ({ projects }: { projects: readonly Project[] }) => {
  const { text, language } = useText()
  const words = text.budget.leads
  const shares = shareByLead(projects)
  const full = Math.max(...shares.units.map((one) => one.aloneWanyuan + one.jointWanyuan))
  return (
    <Section
      number={4}
      title={words.title}
      note={words.note(moneyUnit(language), shares.units.length)}
    >
      <table className="table budget-leads">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="budget-led">
              {words.projects}
            </th>
            <td className="budget-leads-bar" aria-hidden="true" />
            <th scope="col" className="number">
              {words.alone}
            </th>
            <th scope="col" className="number">
              {words.joint}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.units.map((share) => (
            <LeadRow key={share.unit.code} share={share} fullWanyuan={full} />
          ))}
        </tbody>
        <SumRow shares={shares} />
      </table>
      <p className="note budget-note">{words.explained}</p>
    </Section>
  )
}

const LeadRow = ({ share, fullWanyuan }: { share: LeadShare; fullWanyuan: number }) => {
  const { text, language, pick } = useText()
  const amount = (wanyuan: number) =>
    wanyuan === 0 ? text.ui.nothing : moneyFigure(language, wanyuan)
  return (
    <tr>
      <th scope="row">
        <Link to="/units/$code" params={{ code: share.unit.code }} className="plain-link">
          {pick(share.unit.name, share.unit.nameEn)}
        </Link>
      </th>
      <td className="budget-led">
        <Led projects={[...share.alone, ...share.joint]} />
      </td>
      <td className="budget-leads-bar" aria-hidden="true">
        <ThinBar
          wanyuan={share.aloneWanyuan}
          sharedWanyuan={share.jointWanyuan}
          fullWanyuan={fullWanyuan}
        />
      </td>
      <td className="number">{amount(share.aloneWanyuan)}</td>
      <td className="number">{amount(share.jointWanyuan)}</td>
    </tr>
  )
}

/** The names of projects; those that others lead too say how many do. */
const Led = ({ projects }: { projects: readonly Project[] }) => {
  const { text, pick } = useText()
  return projects.map((project, place) => {
    const name = pick(project.name, project.nameEn)
    const leads = project.leadUnits.length
    return (
      <Fragment key={project.code}>
        {place > 0 && text.units.joiner}
        <Link to="/projects/$code" params={{ code: project.code }} className="plain-link">
          {leads > 1 ? text.budget.leads.jointWith(name, leads) : name}
        </Link>
      </Fragment>
    )
  })
}

const SumRow = ({ shares }: { shares: LeadShares }) => {
  const { text, language } = useText()
  const words = text.budget.leads
  const alone = moneyFigure(language, shares.aloneWanyuan)
  const joint = moneyFigure(language, shares.jointWanyuan)
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.sum}</th>
        <td className="budget-led budget-whole">
          {words.whole(alone, joint, moneyFigure(language, shares.totalWanyuan))}
        </td>
        <td className="budget-leads-bar" />
        <td className="number">{alone}</td>
        <td className="number">{joint}</td>
      </tr>
    </tfoot>
  )
}
