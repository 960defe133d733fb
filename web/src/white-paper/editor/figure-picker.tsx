import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { useDeferredValue, useState } from 'react'
import { formatCount } from '../../text/format-value.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import type { FigureIndex, IndexedFigure } from '../figure-index.ts'
import { useText } from '../use-text.ts'

type Props = {
  open: boolean
  index: FigureIndex
  onPick: (reference: string) => void
  onClose: () => void
}

/** Finds a figure of the data by words, to be put into the text. */
export const FigurePicker = ({ open, onClose, ...rest }: Props) => {
  const { text } = useText()
  const words = text.editionDesk.editor.picker
  return (
    <Dialog open={open} isWide title={words.title} onClose={onClose}>
      <Search {...rest} />
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {text.ui.cancel}
        </button>
      </div>
    </Dialog>
  )
}

const mostShown = 60

const Search = ({ index, onPick }: Pick<Props, 'index' | 'onPick'>) => {
  const { text, language } = useText()
  const words = text.editionDesk.editor.picker
  const [typed, setTyped] = useState('')
  const [table, setTable] = useState('')
  const found = index.search(useDeferredValue(typed), table)
  const shown = found.slice(0, mostShown)
  const tables = allTables.map(({ name, title }) => ({ value: name, label: title[language] }))
  return (
    <>
      <search className="figure-search" aria-label={words.title}>
        <TextField
          type="search"
          label={words.search}
          hint={words.searchHint}
          autoFocus
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Select
          label={words.table}
          choices={[{ value: '', label: words.allTables }, ...tables]}
          value={table}
          onChange={({ target }) => setTable(target.value)}
        />
      </search>
      <p role="status" className="note">
        {found.length > mostShown
          ? words.tooMany(formatCount(found.length), mostShown)
          : words.count(found.length)}
      </p>
      <ul className="figure-list">
        {shown.map((figure) => (
          <Choice key={figure.reference} figure={figure} onPick={onPick} />
        ))}
      </ul>
    </>
  )
}

type ChoiceProps = { figure: IndexedFigure; onPick: (reference: string) => void }

const Choice = ({ figure: { reference, table, value, unit, name }, onPick }: ChoiceProps) => {
  const { language } = useText()
  const title = allTables.find((one) => one.name === table)?.title[language] ?? table
  return (
    <li>
      <button type="button" onClick={() => onPick(reference)}>
        <span>{name[language]}</span>
        <span className="note">{title}</span>
        <b>
          {value}
          <span className="note"> {unit[language]}</span>
        </b>
      </button>
    </li>
  )
}
