import { getDocumentProxy } from 'unpdf'

type Page = {
  /** Everything written on the page, without spaces. */
  text: string
  /** What stands for pictures, as it is read aloud. */
  alternatives: string[]
  /** Addresses that the page leads to outside of the file. */
  addresses: string[]
  /** Wider than high. */
  isLying: boolean
  /** Where the text that goes furthest to the right ends, as a share of the width of the paper. */
  reach: number
}

export type ReadPdf = {
  pages: Page[]
  info: Record<string, unknown>
  isTagged: boolean
  /** The standard that the file claims to keep, for those who hear or enlarge it. */
  accessibility: string | undefined
  /** Bookmarks of the first two levels, in order; those of the second behind two spaces. */
  bookmarks: string[]
}

type Node = { alt?: string; children?: readonly (Node | object)[] }

const alternativesOf = (node: Node | null): string[] => {
  if (!node) return []
  const own = node.alt === undefined ? [] : [node.alt]
  return [...own, ...(node.children ?? []).flatMap((child) => alternativesOf(child))]
}

/** Opens a PDF as a reader does. */
export const readPdf = async (bytes: Buffer): Promise<ReadPdf> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: Page[] = []
  for (let no = 1; no <= pdf.numPages; no += 1) {
    const page = await pdf.getPage(no)
    const { items } = await page.getTextContent()
    const links = await page.getAnnotations()
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({
      text: items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/g, ''),
      alternatives: alternativesOf(await page.getStructTree()),
      addresses: links.flatMap(({ url }: { url?: string }) => (url ? [url] : [])),
      isLying: width > height,
      reach: Math.max(
        ...items.map((item) =>
          'str' in item && item.str.trim() ? (item.transform[4] + item.width) / width : 0,
        ),
      ),
    })
  }
  const outline = await pdf.getOutline()
  const marks = await pdf.getMarkInfo()
  const { info, metadata } = await pdf.getMetadata()
  const part: unknown = metadata?.get('pdfuaid:part')
  return {
    pages,
    info: { ...info },
    isTagged: marks?.Marked === true,
    accessibility: part ? `PDF/UA-${part}` : undefined,
    bookmarks: outline.flatMap(({ title, items }) => [
      title,
      ...items.map((item: { title: string }) => `  ${item.title}`),
    ]),
  }
}
