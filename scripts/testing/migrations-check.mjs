import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ROOT } from '../steps/house.mjs'
import { runNode } from '../steps/run.mjs'

/** Answers 0 when the migrations lead to exactly the schema, 1 when another one would have to be generated. */
export async function checkMigrations() {
  const copy = mkdtempSync(join(tmpdir(), 'soleil-drizzle-'))
  try {
    cpSync(join(ROOT, 'drizzle'), copy, { recursive: true })
    const options = ['--dialect=postgresql', '--schema=./db/schema/index.ts', `--out=${relative(ROOT, copy)}`]
    const said = await runNode('drizzle-kit', ['node_modules/drizzle-kit/bin.cjs', 'generate', ...options])
    if (said.includes('nothing to migrate')) return 0
    console.error(`The schema has changed without a migration: npm run db:generate\n${said}`)
    return 1
  } catch (error) {
    console.error(error.message)
    return 1
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
