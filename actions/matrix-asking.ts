import { readdirSync, readFileSync } from 'node:fs'
import { type ActionState, type FormAction, IDLE } from '@/lib/action-state'
import { jar } from '@/scripts/access/asked-by'
import { whileAsking } from '@/scripts/access/while-asking'
import { type Touched, touchedRows } from '@/scripts/testing/touched'
import { NOT_ALLOWED } from './band-action'
import type { Fields } from './band-matrix-rows'
import { idsIn } from './matrix-relations'

export type Outcome = 'done' | 'not allowed' | 'not found' | 'sign in' | 'failed'
/** `changed`: the tables that have other rows now, and `rows` these rows; `named`: the ids that the form named. */
export type Answer = { outcome: Outcome; told: string; changed: string[]; rows: Touched[]; named: string[] }

const FOLDER = new URL('.', import.meta.url)

/** Every action there is, as `file.action`. */
export async function findActions(): Promise<Record<string, FormAction>> {
  const files = readdirSync(FOLDER).filter(
    (file) => file.endsWith('.ts') && /^'use server'/.test(readFileSync(new URL(file, FOLDER), 'utf8')),
  )
  const actions: Record<string, FormAction> = {}
  for (const file of files) {
    const exported: Record<string, FormAction> = await import(/* @vite-ignore */ new URL(file, FOLDER).pathname)
    for (const [name, action] of Object.entries(exported)) actions[`${file.slice(0, -3)}.${name}`] = action
  }
  return actions
}

/** Sends a form as the musician of this session, or as nobody; answers what came of it, and which tables it changed. */
export async function send(action: FormAction, session: string | undefined, fields: Fields): Promise<Answer> {
  if (session) jar.set('soleil', session)
  else jar.delete('soleil')
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(field, one)
  await touchedRows()
  const answer = await whileAsking(() => outcomeOf(action(IDLE, form)))
  const rows = await touchedRows()
  return { ...answer, changed: [...new Set(rows.map(({ name }) => name))], rows, named: idsIn(fields) }
}

async function outcomeOf(acting: Promise<ActionState>): Promise<{ outcome: Outcome; told: string }> {
  try {
    const answer = await acting
    if (answer.status === 'done') return { outcome: 'done', told: answer.message }
    const outcome = 'message' in answer && answer.message === NOT_ALLOWED ? 'not allowed' : 'failed'
    return { outcome, told: answer.status }
  } catch (leaving) {
    const [kind, second, target] = String((leaving as { digest?: string }).digest).split(';')
    if (kind === 'NEXT_HTTP_ERROR_FALLBACK' && second === '404') return { outcome: 'not found', told: '' }
    if (kind !== 'NEXT_REDIRECT') throw leaving
    return { outcome: /^\/sign-in(?!\?left)/.test(target!) ? 'sign in' : 'done', told: target! }
  }
}
