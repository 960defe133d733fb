import { deflateRawSync } from 'node:zlib'

export type ZipPart = {
  name: string
  content?: string | Buffer
  /** What the headers state instead of the truth. */
  claims?: { name?: string; bytes?: number; packedBytes?: number; flags?: number; method?: number }
}

const deflated = 8

/** An archive, honest unless its parts claim something else. */
export const makeZip = (parts: ZipPart[], comment = ''): Buffer => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { content = '', claims = {} } = part
    const packed = deflateRawSync(content)
    const name = Buffer.from(part.name)
    const localName = Buffer.from(claims.name ?? part.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(claims.flags ?? 0, 6)
    local.writeUInt16LE(claims.method ?? deflated, 8)
    local.writeUInt32LE(claims.packedBytes ?? packed.length, 18)
    local.writeUInt32LE(claims.bytes ?? Buffer.byteLength(content), 22)
    local.writeUInt16LE(localName.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50)
    local.copy(central, 8, 6, 26)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(offset, 42)
    locals.push(local, localName, packed)
    centrals.push(central, name)
    offset += local.length + localName.length + packed.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)])
}

/** A list of parts as it opens every Office package. */
export const contentTypes = (...types: string[]): ZipPart => ({
  name: '[Content_Types].xml',
  content: `<Types>${types.map((type) => `<Override ContentType="${type}"/>`).join('')}</Types>`,
})

const openXml = 'application/vnd.openxmlformats-officedocument'
const mainTypes = {
  docx: `${openXml}.wordprocessingml.document.main+xml`,
  xlsx: `${openXml}.spreadsheetml.sheet.main+xml`,
  pptx: `${openXml}.presentationml.presentation.main+xml`,
} as const

/** The least that passes for an Office package, with further parts in it. */
export const makePackage = (kind: keyof typeof mainTypes, more: ZipPart[] = []): Buffer =>
  makeZip([
    { name: 'document.xml', content: '<document/>' },
    ...more,
    contentTypes(mainTypes[kind]),
  ])

/** A compound file whose directory lists streams beside each other at the top, and no content. */
export const makeCompound = (streams: string[], sectorShift: 9 | 12 = 9): Buffer => {
  const size = 1 << sectorShift
  const places = Math.ceil(((streams.length + 1) * 128) / size)
  const bytes = Buffer.alloc(size * (2 + places))
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(sectorShift, 30)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(0xfffffffe, 68)
  bytes.fill(0xff, 76, 512)
  bytes.writeUInt32LE(0, 76)
  bytes.fill(0xff, size, 2 * size)
  for (let place = 1; place <= places; place += 1) {
    bytes.writeUInt32LE(place === places ? 0xfffffffe : place + 1, size + 4 * place)
  }
  for (const [place, name] of ['Root Entry', ...streams].entries()) {
    const entry = bytes.subarray(2 * size + place * 128, 2 * size + (place + 1) * 128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE(2 * name.length + 2, 64)
    entry.writeUInt8(place === 0 ? 5 : 2, 66)
    entry.fill(0xff, 68, 80)
    if (place === 0) entry.writeUInt32LE(1, 76)
    else if (place < streams.length) entry.writeUInt32LE(place + 1, 72)
  }
  return bytes
}

export const makePdf = (text = 'evidence'): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`)

export type FormPart = { field?: string; fileName?: string; bytes: Buffer | string }

/** A form as a browser sends it, but with names as they are: nothing is escaped. */
export const makeForm = (parts: FormPart[]) => {
  const boundary = 'yardstick-form-boundary'
  const pieces = parts.flatMap(({ field = 'file', fileName, bytes }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"`),
    Buffer.from(fileName === undefined ? '' : `; filename="${fileName}"`),
    Buffer.from('\r\n\r\n'),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  }
}
