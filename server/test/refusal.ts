import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import type { LightMyRequestResponse } from 'fastify'

/** How a request was refused: status and code. */
export const codeOf = (reply: LightMyRequestResponse): [number, string] => [
  reply.statusCode,
  problemSchema.parse(reply.json()).code,
]

/** How a file was refused: status, code, and the reason if the code has several. */
export const reasonOf = (reply: LightMyRequestResponse): [number, string, unknown] => {
  const { code, facts } = problemSchema.parse(reply.json())
  return [reply.statusCode, code, facts.reason ?? null]
}
