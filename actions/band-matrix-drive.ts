import { randomInt, randomUUID } from 'node:crypto'
import { countDriveListFiles } from '@/db/drive-list-files'
import { writeDriveList } from '@/db/drive-list-write'
import { addDriveList } from '@/db/drive-lists'
import { readFileList } from '@/lib/drive-list/read-file-list'
import type { PlaceRow } from './band-matrix-songs'
import type { Place } from './band-matrix-world'

/** The rows of lists of files that become charts. */
export const DRIVE_ROWS = {
  'drive-lists.addDriveList': {
    verb: 'change songs',
    fields: () => ({ files: newFiles(), formKey: randomUUID() }),
  },
  'drive-lists.changeDriveFile': {
    verb: 'change songs',
    fields: async (place) => ({
      ...{ list: await listed(place), place: '0', version: '1', song: 'new', title: 'Another' },
      ...{ kind: 'lead sheet', label: '', instrument: '', transposition: '', key: '' },
    }),
  },
  'drive-lists.writeDriveList': {
    verb: 'change songs',
    fields: async (place) => {
      const list = await listed(place)
      return { list, seen: String((await countDriveListFiles(place.repertoire, list)).seen) }
    },
  },
  'drive-lists.undoDriveList': {
    verb: 'change songs',
    fields: async (place) => {
      const list = await listed(place)
      await writeDriveList(place.repertoire, list, (await countDriveListFiles(place.repertoire, list)).seen)
      return { list }
    },
  },
  'drive-lists.discardDriveList': { verb: 'change songs', fields: async (place) => ({ list: await listed(place) }) },
} satisfies Record<string, PlaceRow>

/** A list that waits to be written. */
export async function listed({ repertoire }: Place): Promise<string> {
  const read = readFileList(newFiles())
  if ('problem' in read) throw new Error(read.problem)
  return addDriveList(repertoire, { source: 'pasted', files: read.files }, randomUUID())
}

function newFiles(): string {
  const number = randomInt(10 ** 9, 10 ** 10)
  return `Song ${number} - Trumpet.pdf\t1AbCdEfGhIjKlMnOpQrStUv${number}`
}
