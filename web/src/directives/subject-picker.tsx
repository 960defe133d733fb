import { useProjects } from '../api/project-queries.ts'
import { useIndicatorsNow } from '../api/report-queries.ts'
import { useText } from '../text/use-text.ts'
import { Select } from '../ui/field.tsx'
import type { Subject } from './draft.ts'

type Props = { chosen: readonly Subject[]; onChange: (chosen: readonly Subject[]) => void }

/** What it is about: indicators and projects chosen from lists, each taken off again by a press. */
export const SubjectPicker = ({ chosen, onChange }: Props) => {
  const { text, pick } = useText()
  const words = text.directives
  const indicators = useIndicatorsNow()
  const projects = useProjects(undefined)
  const choices = [
    ...indicators.map((one) => ({ ...one, key: `indicator:${one.code}`, kind: 'indicator' })),
    ...projects.map((one) => ({ ...one, key: `project:${one.code}`, kind: 'project' })),
  ] as const
  const add = (key: string) => {
    const found = choices.find((choice) => choice.key === key)
    if (!found || chosen.some((one) => one.key === key)) return
    onChange([...chosen, { key, name: found.name, nameEn: found.nameEn }])
  }
  const kinds: Record<string, string> = words.subjectKinds
  return (
    <div className="subject-picker">
      <Select
        label={words.about}
        hint={words.aboutHint}
        value=""
        onChange={(event) => add(event.target.value)}
        choices={[
          { value: '', label: words.chooseSubject },
          ...choices.map(({ key, kind, name, nameEn }) => ({
            value: key,
            label: `${kinds[kind]} · ${pick(name, nameEn)}`,
          })),
        ]}
      />
      {chosen.length > 0 && (
        <ul>
          {chosen.map((subject) => (
            <li key={subject.key}>
              {pick(subject.name, subject.nameEn)}{' '}
              <button
                type="button"
                className="link-button"
                aria-label={words.removeSubject(pick(subject.name, subject.nameEn))}
                onClick={() => onChange(chosen.filter(({ key }) => key !== subject.key))}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
