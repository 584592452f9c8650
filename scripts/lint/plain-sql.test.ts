import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../steps/house.mjs'

const VALUE = `\${name}`
const REFUSED = [
  'sql.raw(name)',
  `sql\`select \${sql.raw(name)} from songs\``,
  'sql.identifier(name)',
  'column.as(name)',
  `client.query(\`select ${VALUE}\`)`,
  `client.query('select ' + name)`,
]
const ALLOWED = [`sql\`select ${VALUE}\``, `column.as('mine')`, `client.query('select 1 where 1 = $1', [name])`]
const PLACES = ['app', 'actions', 'components/songs', 'auth', 'db', 'lib']

const folder = mkdtempSync(join(tmpdir(), 'soleil-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('no value gets into the text of a statement, wherever it is written', () => {
  cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'))
  cpSync(join(ROOT, 'scripts', 'lint'), join(folder, 'scripts', 'lint'), { recursive: true })
  for (const place of PLACES) {
    mkdirSync(join(folder, place), { recursive: true })
    for (const [at, code] of REFUSED.entries()) example(place, `refused-${at}`, code)
    for (const [at, code] of ALLOWED.entries()) example(place, `allowed-${at}`, code)
  }
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const args = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' })
  const found = stdout
    .split('\n')
    .flatMap((line) => /title=plugin,file=([^,]+)/.exec(line)?.[1] ?? [])
    .map((file) => relative(folder, file))
  expect(found.sort()).toEqual(PLACES.flatMap((place) => REFUSED.map((_, at) => `${place}/refused-${at}.ts`)).sort())
})

function example(place: string, name: string, code: string) {
  writeFileSync(join(folder, place, `${name}.ts`), `export const found = (name: string) => ${code}\n`)
}
