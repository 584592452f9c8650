import { linesReader } from '@/lib/import/pasted-lines'
import { withPlainLineEnds } from '@/lib/import/records'
import type { SongReader } from '@/lib/import/song-draft'

const DAY = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}'
const HOUR = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[\\s\\u202f]?[ap]\\.?[\\s\\u202f]?m\\.?)?'
const SENDER = '[^:\\n]{1,60}'
const STAMPS = [
  new RegExp(`^\\u200e?\\[${DAY},? ${HOUR}\\] ${SENDER}: `, 'i'),
  new RegExp(`^\\u200e?\\[${HOUR}(?:,? ${DAY})?\\] ${SENDER}: `, 'i'),
  new RegExp(`^${DAY},? (?:um |at |a las |à )?${HOUR} [-–] ${SENDER}: `, 'i'),
]
const NOTICE = new RegExp(`^\\u200e?\\[?${DAY},? ${HOUR}(?:\\]| [-–]) `, 'i')
const NO_SONG = 'This message does not look like a song.'

/** Reads songs out of the messages of a chat: who wrote when is taken off, and talk among songs with artists is skipped. */
export const chatReader: SongReader = {
  format: 'chat',
  recognises: (text) => {
    const lines = withPlainLineEnds(text.slice(0, 20_000))
      .split('\n')
      .filter((line) => line.trim() !== '')
    const messages = lines.filter((line) => message(line) !== null)
    return messages.length > 0 && (message(lines[0]!) !== null || messages.length >= lines.length * 0.5)
  },
  read: async (text, choices, fileName) => {
    const lines = withPlainLineEnds(text).split('\n')
    const list = await linesReader.read(lines.map(said).join('\n'), choices, fileName)
    const named = list.songs.filter(({ artist }) => artist !== null)
    if (named.length < list.songs.length * 0.5) return list
    const talk = list.songs.filter(({ artist }) => artist === null).map(({ line }) => ({ line, reason: NO_SONG }))
    return { ...list, songs: named, skipped: [...list.skipped, ...talk].sort((one, other) => one.line - other.line) }
  },
}

function said(line: string): string {
  return message(line) ?? (NOTICE.test(line) ? '' : line)
}

/** What a line of a chat says, or null where nobody says it. */
function message(line: string): string | null {
  const start = line.slice(0, 140)
  for (const stamp of STAMPS) {
    const match = stamp.exec(start)
    if (match) return line.slice(match[0].length)
  }
  return null
}
