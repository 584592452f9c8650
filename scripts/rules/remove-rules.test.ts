import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'
import { removableRules } from './remove-rules'

const { transform } = removableRules('/house/')
const ruled = (code: string, file = 'db/songs.ts') =>
  transform.call({ parse: (text: string) => parseAst(text) }, code, `/house/${file}`)?.code
const named = (code: string | undefined) =>
  JSON.parse(`[${code?.match(/^globalThis\.soleilRules\.know\(\[(.*?)\]\);/)?.[1] ?? ''}]`)

test('of a statement only what says whose a row is can be taken away, each condition by itself', () => {
  const code = ruled('db.select().where(and(eq(songs.repertoireId, mine), eq(songs.id, id), isNull(songs.deletedAt)))')
  expect(named(code)).toEqual(['db/songs.ts: eq(songs.repertoireId, mine)', 'db/songs.ts: isNull(songs.deletedAt)'])
  expect(code).toContain('isNull(songs.deletedAt)", isNull(songs.deletedAt))')
  expect(code).toContain(', eq(songs.id, id),')
})

test('the same words a second time are another rule', () => {
  const code = ruled('a.where(eq(songs.repertoireId, mine)); b.where(eq(songs.repertoireId, mine))')
  expect(named(code)).toEqual([
    'db/songs.ts: eq(songs.repertoireId, mine)',
    'db/songs.ts: eq(songs.repertoireId, mine) (2)',
  ])
})

test('a refusal is a rule, and neither how often one may try nor how full something is', () => {
  expect(named(ruled("function a() { if (!may(member, 'see')) return notFound() }"))).toHaveLength(1)
  expect(named(ruled("function a() { if (link === 'too many tries') return refused() }"))).toEqual([])
})

test('tests, tables and everything outside of the rules stay as they are', () => {
  const code = 'a.where(eq(songs.repertoireId, mine))'
  for (const file of ['db/songs.test.ts', 'actions/matrix-cases.ts', 'lib/songs.ts', 'db/schema/songs.ts'])
    expect(ruled(code, file)).toBeUndefined()
})
