/** 128 random bits in hexadecimal; `crypto.randomUUID` is missing where there is no TLS. */
const makeKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/**
 * Names what is sent, so that the server can tell a repetition from a second request: the same
 * content tried again, as after a lost answer, keeps its key; other content gets a new one.
 */
export const makeAttemptKeys = (): ((content: unknown) => string) => {
  let last = { content: '', key: '' }
  return (content) => {
    const text = JSON.stringify(content)
    if (text !== last.content) last = { content: text, key: makeKey() }
    return last.key
  }
}
