import { open, readFile } from 'node:fs/promises'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  acceptedEvidence,
  type EvidenceType,
  isEvidenceType,
} from '@yardstick/shared/indicators/evidence.ts'
import { contentTypesPart, hasMacros } from '../http/office-package.ts'
import { readOleNames } from '../http/ole-names.ts'
import { guardZip } from '../http/zip-guard.ts'

const zipLimits = { bytes: 256 * 1024 * 1024, entries: 4096 }

const refuse = (reason: 'type-unaccepted' | 'has-macros'): never => {
  throw new RuleError('evidence-type-refused', { reason, accepted: acceptedEvidence }, 'body.file')
}

/** How a package names the type of its main part, by the kind of document. */
const mainParts: readonly [string, EvidenceType][] = [
  [
    'wordprocessingml.document.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'spreadsheetml.sheet.main+xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    'presentationml.presentation.main+xml',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
]
/** What kind of Office package an archive is: its own list of parts says so, whatever their order. */
const typeOfPackage = async (bytes: Buffer): Promise<EvidenceType> => {
  const archive = await guardZip(bytes, zipLimits)
  const contentTypes = archive.read(contentTypesPart)?.toString() ?? ''
  if (hasMacros(archive.names, contentTypes)) return refuse('has-macros')
  const found = mainParts.filter(([mainPart]) => contentTypes.includes(`${mainPart}"`))
  const [only] = found
  return only && found.length === 1 ? only[1] : refuse('type-unaccepted')
}

const streams: readonly [string, EvidenceType][] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
]
const macroStorages = new Set(['Macros', 'VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR'])

/** Installers and mails come in the same container as old Office documents. */
const typeOfCompound = (bytes: Buffer): EvidenceType => {
  const { top, all } = readOleNames(bytes)
  if (top.includes('EncryptedPackage')) {
    throw new RuleError('file-suspicious', { reason: 'file-encrypted' }, 'body.file')
  }
  if (all.some((name) => macroStorages.has(name))) return refuse('has-macros')
  return streams.find(([stream]) => top.includes(stream))?.[1] ?? refuse('type-unaccepted')
}

const startsAsZip = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.equals(Buffer.from('PK\x03\x04'))
  } finally {
    await file.close()
  }
}

/**
 * What a file is by its content; what it is called plays no part.
 * @throws RuleError `evidence-type-refused` with what would be accepted, `file-suspicious`
 */
export const sniffEvidence = async (path: string): Promise<EvidenceType> => {
  if (await startsAsZip(path)) return typeOfPackage(await readFile(path))
  const { fileTypeFromFile } = await import('file-type')
  const found = (await fileTypeFromFile(path))?.mime ?? ''
  if (found === 'application/x-cfb') return typeOfCompound(await readFile(path))
  return isEvidenceType(found) ? found : refuse('type-unaccepted')
}
