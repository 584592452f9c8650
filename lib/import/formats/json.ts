import { bandhelperFeed } from '@/lib/import/formats/bandhelper'
import { jsonList } from '@/lib/import/formats/json-list'
import { setlistfm } from '@/lib/import/formats/setlistfm'
import { soleilJson } from '@/lib/import/formats/soleil-json'
import { songbookpro } from '@/lib/import/formats/songbookpro'
import type { ReadChoices, ReadList, SongReader } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'

/** What one kind of JSON file is made of; null where a file is of another kind. */
export type JsonFormat = (json: unknown, choices: ReadChoices) => Promise<ReadList> | null

// The particular ones before the general.
const FORMATS: JsonFormat[] = [soleilJson, songbookpro, setlistfm, bandhelperFeed, jsonList]

const DAMAGED = 'This JSON file is damaged or was cut off, so it cannot be read.'

// SongbookPro writes a version number above its JSON.
const BEGINS = /^\s*(?:\d+(?:\.\d+)*\s*\n\s*)?(?=[[{]\s*["[{\]}])/

/** Reads the JSON files of other apps, known by what is in them. */
export const jsonReader: SongReader = {
  format: 'json',
  recognises: (text) => BEGINS.test(text.slice(0, 2_000)),
  read: (text, choices) => {
    const json = parsed(text.slice(BEGINS.exec(text.slice(0, 2_000))?.[0].length ?? 0))
    for (const format of FORMATS) {
      const list = format(json, choices)
      if (list) return list
    }
    throw new UnreadableFile('This JSON file holds no list of songs that SOLEil knows.')
  },
}

function parsed(text: string): unknown {
  if (/^[\s[{]{200}/.test(text.slice(0, 200))) throw new UnreadableFile(DAMAGED)
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableFile(DAMAGED)
  }
}
