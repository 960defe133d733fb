import type { Text } from '../text/zh.ts'

/** What is wrong with an address at first sight; the server looks closer. */
type AddressFault = keyof Text['webhooks']['faults']

/** @returns null when nothing is */
export const addressFault = (written: string): AddressFault | null => {
  const text = written.trim()
  if (text === '') return 'empty'
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(text) ?? []
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return 'scheme'
  try {
    return /^https?:\/\/[^/]/i.test(text) && new URL(text).hostname !== '' ? null : 'incomplete'
  } catch {
    return 'incomplete'
  }
}
