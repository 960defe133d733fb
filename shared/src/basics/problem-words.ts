import { nameOf } from './names.ts'
import type { ProblemCode, ProblemFacts } from './problem.ts'
import { sentencesEn } from './problem-sentences-en.ts'
import { sentencesZh } from './problem-sentences-zh.ts'

export type Language = 'zh' | 'en'

/** Reads a fact as text; lists are joined, absent ones are empty. */
type Facts = (name: string) => string
export type Sentence = (facts: Facts) => string

const factReader =
  (facts: ProblemFacts, language: Language): Facts =>
  (name) => {
    const fact = facts[name]
    if (fact === undefined) return ''
    const words = (Array.isArray(fact) ? fact : [fact]).map((word) =>
      nameOf(String(word), language),
    )
    return words.join(language === 'zh' ? '、' : ', ')
  }

/** One sentence for a refusal, filled with its facts. */
export const problemSentence = (
  code: ProblemCode,
  facts: ProblemFacts,
  language: Language,
): string => (language === 'zh' ? sentencesZh : sentencesEn)[code](factReader(facts, language))
