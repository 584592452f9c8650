/** A file as the body of an answer: each piece is made when the one before it has been taken, and none when nobody waits any more. */
export function piecewise(file: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = file[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(Buffer.from(value))
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}
