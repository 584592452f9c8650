const LIST = 'soleil-list'

/** Where the stage page is kept, and what the device knows of itself. */
export const HOME_CACHE = 'soleil-stage'
/** Below these addresses no page stands: they name what is told about a cache in it. */
export const ABOUT = '/stage/about'
export const NOTICES = '/stage/notices'
/** There while nobody knows who has just signed in: nobody's own lists are shown. */
export const SEALED = '/stage/sealed'

export type ListCache = { name: string; owner: string | null; id: string; made: number }

/** The cache of one copy of a list: whose it is stands in its name, so that nothing of another has to be opened. */
export function listCacheName({ owner, id }: { owner: string | null; id: string }, made: number): string {
  return [LIST, owner ?? '-', encodeURIComponent(id), made].join(' ')
}

/** What the name of a cache tells; null for one that holds no list. The service worker reads names the same way. */
export function readListCacheName(name: string): ListCache | null {
  const [kind, owner, id, made] = name.split(' ')
  if (kind !== LIST || !owner || !id || !made) return null
  return { name, owner: owner === '-' ? null : owner, id: decodeURIComponent(id), made: Number(made) }
}
