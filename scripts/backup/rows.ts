const NEWLINE = 10

/** How many rows of COPY's text end in this chunk: a line each, with the line breaks of the values escaped. */
export function countRows(chunk: Buffer): number {
  let count = 0
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count++
  return count
}
