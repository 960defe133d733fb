/** Plain words and figures in turn: `['共', '19', '个项目']`. */
export type Pieces = readonly string[]

/** A sentence whose figures stand out in bold. */
export const Sentence = ({ pieces }: { pieces: Pieces }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places
  pieces.map((piece, place) => (place % 2 === 1 ? <b key={place}>{piece}</b> : piece))
