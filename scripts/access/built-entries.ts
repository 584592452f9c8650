import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Actions = Record<'node' | 'edge', Record<string, { filename: string; exportedName: string }>>

/** Every server action that this build answers, as `file.action`; one outside of actions/ with its folder. */
export function builtActions(build: string): string[] {
  const { node, edge } = read<Actions>(build, 'server-reference-manifest.json')
  const names = [...Object.values(node), ...Object.values(edge)].map(
    ({ filename, exportedName }) => `${filename.replace(/^actions\/|\.tsx?$/g, '')}.${exportedName}`,
  )
  return [...new Set(names)].sort()
}

/** Every page of this build as its file below app/, and every route as its file and a method that it answers. */
export function builtPages(build: string): string[] {
  const methods = methodsOf(build)
  const routes = Object.keys(read<Record<string, string>>(build, 'app-paths-manifest.json'))
  return routes
    .flatMap((route) => {
      const path = route.slice(1)
      return methods[route]?.map((method) => `${path}.ts ${method}`) ?? [`${path}.tsx`]
    })
    .sort()
}

function methodsOf(build: string): Record<string, string[]> {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' as const }
  return JSON.parse(
    execFileSync(process.execPath, ['scripts/access/built-methods.mjs', build], { env, encoding: 'utf8' }),
  )
}

function read<Manifest>(build: string, name: string): Manifest {
  return JSON.parse(readFileSync(join(build, 'server', name), 'utf8'))
}
