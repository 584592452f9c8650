import { KEY_PATTERN } from '@/lib/music/keys'

/** The key and the capo in which a guest reads a song, kept on their device under the song's name within its link. */
export type SharedReading = { key: string | null; capo: number | null }

const MOST = 60
const LENGTH = 8

/** How a song is read here; what is not known, or was made up, is null. */
export function readSharedReading(cookie: string | undefined, name: string): SharedReading {
  const [key = '', capo = ''] = kept(cookie).get(name.slice(0, LENGTH))?.split('.') ?? []
  return { key: KEY_PATTERN.test(key) ? key : null, capo: /^(?:\d|1[0-2])$/.test(capo) ? Number(capo) : null }
}

/** The cookie after a choice; the choices of the last 60 songs stay. */
export function keepSharedReading(cookie: string | undefined, name: string, change: Partial<SharedReading>): string {
  const { key, capo } = { ...readSharedReading(cookie, name), ...change }
  const readings = kept(cookie)
  readings.delete(name.slice(0, LENGTH))
  const all = [...readings].slice(1 - MOST)
  if (key !== null || capo !== null) all.push([name.slice(0, LENGTH), `${key ?? ''}.${capo ?? ''}`])
  return new URLSearchParams(all).toString()
}

function kept(cookie: string | undefined): Map<string, string> {
  return new Map(new URLSearchParams(cookie?.slice(0, 2_000)))
}
