/** Styles are dropped anyway; the browser would complain of each, even before it is dropped. */
const withoutStyles = (html: string): string =>
  html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, '').replace(/\sstyle=("[^"]*"|'[^']*')/gi, '')

const wordsOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The book numbers its headings by itself. */
const headingNumber =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}(?:\.\d{1,2})*[.．、]|\d{1,2}(?:\.\d{1,2})+\s)\s*/

/**
 * Makes what is pasted from other programs ready for the editor: a row of a table becomes a
 * paragraph, the cells apart by a wide space, and headings lose the numbers written in them.
 */
export const cleanPaste = (html: string): string => {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  for (const table of body.querySelectorAll('table')) {
    const lines = [...table.rows].map((row) => {
      const line = body.ownerDocument.createElement('p')
      line.textContent = [...row.cells].map(wordsOf).filter(Boolean).join('　')
      return line
    })
    table.replaceWith(...lines)
  }
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.textContent = wordsOf(heading).replace(headingNumber, '')
  }
  return body.innerHTML
}
