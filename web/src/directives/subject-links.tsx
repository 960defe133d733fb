import { Link } from '@tanstack/react-router'
import type { Directive } from '@yardstick/shared/directives/schema.ts'
import { useText } from '../text/use-text.ts'
import './subject-links.css'

type Subject = Directive['subjects'][number]

/** What a directive is about, each a way to its page. */
export const SubjectLinks = ({ subjects }: { subjects: readonly Subject[] }) => (
  <ul className="subject-links">
    {subjects.map((subject) => (
      <li key={subject.key}>
        <SubjectLink subject={subject} />
      </li>
    ))}
  </ul>
)

const SubjectLink = ({ subject }: { subject: Subject }) => {
  const { text, pick } = useText()
  const [kind = '', code = ''] = subject.key.split(':')
  const name = pick(subject.name, subject.nameEn)
  const kinds: Record<string, string> = text.directives.subjectKinds
  return (
    <>
      <span className="note">{kinds[kind]}</span>{' '}
      {kind === 'indicator' && (
        <Link to="/indicators/$code" params={{ code }}>
          {name}
        </Link>
      )}
      {kind === 'project' && (
        <Link to="/projects/$code" params={{ code }}>
          {name}
        </Link>
      )}
      {kind === 'promise' && <Link to="/actions">{name}</Link>}
    </>
  )
}
