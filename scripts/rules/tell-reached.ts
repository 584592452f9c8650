import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { rules } from './switchboard'

const { RULES_OFF, RULES_REACHED } = process.env

for (const rule of JSON.parse(RULES_OFF || '[]') as string[]) rules.off.add(rule)

afterAll(() => {
  if (RULES_REACHED) writeFileSync(join(RULES_REACHED, `${randomUUID()}.json`), JSON.stringify([...rules.reached]))
})
