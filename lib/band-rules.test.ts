import { expect, test } from 'vitest'
import { BAND_VERBS, type BandVerb, can } from './band-rules'
import { BAND_ROLES } from './bands'

const ALLOWED: Record<BandVerb, string> = {
  see: 'owner admin member sub',
  'choose what to share': 'owner admin member sub',
  leave: 'owner admin member sub',
  'copy songs': 'owner admin member sub',
  'ask for parts': 'owner admin member sub',
  'change songs': 'owner admin member',
  'make setlists': 'owner admin member',
  'answer sameness': 'owner admin member',
  'add guests': 'owner admin member',
  'undo changes': 'owner admin member',
  'share songs': 'owner admin',
  invite: 'owner admin',
  'change band': 'owner admin',
  'change role': 'owner admin',
  'remove member': 'owner admin',
  'hand over': 'owner',
  delete: 'owner',
}

test.each(Object.entries(ALLOWED))('%s: %s', (verb, roles) => {
  expect(BAND_ROLES.filter((role) => can(role, verb as BandVerb)).join(' ')).toBe(roles)
})

test('every verb has words and a row above', () => {
  expect(Object.keys(ALLOWED)).toEqual(Object.keys(BAND_VERBS))
})

test('nobody removes or changes an equal, nobody makes another an owner or more than they are', () => {
  const pairs = BAND_ROLES.flatMap((role) => BAND_ROLES.map((whom) => [role, whom] as const))
  const removes = pairs.filter(([role, whom]) => can(role, 'remove member', { role: whom })).map(String)
  expect(removes).toEqual(['owner,admin', 'owner,member', 'owner,sub', 'admin,member', 'admin,sub'])
  for (const [role, whom] of pairs) {
    expect(can(role, 'change role', { role: whom, becomes: 'owner' })).toBe(false)
    expect(can(role, 'change role', { role: whom, becomes: 'admin' })).toBe(removes.includes(`${role},${whom}`))
  }
})
