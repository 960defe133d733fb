const nextField = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y

/**
 * Reads a CSV file strictly after RFC 4180, as lines of fields.
 * @throws Error where it is not such a file
 */
export const readCsv = (text: string): string[][] => {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark')
  const lines: string[][] = []
  let line: string[] = []
  nextField.lastIndex = 1
  while (nextField.lastIndex < text.length) {
    const at = nextField.lastIndex
    const match = nextField.exec(text)
    if (!match) throw new Error(`not CSV after ${JSON.stringify(text.slice(at, at + 40))}`)
    line.push(match[1]?.replaceAll('""', '"') ?? match[3] ?? '')
    if ((match[2] ?? match[4]) === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}

/** A text as it was before it was made harmless, as the README of the package tells. */
export const asItWas = (text: string): string =>
  /^'+\s*[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text
