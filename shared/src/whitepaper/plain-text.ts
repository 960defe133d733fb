/** Longest text that any format prints in one piece; what is longer is cut and says so. */
export const longestText = 20_000

/**
 * Characters that do not print but change what is printed around them: controls, marks that turn the
 * direction of reading, invisible joints, halves of characters and what is no character at all.
 */
const isHidden = (code: number): boolean =>
  (code < 0x20 && code !== 0x0a) ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0xad ||
  code === 0x61c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfeff ||
  (code >= 0xfff9 && code <= 0xfffb) ||
  (code & 0xfffe) === 0xfffe ||
  (code >= 0xe0000 && code <= 0xe007f)

/**
 * Text as every format may carry it: only what prints, with `\n` for a new line. It is no markup in
 * any of them; escaping is left to the one that writes the format.
 */
export const plainText = (text: string): string => {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…（以下从略）` : text
  let plain = ''
  for (const character of cut.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ')) {
    if (!isHidden(character.codePointAt(0) ?? 0)) plain += character
  }
  return plain
}
