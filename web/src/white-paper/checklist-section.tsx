import type { EditionFinding, EditionFindingKind } from '@yardstick/shared/whitepaper/checklist.ts'
import type { EditionDetail } from '@yardstick/shared/whitepaper/schema.ts'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { useChecklist } from './desk-queries.ts'
import { FindingLink } from './finding-link.tsx'
import { FindingWords } from './finding-words.tsx'
import { useText } from './use-text.ts'
import './checklist-section.css'

type Props = { number: number; edition: EditionDetail; onGather: () => void }

/** What keeps the edition from the public, what should be known, and where each is put right. */
export const ChecklistSection = ({ number, edition, onGather }: Props) => {
  const words = useText().text.editionDesk.checklist
  const checklist = useChecklist(edition)
  return (
    <Section
      number={number}
      title={words.title}
      note={words.note}
      more={
        <button
          type="button"
          className="link-button"
          disabled={checklist.isFetching}
          onClick={() => void checklist.refetch()}
        >
          {checklist.isFetching ? words.checking : words.again}
        </button>
      }
    >
      {checklist.isError && <ProblemNotice error={checklist.error} />}
      {checklist.isPending && <LoadingRows rows={4} />}
      {checklist.data && <Findings items={checklist.data.items} onGather={onGather} />}
    </Section>
  )
}

type ItemsProps = { items: readonly EditionFinding[]; onGather: () => void }

const Findings = ({ items, onGather }: ItemsProps) => {
  const words = useText().text.editionDesk.checklist
  const kinds = [...new Set(items.map(({ kind }) => kind))]
  if (items.length === 0) return <p>{words.none}</p>
  return (
    <ul className="findings-list">
      {kinds.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          items={items.filter((item) => item.kind === kind)}
          onGather={onGather}
        />
      ))}
    </ul>
  )
}

const fewItems = 3

/** Findings of one kind; many warnings are folded away. */
const Kind = ({ kind, items, onGather }: ItemsProps & { kind: EditionFindingKind }) => {
  const words = useText().text.editionDesk.checklist
  const isError = items[0]?.severity === 'error'
  const list = (
    <ul>
      {items.map((item) => (
        <Finding
          key={`${item.code} ${item.period} ${JSON.stringify(item.facts)}`}
          item={item}
          onGather={onGather}
        />
      ))}
    </ul>
  )
  return (
    <li className={isError ? 'is-error' : undefined}>
      <p>
        <span className="finding-mark">
          <svg width="10" height="10" aria-hidden="true">
            {isError ? <rect width="10" height="10" /> : <circle cx="5" cy="5" r="4" />}
          </svg>
          {isError ? words.error : words.warning}
        </span>
        <b>{words.kinds[kind]}</b>
        <span className="note">{items.length}</span>
      </p>
      {isError || items.length <= fewItems ? (
        list
      ) : (
        <details>
          <summary>{words.more(items.length)}</summary>
          {list}
        </details>
      )}
    </li>
  )
}

type FindingProps = { item: EditionFinding; onGather: () => void }

const Finding = ({ item, onGather }: FindingProps) => (
  <li>
    <span>
      <FindingWords item={item} />
    </span>
    <FindingLink item={item} onGather={onGather} />
  </li>
)
