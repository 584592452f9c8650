import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { builtActions, builtPages } from '@/scripts/access/built-entries'

const BUILD = '.next'
/** Pages that Next makes, and files of the site's own: the same for everybody, without anybody's songs. */
const FOR_EVERYBODY = [
  '_global-error/page.tsx',
  '_not-found/page.tsx',
  'icon.svg/route.ts GET',
  'manifest.webmanifest/route.ts GET',
]

test('every action, page and method of a route in the build has a row in the matrix, and every row is in the build', () => {
  const rows = namesOfRows()
  expect(compared(builtActions(BUILD), rows.actions)).toEqual({ withoutRow: [], notInBuild: [] })
  expect(compared(builtPages(BUILD), [...rows.pages, ...FOR_EVERYBODY])).toEqual({ withoutRow: [], notInBuild: [] })
})

test('an action that is new in the build is named, wherever it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-build-'))
  try {
    const manifest = 'server/server-reference-manifest.json'
    cpSync(join(BUILD, manifest), join(folder, manifest), { recursive: true })
    const built = JSON.parse(readFileSync(join(folder, manifest), 'utf8'))
    built.node['7f'] = { workers: {}, filename: 'actions/songs.ts', exportedName: 'giveAway' }
    built.node['7e'] = { workers: {}, filename: 'components/door.tsx', exportedName: '$$RSC_SERVER_ACTION_0' }
    writeFileSync(join(folder, manifest), JSON.stringify(built))
    const { withoutRow } = compared(builtActions(folder), namesOfRows().actions)
    expect(withoutRow).toEqual(['components/door.$$RSC_SERVER_ACTION_0', 'songs.giveAway'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function compared(built: string[], rows: string[]) {
  return {
    withoutRow: built.filter((entry) => !rows.includes(entry)),
    notInBuild: rows.filter((row) => !built.includes(row)),
  }
}

/** What has a row, told by a process that sees React as a server of pages does not. */
function namesOfRows(): { actions: string[]; pages: string[] } {
  const args = [
    '--import',
    'tsx',
    '--import',
    './scripts/access/without-server-only.mjs',
    'scripts/access/print-rows.ts',
  ]
  const env = { ...process.env, NODE_OPTIONS: '' }
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }))
}
