import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { clientSource } from '../src/http/client-source.ts'
import { makeTestApp } from '../test/make-app.ts'

// Writes the typed client in docs/client anew, from what the application says of itself.

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const { app, close } = await makeTestApp()
const description = (await app.inject('/api/openapi.json')).json()
const runtime = await readFile(pathOf('../src/http/client-runtime.txt'), 'utf8')
await writeFile(pathOf('../../docs/client/yardstick.ts'), clientSource(description, runtime))
await close()
