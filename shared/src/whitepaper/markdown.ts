import { plainText } from './plain-text.ts'

/** Text that Markdown prints as it stands, on one line, in a cell of a table too. */
export const markdownText = (text: string): string =>
  plainText(text)
    .replaceAll('\n', ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`)

/** A table of Markdown; cells are written as they come. */
export const markdownTable = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
