import { readFileSync } from 'node:fs'

export type Locked = { version?: string; license?: string; dev?: boolean; hasInstallScript?: boolean }

/** The earliest version of each package without a known hole that concerns SOLEil. */
export const FLOORS: Record<string, string> = {
  next: '16.4.2',
  react: '19.3.1',
  'react-dom': '19.3.1',
  sharp: '0.35.5',
  'next-auth': '5.0.0-beta.32',
  'drizzle-orm': '0.45.2',
  'csv-parse': '7.0.2',
  zod: '4.6.6',
}

/** Licences that ask for nothing but to be named. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Zlib']

/** Licences that ask for more, the packages that may have them, and why that is no burden. */
const WITH_CONDITIONS: Record<string, { packages: RegExp; why: string }> = {
  'OFL-1.1': { packages: /^@fontsource/, why: 'fonts, served as they come' },
  'CC0-1.0': { packages: /^mdn-data$/, why: 'data of the build that nobody keeps a right to' },
  'CC-BY-4.0': { packages: /^caniuse-lite$/, why: 'data of the build, named here' },
  'MPL-2.0': {
    packages: /^(?:lightningcss|@axe-core|axe-core|@resvg|@csstools)/,
    why: 'used unchanged; only changed files would have to be shown',
  },
  'LGPL-3.0-or-later': { packages: /^@img\/sharp/, why: 'a library of its own beside Next, used unchanged' },
}

/** The packages of the lockfile by their names; a package that is there twice comes twice. */
export function readLockfile(): [name: string, locked: Locked][] {
  const file = new URL('../../package-lock.json', import.meta.url)
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }
  return Object.entries(packages).flatMap(([path, locked]) =>
    path ? [[path.slice(path.lastIndexOf('node_modules/') + 13), locked] as [string, Locked]] : [],
  )
}

/** Whether a version is at least another; of two with the same numbers the one without a word (`-beta.3`) is later. */
export function isAtLeast(version: string, floor: string): boolean {
  const [one, other] = [partsOf(version), partsOf(floor)]
  for (let at = 0; at < 4; at++) if (one[at] !== other[at]) return one[at]! > other[at]!
  return true
}

/** Whether a licence, or one that may be chosen instead of it, or all that hold together, are fine for this package. */
export function isFine(name: string, licence: string | undefined): boolean {
  if (!licence) return false
  const bare = licence.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' OR ')) return bare.split(' OR ').some((one) => isFine(name, one))
  if (bare.includes(' AND ')) return bare.split(' AND ').every((one) => isFine(name, one))
  return PERMISSIVE.includes(bare) || (WITH_CONDITIONS[bare]?.packages.test(name) ?? false)
}

function partsOf(version: string): number[] {
  const [numbers, word] = version.split(/-(.*)/s)
  const last = word === undefined ? Number.POSITIVE_INFINITY : Number(/\d+$/.exec(word)?.[0] ?? 0)
  return [...numbers!.split('.').map(Number), last]
}
