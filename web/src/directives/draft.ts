import type { Proposal } from '@yardstick/shared/directives/proposals.ts'
import type { Directive } from '@yardstick/shared/directives/schema.ts'
import type { Text } from '../text/zh.ts'

export type Subject = Directive['subjects'][number]

/** A directive before it is issued; the window starts from it. */
export type Draft = {
  unit: string
  title: string
  task: string
  subjects: readonly Subject[]
  /** Null leaves the day to the form. */
  dueOn: string | null
  proposalKey: string | null
}

export const emptyDraft: Draft = {
  unit: '',
  title: '',
  task: '',
  subjects: [],
  dueOn: null,
  proposalKey: null,
}

export const subjectsOf = (subjects: readonly Subject[]): string[] => subjects.map(({ key }) => key)

type Wording = { text: Text; pick: (zh: string, en: string) => string }

/** A draft that takes up a proposal, with words that a person goes over before sending. */
export const draftOf = (proposal: Proposal, { text, pick }: Wording): Draft => {
  const { kind, unit, subjects, key, suggestedDueOn } = proposal
  const [first] = subjects
  const name = first ? pick(first.name, first.nameEn) : ''
  const words = text.directives.drafts[kind]
  return {
    unit: unit?.code ?? '',
    title: words.title(name, subjects.length).slice(0, 100),
    task: words.task(subjects.map((subject) => pick(subject.name, subject.nameEn))),
    subjects,
    dueOn: suggestedDueOn,
    proposalKey: key,
  }
}
