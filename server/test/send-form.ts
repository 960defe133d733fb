import type { LightMyRequestResponse } from 'fastify'
import type { TestAccount, TestApp } from './make-app.ts'
import { type FormPart, makeForm } from './sample-files.ts'

/** Sends a form as our own pages would; `path` is below `/api/v1`. */
export const sendForm = (
  { app }: TestApp,
  path: string,
  { cookie }: TestAccount,
  parts: FormPart[],
): Promise<LightMyRequestResponse> => {
  const { headers, payload } = makeForm(parts)
  const sent = { ...headers, host: 'localhost', origin: 'http://localhost', cookie }
  return app.inject({ method: 'POST', url: `/api/v1${path}`, headers: sent, payload })
}
