import type { DriveState, ListedFile } from './drive-file'

/** What changed of a file in Drive since it was last looked at. */
export type DriveChange =
  | { what: 'gone' }
  | { what: 'renamed'; from: string; to: string }
  | { what: 'replaced'; at: string | null }

/** How two states of a file differ; what one of them does not know is no difference. */
export function driveChanges(known: DriveState, found: DriveState): DriveChange[] {
  if (found.gone) return known.gone ? [] : [{ what: 'gone' }]
  const changes: DriveChange[] = []
  if (found.name && known.name && found.name !== known.name)
    changes.push({ what: 'renamed', from: known.name, to: found.name })
  if (isReplaced(known, found)) changes.push({ what: 'replaced', at: found.modifiedAt ?? null })
  return changes
}

/** What is known once a state was found: what the newer one does not say stays. */
export function merged(known: DriveState, found: DriveState): DriveState {
  const { gone: _, ...before } = known
  return { ...before, ...found, name: found.name || known.name }
}

/** The state of a file as a list tells it. */
export function stateOf({ name, md5, modifiedAt }: Pick<ListedFile, 'name' | 'md5' | 'modifiedAt'>): DriveState {
  return { name: baseName(name), ...(md5 && { md5 }), ...(modifiedAt && { modifiedAt: modifiedAt.toISOString() }) }
}

/** The name without its folders: what a file is called in Drive. */
export function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
}

/** A checksum tells; documents of Google have none, and of them the day does. */
function isReplaced(known: DriveState, found: DriveState): boolean {
  if (known.md5 && found.md5) return known.md5 !== found.md5
  if (known.md5 || found.md5 || !known.modifiedAt || !found.modifiedAt) return false
  return Date.parse(found.modifiedAt) > Date.parse(known.modifiedAt)
}
