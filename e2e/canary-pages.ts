import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { writeBand } from './canary-band'
import type { writeOwn } from './canary-own'

type Own = Awaited<ReturnType<typeof writeOwn>>
type Band = Awaited<ReturnType<typeof writeBand>>
type Values = Record<string, string | string[]>

const READS = /^export (?:async )?(?:function|const) GET\b|^export const \{.*\bGET\b/m

/** The address of every page and of every route that can be read, with the ids of this world in it; of some with several. */
export function everyAddress(own: Own, band: Band, search: string): string[] {
  const addresses = readdirSync('app', { recursive: true })
    .map(String)
    .filter(isRead)
    .flatMap((file) => filled(file, valuesFor(file, own, band)))
  const songs = [
    `/bands/${band.bandId}/songs`,
    '/repertoire',
    '/search',
    '/api/songs',
    `/api/bands/${band.bandId}/songs`,
  ]
  const exports = ['/api/export', `/api/bands/${band.bandId}/export`].flatMap((at) =>
    ['csv', 'json', 'chordpro', 'text'].map((format) => `${at}?format=${format}`),
  )
  const inBand = [`/api/charts/${band.fileId}`, `/api/stage/songs/${band.songId}`, '/api/stage/songs'].map(
    (at) => `${at}?band=${band.bandId}`,
  )
  return [
    ...addresses,
    ...songs.map((at) => `${at}?q=${search}`),
    ...exports,
    ...inBand,
    `/api/stage/setlists/${band.setlistId}?band=${band.bandId}`,
    `/api/charts/${band.fileId}`,
  ]
}

function isRead(file: string): boolean {
  if (/(^|\/)page\.tsx$/.test(file)) return true
  return /(^|\/)route\.tsx?$/.test(file) && READS.test(readFileSync(join('app', file), 'utf8'))
}

function valuesFor(file: string, own: Own, band: Band): Values {
  if (file.startsWith('s/'))
    return { token: Object.values(own.tokens), songId: own.sharedSongId, chartId: own.sharedChartId }
  if (file.startsWith('join/')) return { token: band.invitation.token }
  if (file.includes('[bandId]')) return idsOf(band)
  if (file.startsWith('api/auth/')) return { '...nextauth': ['session', 'providers', 'csrf', 'error'] }
  if (file.startsWith('api/charts/')) return { chartId: own.fileId }
  return {
    songId: own.songId,
    chartId: own.chartId,
    importId: own.importId,
    listId: own.listId,
    setlistId: band.setlistId,
  }
}

function idsOf({ bandId, songId, chartId, listId, setlistId }: Band): Values {
  return { bandId, songId, chartId, listId, setlistId }
}

/** The addresses of a file below `app/`. Throws for what it has no value of. */
function filled(file: string, values: Values): string[] {
  const path = `/${file}`.replace(/\/(?:page|route)\.tsx?$/, '').replaceAll(/\/\([^)]*\)/g, '')
  const many = path.split('/').reduce<string[]>(
    (before, part) => {
      const name = /^\[(.*)\]$/.exec(part)?.[1]
      const value = name === undefined ? part : values[name]
      if (value === undefined) throw new Error(`What is ${part} in the address of ${file}?`)
      return before.flatMap((so) => [value].flat().map((one) => `${so}/${one}`))
    },
    [''],
  )
  return many.map((address) => address.replace(/^\/+/, '/') || '/')
}
