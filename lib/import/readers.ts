import { bandhelperPageReader, bandhelperTabReader } from '@/lib/import/formats/bandhelper'
import { chatReader } from '@/lib/import/formats/chat'
import { chordproReader } from '@/lib/import/formats/chordpro'
import { rekordboxReader, traktorReader } from '@/lib/import/formats/dj-collection'
import { exportifyReader } from '@/lib/import/formats/exportify'
import { fieldLinesReader } from '@/lib/import/formats/field-lines'
import { forscoreReader } from '@/lib/import/formats/forscore'
import { irealReader } from '@/lib/import/formats/ireal'
import { itunesReader } from '@/lib/import/formats/itunes-library'
import { jsonReader } from '@/lib/import/formats/json'
import { m3uReader } from '@/lib/import/formats/m3u'
import { markupTableReader } from '@/lib/import/formats/markup-table'
import { onsongReader } from '@/lib/import/formats/onsong'
import { openlyricsReader } from '@/lib/import/formats/openlyrics'
import { opensongReader } from '@/lib/import/formats/opensong'
import { planningCenterReader } from '@/lib/import/formats/planning-center'
import { forscoreSetlistReader, mobilesheetsSetlistReader } from '@/lib/import/formats/setlist-xml'
import { soleilChordproReader } from '@/lib/import/formats/soleil-chordpro'
import { soleilTableReader } from '@/lib/import/formats/soleil-table'
import { songSheetReader } from '@/lib/import/formats/song-sheet'
import { linesReader } from '@/lib/import/pasted-lines'
import type { SongReader } from '@/lib/import/song-draft'
import { tableReader } from '@/lib/import/table'

/** Every format of text that SOLEil reads, the particular ones before the general. */
export const READERS: SongReader[] = [
  ...[soleilTableReader, soleilChordproReader],
  ...[irealReader, jsonReader, rekordboxReader, traktorReader, itunesReader, openlyricsReader, opensongReader],
  ...[
    forscoreSetlistReader,
    mobilesheetsSetlistReader,
    bandhelperPageReader,
    markupTableReader,
    m3uReader,
    bandhelperTabReader,
  ],
  ...[
    planningCenterReader,
    forscoreReader,
    exportifyReader,
    chordproReader,
    onsongReader,
    songSheetReader,
    chatReader,
    fieldLinesReader,
    tableReader,
    linesReader,
  ],
]
