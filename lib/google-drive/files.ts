import { z } from 'zod'
import type { ListedFile } from '@/lib/drive-list/drive-file'
import { problemOfKind } from '@/lib/drive-list/line-parts'
import { DriveError } from './faults'
import { askDrive, PATIENCE, type Patience } from './request'

/** How Drive is asked: where, with whose token, and how patiently. `renewed` answers a newer token after one has expired. */
export type DriveAccess = { api: string; token: string; renewed?: () => Promise<string>; patience?: Patience }

const file = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{10,100}$/),
  name: z.string(),
  mimeType: z.string().default(''),
  md5Checksum: z.string().optional(),
  modifiedTime: z.string().optional(),
  trashed: z.boolean().default(false),
  resourceKey: z.string().optional(),
  shortcutDetails: z
    .object({ targetId: z.string(), targetMimeType: z.string().default(''), targetResourceKey: z.string().optional() })
    .optional(),
})
const page = z.object({
  files: z.array(z.unknown()).default([]),
  nextPageToken: z.string().optional(),
  incompleteSearch: z.boolean().default(false),
})
export type DriveFile = z.infer<typeof file>

const FIELDS = 'id,name,mimeType,md5Checksum,modifiedTime,trashed,resourceKey,shortcutDetails'
const A_PAGE = 1_000
const MOST_PAGES = 20
export const FOLDER = 'application/vnd.google-apps.folder'

/** The files that Drive lets SOLEil see, or those in a folder; `complete` is false where Drive itself or our patience ended early. */
export async function listDriveFiles(access: DriveAccess, folder?: { id: string; resourceKey: string | null }) {
  const files: DriveFile[] = []
  const seen = new Set<string>()
  let [token, complete, pages] = ['', true, 0]
  do {
    const query = new URLSearchParams({
      pageSize: String(A_PAGE),
      fields: `nextPageToken,incompleteSearch,files(${FIELDS})`,
      ...{ supportsAllDrives: 'true', includeItemsFromAllDrives: 'true' },
      ...(folder && { q: `'${folder.id}' in parents and trashed = false` }),
      ...(token && { pageToken: token }),
    })
    const keys = folder?.resourceKey ? [[folder.id, folder.resourceKey] as const] : []
    const read = page.safeParse(await ask(access, `/files?${query}`, keys))
    if (!read.success) throw new DriveError('strange')
    for (const one of read.data.files) {
      const known = file.safeParse(one)
      if (known.success && !seen.has(known.data.id)) files.push(known.data)
      if (known.success) seen.add(known.data.id)
    }
    complete &&= !read.data.incompleteSearch
    token = read.data.nextPageToken ?? ''
    pages++
  } while (token && pages < MOST_PAGES)
  return { files, complete: complete && token === '' }
}

/** One file; null where it was deleted or is not shared. */
export async function findDriveFile(
  access: DriveAccess,
  id: string,
  resourceKey: string | null,
): Promise<DriveFile | null> {
  const query = new URLSearchParams({ fields: FIELDS, supportsAllDrives: 'true' })
  try {
    const keys = resourceKey ? [[id, resourceKey] as const] : []
    const read = file.safeParse(await ask(access, `/files/${encodeURIComponent(id)}?${query}`, keys))
    if (!read.success) throw new DriveError('strange')
    return read.data
  } catch (error) {
    if (error instanceof DriveError && error.fault === 'not found') return null
    throw error
  }
}

/** A file of Drive's as a list has it; a shortcut is the file that it leads to. */
export function asListed({ id, name, mimeType, md5Checksum, modifiedTime, trashed, ...more }: DriveFile): ListedFile {
  const { targetId, targetMimeType, targetResourceKey } = more.shortcutDetails ?? {}
  const problem = problemOfKind(targetMimeType ?? mimeType) ?? (trashed ? 'This file is in the bin of Drive.' : null)
  const moment = modifiedTime ? new Date(modifiedTime) : null
  return {
    ...{ name: name.slice(-500).toWellFormed(), fileId: targetId ?? id },
    resourceKey: (targetId ? targetResourceKey : more.resourceKey) ?? null,
    // The day of a shortcut says nothing of its file.
    md5: targetId ? null : (md5Checksum ?? null),
    modifiedAt: targetId || !moment || Number.isNaN(moment.getTime()) ? null : moment,
    problem,
  }
}

async function ask(access: DriveAccess, path: string, keys: readonly (readonly [string, string])[]): Promise<unknown> {
  const send = () =>
    askDrive(
      `${access.api}${path}`,
      {
        Authorization: `Bearer ${access.token}`,
        Accept: 'application/json',
        ...(keys.length && { 'X-Goog-Drive-Resource-Keys': keys.map((pair) => pair.join('/')).join(',') }),
      },
      access.patience ?? PATIENCE,
    )
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof DriveError) || error.fault !== 'revoked' || !access.renewed) throw error
    access.token = await access.renewed()
    return send()
  }
}
