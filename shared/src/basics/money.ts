const fenPerWanyuan = 1_000_000

/**
 * 万元 to integer 分, exactly.
 * @param wanyuan decimal with at most six places, as text or number
 * @throws RangeError when it is no such decimal or leaves the safe integer range
 */
export const wanyuanToFen = (wanyuan: string | number): number => {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(String(wanyuan))
  if (!match) throw new RangeError(`not an amount in 万元: ${wanyuan}`)
  const [, sign, whole, fraction = ''] = match
  const fen = Number(whole) * fenPerWanyuan + Number(fraction.padEnd(6, '0'))
  if (!Number.isSafeInteger(fen)) throw new RangeError(`amount too large: ${wanyuan}`)
  return sign && fen !== 0 ? -fen : fen
}

/** Integer 分 to 万元. Below 10¹⁵ 分 the shortest decimal of the result is exact. */
export const fenToWanyuan = (fen: number): number => fen / fenPerWanyuan
