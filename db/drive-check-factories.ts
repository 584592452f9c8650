import { randomUUID } from 'node:crypto'
import { asListed, type DriveFile } from '@/lib/google-drive/files'
import type { Musician } from '@/lib/musician'
import { startDriveServer } from '@/scripts/testing/drive-server.mjs'
import { checkDrive } from './drive-check'
import { fileId, writeAsSeen } from './drive-list-factories'
import { addDriveList } from './drive-lists'
import { ownRepertoire } from './repertoires'

/** A file of this name in Drive, another one for each number. */
export function driveFile(n: number, name: string): DriveFile {
  const md5Checksum = `${n}`.padStart(32, '0')
  return { id: fileId(n), name, mimeType: 'application/pdf', md5Checksum, trashed: false }
}

/** A Drive for tests in which each musician has files of their own. */
export async function startDrive() {
  const server = await startDriveServer()
  return {
    stop: server.stop,
    /** Makes charts of the files that a musician has in Drive. */
    async bring(musician: Musician, files: DriveFile[]): Promise<void> {
      const own = ownRepertoire(musician)
      await writeAsSeen(own, await addDriveList(own, { source: 'drive', files: files.map(asListed) }, randomUUID()))
    },
    /** Looks at the files of a musician, which are these by now. */
    look(musician: Musician, files: DriveFile[]) {
      server.worlds.set(musician.id, files)
      server.access.set(musician.id, musician.id)
      return checkDrive(ownRepertoire(musician), { api: `${server.address}/drive/v3`, token: musician.id })
    },
  }
}
