import { type Evidence, isPicture } from '@yardstick/shared/indicators/evidence.ts'
import { useState } from 'react'
import { formatInstant } from '../text/format-date.ts'
import { formatBytes } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Dialog } from './dialog.tsx'
import './evidence-list.css'

type Props = {
  files: readonly Evidence[]
  /** Where a file is downloaded. */
  addressOf: (id: number) => string
  /** Offers to take a file off; left out where nothing can be changed. */
  onRemove?: ((id: number) => void) | undefined
}

/** Files that prove something: pictures to look at, and each file to download. */
export const FileList = ({ files, addressOf, onRemove }: Props) => {
  const { text } = useText()
  const [looked, setLooked] = useState<Evidence | null>(null)
  if (files.length === 0) return <p className="quiet">{text.reporting.noEvidence}</p>
  return (
    <>
      <ul className="evidence-list">
        {files.map((file) => (
          <EvidenceItem
            key={file.id}
            file={file}
            address={addressOf(file.id)}
            onLook={() => setLooked(file)}
            onRemove={onRemove}
          />
        ))}
      </ul>
      <Dialog
        open={looked !== null}
        isWide
        title={looked?.fileName ?? ''}
        onClose={() => setLooked(null)}
      >
        {looked && <Picture file={looked} address={addressOf(looked.id)} />}
        <div className="actions">
          <button type="button" className="button" onClick={() => setLooked(null)}>
            {text.evidence.close}
          </button>
        </div>
      </Dialog>
    </>
  )
}

type ItemProps = {
  file: Evidence
  address: string
  onLook: () => void
  onRemove: Props['onRemove']
}

const EvidenceItem = ({ file, address, onLook, onRemove }: ItemProps) => {
  const { text } = useText()
  const words = text.evidence
  const { id, fileName, mediaType } = file
  return (
    <li>
      {isPicture(mediaType) && (
        <button
          type="button"
          className="evidence-thumb"
          aria-label={words.lookAt(fileName)}
          onClick={onLook}
        >
          <img src={address} alt="" loading="lazy" decoding="async" />
        </button>
      )}
      <div>
        <p className="evidence-name">{fileName}</p>
        <EvidenceFacts file={file} />
        <p className="evidence-ways">
          <a href={address} download={fileName} aria-label={words.downloadOf(fileName)}>
            {words.download}
          </a>
          {onRemove && (
            <button
              type="button"
              className="link-button"
              aria-label={text.reporting.removeEvidenceOf(fileName)}
              onClick={() => onRemove(id)}
            >
              {text.reporting.removeEvidence}
            </button>
          )}
        </p>
      </div>
    </li>
  )
}

/** So many signs tell two files apart at a glance. */
const shortHash = 12

const EvidenceFacts = ({ file }: { file: Evidence }) => {
  const { text, language } = useText()
  const { fileName, bytes, sha256, addedBy, addedAt } = file
  const type = fileName.split('.').at(-1)?.toUpperCase() ?? ''
  return (
    <p className="note">
      {type} · {formatBytes(language, bytes)} ·{' '}
      {text.evidence.addedBy(addedBy, formatInstant(addedAt))}
      <br />
      <span title={sha256}>SHA-256 {sha256.slice(0, shortHash)}…</span>
    </p>
  )
}

/** Drawn as pixels by the browser, from the very bytes that a download gives. */
const Picture = ({ file, address }: { file: Evidence; address: string }) => {
  const { text } = useText()
  const [isBroken, setIsBroken] = useState(false)
  return (
    <div className="evidence-picture">
      {isBroken ? (
        <p>{text.evidence.unreadable}</p>
      ) : (
        <img src={address} alt={file.fileName} onError={() => setIsBroken(true)} />
      )}
      <EvidenceFacts file={file} />
    </div>
  )
}
