import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { describe, expect, test } from 'vitest'
import { AddressRefusedError, lookupGoodAddress, refuseBadAddress } from './address.ts'

describe('an address that may be told', () => {
  test.each([
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1',
    'http://127.0.0.1:8080/hook',
    'http://localhost/hook',
    'http://10.0.0.5/hook',
    'http://[::1]/hook',
    'http://169.255.0.1/',
  ])('%s', (url) => {
    expect(() => refuseBadAddress(url)).not.toThrow()
  })
})

describe('an address that is refused', () => {
  test.each([
    ['no address at all', 'office chat'],
    ['another scheme', 'ftp://files.example/hook'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data'],
    ['any other link-local address', 'https://169.254.0.23/'],
    ['the same as one number', 'http://2852039166/'],
    ['the same in octal', 'http://0251.0376.0251.0376/'],
    ['the same as IPv6', 'http://[::ffff:169.254.169.254]/'],
    ['the same through NAT64', 'http://[64:ff9b::169.254.169.254]/'],
    ['link-local IPv6', 'http://[fe80::1]/'],
    ['the metadata of a cloud of this country', 'http://100.100.100.200/'],
    ['the metadata of a cloud over IPv6', 'http://[fd00:ec2::254]/'],
  ])('%s: %s', (_title, url) => {
    expect(() => refuseBadAddress(url)).toThrow(RuleError)
  })
})

describe('looking a name up', () => {
  const lookUp = (name: string, all: boolean) =>
    new Promise<unknown>((resolve, reject) => {
      lookupGoodAddress(name, { all }, (error, found) => (error ? reject(error) : resolve(found)))
    })

  test('gives what it stands for, one or all', async () => {
    expect(['127.0.0.1', '::1']).toContain(await lookUp('localhost', false))
    expect(await lookUp('localhost', true)).toContainEqual({ address: '127.0.0.1', family: 4 })
  })

  test('fails when it stands for a refused address', async () => {
    await expect(lookUp('169.254.169.254', true)).rejects.toThrow(AddressRefusedError)
  })

  test('fails when it stands for nothing', async () => {
    await expect(lookUp('nowhere.invalid', false)).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/)
  })
})
