import { expect, test } from 'vitest'
import { addressFault } from './address-fault.ts'

test.each([
  ['nothing', ' ', 'empty'],
  ['a name without its beginning', 'robot.example/send?key=1', 'incomplete'],
  ['a beginning alone', 'https://', 'incomplete'],
  ['another scheme', 'ftp://robot.example', 'scheme'],
  ['an address of an office chat', ' https://robot.example/send?key=1 ', null],
  ['a machine on the intranet', 'http://10.0.0.5:8080/hook', null],
])('%s', (_title, written, fault) => {
  expect(addressFault(written)).toBe(fault)
})
