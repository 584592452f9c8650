import 'server-only'
import { randomUUID } from 'node:crypto'
import { memberOf } from '@/db/band-membership'
import { keepDriveConnection } from '@/db/drive-connections'
import { addDriveList } from '@/db/drive-lists'
import { ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import type { ListedFile } from '@/lib/drive-list/drive-file'
import { MOST_FILES } from '@/lib/drive-list/read-file-list'
import { driveAddresses } from '@/lib/google-drive/addresses'
import { answerAddress, type DriveAsking } from '@/lib/google-drive/asking'
import { DriveError } from '@/lib/google-drive/faults'
import { asListed, type DriveAccess, FOLDER, findDriveFile, listDriveFiles } from '@/lib/google-drive/files'
import { tokensOfCode } from '@/lib/google-drive/oauth'
import { log } from '@/lib/log'
import type { Musician } from '@/lib/musician'
import { bandPlace, OWN_PLACE } from '@/lib/repertoire-place'

const AT_ONCE = 8

/** Keeps the connection, makes a list of the files that were chosen, and answers the path that shows it, or what went wrong. */
export async function bringChosen(musician: Musician, asked: DriveAsking, said: URLSearchParams): Promise<string> {
  const member = asked.band ? await memberOf(musician, asked.band) : undefined
  const repertoire = asked.band ? member && writableBandRepertoire(member) : ownRepertoire(musician)
  const place = member ? bandPlace(member.bandId) : OWN_PLACE
  const [at, code] = [driveAddresses(), said.get('code')]
  if (!repertoire || !at) return `${OWN_PLACE.drive}?drive=stale`
  if (!code) return `${place.drive}?drive=denied`
  try {
    const tokens = await tokensOfCode(at, { code, verifier: asked.verifier, redirectTo: answerAddress() })
    await keepDriveConnection(musician, tokens)
    const files = await chosenFiles({ api: at.api, token: tokens.access }, said.get('picked_file_ids') ?? '')
    if (!files.length) return `${place.drive}?drive=none`
    return `${place.drive}/${await addDriveList(repertoire, { source: 'drive', files }, randomUUID())}`
  } catch (error) {
    if (!(error instanceof DriveError)) throw error
    log.warn({ fault: error.fault, status: error.status }, 'files chosen in Drive could not be read')
    return `${place.drive}?drive=${encodeURIComponent(error.fault)}`
  }
}

/** The files behind the ids that the picker answered; of a folder those in it that Drive lets SOLEil see. */
async function chosenFiles(access: DriveAccess, picked: string): Promise<ListedFile[]> {
  const ids = [...new Set(picked.split(','))].filter((id) => /^[A-Za-z0-9_-]{10,100}$/.test(id))
  const files = new Map<string, ListedFile>()
  for (let from = 0; from < ids.length && files.size < MOST_FILES; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE).map(async (id) => {
      const file = await findDriveFile(access, id, null)
      if (file?.mimeType !== FOLDER) return file ? [file] : []
      const inside = await listDriveFiles(access, { id, resourceKey: file.resourceKey ?? null })
      return inside.files.length ? inside.files : [file]
    })
    for (const file of (await Promise.all(some)).flat()) {
      const listed = asListed(file)
      if (listed.fileId && files.size < MOST_FILES) files.set(listed.fileId, listed)
    }
  }
  return [...files.values()]
}
