/** A file from which no reader can make songs. Its message is one plain sentence for the musician. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
}
