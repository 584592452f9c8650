import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestSpecification } from 'vitest/node'

const SOURCES = ['auth.ts', ...['db', 'auth', 'actions', 'app'].flatMap(sourcesIn)]

/** The files of tests that import this source, and then those that import one that imports it. */
export function testsNear(source: string, files: TestSpecification[]): TestSpecification[] {
  const near = files.filter(({ moduleId }) => imports(moduleId, source))
  const users = SOURCES.filter((file) => imports(file, source))
  const further = files.filter((file) => !near.includes(file) && users.some((user) => imports(file.moduleId, user)))
  return [...near, ...further]
}

function sourcesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const names = files.filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  return names.map((name) => join(folder, name))
}

function imports(file: string, what: string): boolean {
  const name = what.replace(/^.*\/|\.tsx?$/g, '')
  return new RegExp(`from '[^']*/${name}'|import\\('[^']*/${name}'\\)`).test(readFileSync(file, 'utf8'))
}
