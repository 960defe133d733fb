import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Directive } from '@yardstick/shared/directives/schema.ts'
import { Fragment } from 'react'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { LightMark } from '../ui/light-mark.tsx'
import { DirectivePanel } from './directive-panel.tsx'
import { dueWords } from './due-words.ts'

type Props = { directives: readonly Directive[]; today: string }

/** Directives in a row each; the one in the address is open under its row. */
export const DirectiveTable = ({ directives, today }: Props) => {
  const { text } = useText()
  const words = text.directives
  const open = useSearch({ from: '/directives' }).no
  return (
    <table className="table stacked directive-table">
      <thead>
        <tr>
          <th scope="col">{words.light}</th>
          <th scope="col" className="number">
            {words.no}
          </th>
          <th scope="col">{words.matter}</th>
          <th scope="col">{words.unit}</th>
          <th scope="col" className="number">
            {words.dueOn}
          </th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {directives.map((directive) => (
          <Fragment key={directive.no}>
            <DirectiveRow directive={directive} today={today} isOpen={directive.no === open} />
            {directive.no === open && (
              <tr className="directive-open">
                <td colSpan={6}>
                  <DirectivePanel no={directive.no} today={today} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { directive: Directive; today: string; isOpen: boolean }

const DirectiveRow = ({ directive, today, isOpen }: RowProps) => {
  const { text, pick } = useText()
  const words = text.directives
  const navigate = useNavigate({ from: '/directives' })
  const { no, light, title, unit, dueOn, state, extensionAskedUntil } = directive
  const toggle = () =>
    void navigate({
      search: (old) => ({ ...old, no: isOpen ? undefined : no }),
      replace: true,
      resetScroll: false,
    })
  return (
    <tr className={isOpen ? 'is-open' : ''}>
      <td>
        <LightMark light={light} />
      </td>
      <td className="number">
        <CellLabel>{words.no}</CellLabel>
        {no}
      </td>
      <th scope="row">
        <button
          type="button"
          className="link-button directive-title"
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {title}
        </button>
      </th>
      <td>
        <CellLabel>{words.unit}</CellLabel>
        {pick(unit.name, unit.nameEn)}
      </td>
      <td className="number">
        <CellLabel>{words.dueOn}</CellLabel>
        {dueOn}
        <span className={`note directive-days ${light === 'red' ? 'behind-text' : ''}`}>
          {dueWords(directive, today, words)}
        </span>
      </td>
      <td>
        <CellLabel>{words.state}</CellLabel>
        {words.states[state]}
        {extensionAskedUntil && (
          <span className="note directive-days">{words.extensionWaits(extensionAskedUntil)}</span>
        )}
      </td>
    </tr>
  )
}
