import type { ProblemCode, ProblemFacts } from '@yardstick/shared/basics/problem.ts'
import { type Language, problemSentence } from '@yardstick/shared/basics/problem-words.ts'

/** Stands for any refusal: every fact is its own name in braces. */
const namedFacts: ProblemFacts = new Proxy<ProblemFacts>(
  {},
  { get: (_facts, name) => `{${String(name)}}` },
)

/** The sentence of a refusal with the names of its facts in their places: `没有编号为“{plan}”的规划。` */
export const problemPattern = (code: ProblemCode, language: Language): string =>
  problemSentence(code, namedFacts, language)
