import { type Measured, valueParts } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { type Answered, answerGround, answerInWords, gapWord } from './describe-answer.ts'
import './answer.css'

type Props = { answer: Answered; measured: Measured }

/** An answer in a line or a cell, with what its value rests on; a dash before there is one. */
export const Answer = ({ answer, measured }: Props) => {
  const words = useText()
  const ground = answerGround(answer, words.text)
  return (
    <>
      {answerInWords(answer, measured, words) ?? words.text.ui.nothing}
      {ground && <span className="note answer-ground"> {ground}</span>}
    </>
  )
}

/** An answer set large, alone on its line. */
export const AnswerFigure = ({ answer, measured }: Props) => {
  const { text, language } = useText()
  const gap = gapWord(answer.outcome, text)
  if (gap) return <span className="answer-gap">{gap}</span>
  if (answer.value === null) return <span className="display">{text.ui.nothing}</span>
  const { figure, unit } = valueParts(language, answer.value, measured)
  const ground = answerGround(answer, text)
  return (
    <>
      <span className="display">{figure}</span> {unit}
      {ground && <span className="answer-ground"> {ground}</span>}
    </>
  )
}
