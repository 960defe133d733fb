import { Link } from '@tanstack/react-router'
import type { LinkEnd, NamedEnd } from '@yardstick/shared/plan/links.ts'
import { useText } from '../text/use-text.ts'

/** Which word says what it is: a reserve project may bear the name of a funded one. */
export const kindWordOf = ({ kind, isReserve }: NamedEnd): LinkEnd | 'reserve' =>
  isReserve ? 'reserve' : kind

/** Says of a project that it is of the reserve, where its name does not. */
export const ReserveWord = ({ end }: { end: NamedEnd }) => {
  const { text, pick } = useText()
  const word = text.links.reserveWord
  if (!end.isReserve || pick(end.name, end.nameEn).includes(word)) return null
  return <span className="note">{text.links.aside(word)}</span>
}

/** The way to a project, an indicator, or a programme in its tree. */
export const EndLink = ({ end, look }: { end: NamedEnd; look?: 'plain-link' | 'text-link' }) => {
  const { pick } = useText()
  const name = pick(end.name, end.nameEn)
  switch (end.kind) {
    case 'project':
      return (
        <Link to="/projects/$code" params={{ code: end.code }} className={look}>
          {name}
        </Link>
      )
    case 'programme':
      return (
        <Link to="/actions" hash={end.code} className={look}>
          {name}
        </Link>
      )
    case 'indicator':
      return (
        <Link to="/indicators/$code" params={{ code: end.code }} className={look}>
          {name}
        </Link>
      )
  }
}
