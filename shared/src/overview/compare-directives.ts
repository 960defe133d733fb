import type { Directive } from '../directives/schema.ts'
import type { DirectiveChange } from './changes-schema.ts'

type Compared = Pick<Directive, 'no' | 'title' | 'unit' | 'state' | 'light' | 'dueOn' | 'lastEvent'>

const standingOf = ({ state, light, dueOn }: Compared): DirectiveChange['after'] => ({
  state,
  light,
  dueOn,
})

/** Directives to which something happened between two days or that became overdue; in the order of `after`. */
export const compareDirectives = (
  before: readonly Compared[],
  after: readonly Compared[],
): DirectiveChange[] => {
  const then = new Map(before.map((directive) => [directive.no, directive]))
  return after.flatMap((directive) => {
    const { no, title, unit, light, lastEvent } = directive
    const earlier = then.get(no)
    const isNewlyRed = light === 'red' && earlier?.light !== 'red'
    if (earlier && earlier.lastEvent === lastEvent && !isNewlyRed) return []
    const standing = { before: earlier ? standingOf(earlier) : null, after: standingOf(directive) }
    return [{ no, title, unit, ...standing }]
  })
}
