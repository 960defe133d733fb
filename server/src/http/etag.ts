/** Whether an `If-None-Match` names a strong ETag, weakened on the way or not (RFC 9110). */
export const namesEtag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ??
  false
