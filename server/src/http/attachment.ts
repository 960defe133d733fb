/** As RFC 5987 encodes what is no plain letter or digit; `encodeURIComponent` leaves these over. */
const encodeRest = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/**
 * The `Content-Disposition` of a download: the name as it is for today's browsers, and in ASCII for
 * what does not know better (RFC 6266).
 * @param plainName for those, where the name itself has too little ASCII to be told by
 */
export const attachmentDisposition = (fileName: string, plainName = fileName): string => {
  const ascii = plainName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*!]/g, encodeRest)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
