import { z } from 'zod'
import { instantSchema } from '../basics/dates.ts'

export const mostEvidenceBytes = 20 * 1024 * 1024
/** On one report, without those that were removed. */
export const mostEvidenceFiles = 10
const longestFileName = 120

/**
 * What may be handed in as evidence, by the type of its content, with the extensions that it may go
 * by; the first is added to a name that has none of them.
 */
export const evidenceTypes = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/msword': ['doc', 'wps'],
  'application/vnd.ms-excel': ['xls', 'et'],
  'application/vnd.ms-powerpoint': ['ppt', 'dps'],
} as const satisfies Record<string, readonly [string, ...string[]]>
export type EvidenceType = keyof typeof evidenceTypes

export const isEvidenceType = (mediaType: string): mediaType is EvidenceType =>
  mediaType in evidenceTypes

/**
 * Whether a file may be drawn on a page: pictures made of pixels alone, which can hold nothing that runs.
 * Everything else is downloaded.
 */
export const isPicture = (mediaType: string): boolean =>
  isEvidenceType(mediaType) && mediaType.startsWith('image/')

/** As people call them, for the sentence of a refusal. */
export const acceptedEvidence: readonly string[] = [
  'PDF',
  'PNG',
  'JPEG',
  'WebP',
  'Word (docx, doc)',
  'Excel (xlsx, xls)',
  'PowerPoint (pptx, ppt)',
]

/** Control, format (as those that turn the reading direction) and unpaired signs; separators of lines. */
const unshown = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu
/** Signs that separate folders or that a file name may not hold on some system. */
const unusable = /[/\\:*?"<>|]/g

/** Counts whole signs, so that none is cut in two. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('')

/**
 * The name under which evidence is shown and downloaded: what was given, without what could mislead
 * or leave a folder, at most 120 signs, and always with an extension that fits the content.
 */
export const evidenceFileName = (given: string, type: EvidenceType): string => {
  const clean = given
    .replace(unshown, '')
    .replace(unusable, '')
    .normalize('NFC')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const extensions: readonly string[] = evidenceTypes[type]
  const claimed = /\.([^.]*)$/.exec(clean)?.[1] ?? ''
  const fits = extensions.includes(claimed.toLowerCase())
  const ending = `.${fits ? claimed : evidenceTypes[type][0]}`
  const stem = fits ? clean.slice(0, -ending.length) : clean
  return `${cut(stem, longestFileName - ending.length).trimEnd() || 'evidence'}${ending}`
}

/** A file that proves a report. What was removed from the report is not listed. */
export const evidenceSchema = z.object({
  id: z.int(),
  fileName: z.string(),
  bytes: z.int(),
  /** As found in the content, never as claimed. */
  mediaType: z.string(),
  sha256: z.string(),
  addedBy: z.string(),
  addedAt: instantSchema,
})
export type Evidence = z.infer<typeof evidenceSchema>

/** A form with this one field. */
export const newEvidenceSchema = z.strictObject({
  file: z.file().max(mostEvidenceBytes),
})
