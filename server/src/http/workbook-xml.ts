import { setImmediate } from 'node:timers/promises'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import type { GuardedZip } from './zip-guard.ts'

/** Read between two turns of the event loop. */
const pieceLength = 64 * 1024

type Tag = { name: string; attributes: Record<string, string> }
type Handlers = {
  open: (tag: Tag) => void
  text: (text: string) => void
  close: (name: string) => void
}

export const malformed = (): never => {
  throw new RuleError('file-suspicious', { reason: 'file-malformed' }, 'body.file')
}

/** Names without their prefix: programs differ in whether they write one. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Tells the tags and texts of a part, in pieces, so that a long one does not hold up the server;
 * nothing of a part that is not there, as some are left out where they would be empty.
 */
export const readXml = async (zip: GuardedZip, part: string, handlers: Handlers): Promise<void> => {
  const { SaxParser } = await import('@cj-tech-master/excelts/xml')
  const xml = zip.read(part)?.toString()
  if (!xml) return
  const parser = new SaxParser({ position: false, maxDepth: 64, invalidCharHandling: 'replace' })
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open({ name: localName(name), attributes }),
  )
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  parser.on('closetag', ({ name }) => handlers.close(localName(name)))
  try {
    for (let at = 0; at < xml.length; at += pieceLength) {
      parser.write(xml.slice(at, at + pieceLength))
      await setImmediate()
    }
    parser.close()
  } catch (error) {
    if (error instanceof RuleError) throw error
    malformed()
  }
}

export const ignore = () => undefined

/** Every tag of a part, for those that hold no text. */
export const readTags = async (
  zip: GuardedZip,
  part: string,
  open: (tag: Tag) => void,
): Promise<void> => readXml(zip, part, { open, text: ignore, close: ignore })

/** What Excel writes for signs that XML has no place for, as `_x000D_`. */
export const unescapeSigns = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** Collects the text of an element, without how it is pronounced. */
export const makeTextCollector = () => {
  let text = ''
  let isInText = false
  let isSpoken = false
  return {
    open: (name: string): void => {
      if (name === 'rPh') isSpoken = true
      isInText = name === 't' && !isSpoken
    },
    text: (more: string): void => {
      if (isInText) text += more
    },
    close: (name: string): void => {
      if (name === 'rPh') isSpoken = false
      if (name === 't') isInText = false
    },
    take: (): string => {
      const taken = unescapeSigns(text)
      text = ''
      return taken
    },
  }
}
