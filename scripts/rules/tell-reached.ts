import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { rules } from './switchboard'

// A folder and not the environment: a worker may have been started before it was known what is asked of it.
const folder = process.env.RULES_FOLDER as string
for (const rule of JSON.parse(readFileSync(join(folder, 'off.json'), 'utf8')) as string[]) rules.off.add(rule)

afterAll(() => writeFileSync(join(folder, `reached-${randomUUID()}.json`), JSON.stringify([...rules.reached])))
