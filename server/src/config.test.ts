import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('nothing needs to be set', () => {
  expect(readConfig({})).toMatchObject({ HOST: '127.0.0.1', PORT: 8080, LOG_LEVEL: 'warn' })
})

test.each([
  ['https://plan.example', 'https://plan.example'],
  ['https://plan.example/', 'https://plan.example'],
  ['http://10.0.0.8:8080/start', 'http://10.0.0.8:8080'],
])('of the public address %s the origin counts', (address, origin) => {
  expect(readConfig({ PUBLIC_ORIGIN: address }).PUBLIC_ORIGIN).toBe(origin)
})

test('every fault is named at once', () => {
  const read = () => readConfig({ PORT: 'eighty', PUBLIC_ORIGIN: 'ftp://plan.example' })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(/PORT: .*; PUBLIC_ORIGIN: /)
})
