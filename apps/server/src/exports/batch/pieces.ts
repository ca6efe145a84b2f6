const longestPiece = 65_536

/** Joins short texts to pieces that are worth sending. */
export async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let piece = ''
  for await (const text of texts) {
    piece += text
    if (piece.length < longestPiece) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** The elements of a JSON list, one a line, without its brackets. */
export async function* jsonElements(values: AsyncIterable<unknown>): AsyncGenerator<string, void> {
  let before = '\n'
  for await (const value of values) {
    yield before + JSON.stringify(value)
    before = ',\n'
  }
}
