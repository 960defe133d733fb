import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useText } from '../text/use-text.ts'
import './place-words.css'

type Placed = Pick<Project, 'category' | 'place'>

/** Where a project belongs now, in words; for one that was moved, what became of it. */
export const usePlaceWords = () => {
  const { text, pick } = useText()
  const words = text.unitLife.place
  return ({ place: { standing, decision } }: Placed): string => {
    const into = decision?.into
    switch (decision?.kind) {
      case undefined:
        return standing === 'funded' ? words.funded : words.reserve
      case 'promoted':
      case 'returned':
        return words[decision.kind]
      case 'merged':
      case 'superseded':
        return into ? words[decision.kind](pick(into.name, into.nameEn)) : words.ended
    }
  }
}

/**
 * A small word beside the name of a project in a list: that it is of the reserve, or what was decided
 * about it; nothing for one that stands on the funded list as planned.
 */
export const PlaceWord = ({ project }: { project: Placed }) => {
  const { text } = useText()
  const { standing, decision } = project.place
  if (decision)
    return <span className="place-word">{text.unitLife.place.short[decision.kind]}</span>
  if (standing !== 'reserve') return null
  return <span className="place-word">{text.units.projects.reserve}</span>
}

/** Which list of the plan a project was on before it was moved; null where it was not. */
export const usePlannedPlace = () => {
  const words = useText().text.unitLife.place
  return ({ category, place }: Placed): string | null => {
    if (!place.decision) return null
    return category === 'reserve' ? words.plannedReserve : words.plannedFunded
  }
}
