import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { RuleError } from '@yardstick/shared/basics/problem.ts'

/** Link-local addresses, where clouds keep the secrets of a machine, and what they use besides. */
const refused = new BlockList()
refused.addSubnet('169.254.0.0', 16, 'ipv4')
refused.addAddress('100.100.100.200', 'ipv4')
refused.addSubnet('fe80::', 10, 'ipv6')
refused.addAddress('fd00:ec2::254', 'ipv6')
refused.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6')

/** A message must not go to this address. */
export class AddressRefusedError extends Error {}

const isRefused = (address: string): boolean =>
  refused.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** The host of a URL when it is an address by itself, without the brackets of IPv6. */
const literalOf = ({ hostname }: URL): string | null => {
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 ? null : host
}

/** Whether messages may be sent there at all; what a name stands for is looked at when it is used. */
const mayBeTold = (text: string): boolean => {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return false
  const literal = literalOf(url)
  return literal === null || !isRefused(literal)
}

/** @throws RuleError `webhook-address-refused` */
export const refuseBadAddress = (url: string): void => {
  if (!mayBeTold(url)) throw new RuleError('webhook-address-refused', {}, 'body.url')
}

/** @throws AddressRefusedError when the URL itself names a refused address */
export const requireGoodAddress = (url: string): void => {
  if (!mayBeTold(url)) throw new AddressRefusedError(url)
}

/** Looks a name up as usual and fails when any of its addresses is refused. */
export const lookupGoodAddress: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return done(error, '')
    if (addresses.some(({ address }) => isRefused(address))) {
      return done(new AddressRefusedError(hostname), '')
    }
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })
}
