import { expect, test } from 'vitest'
import { isRead } from './read-again'

test('only what reads alone is read again', () => {
  for (const read of ['select 1', 'with a as (select 1) select * from a', ' SELECT updated_at FROM t'])
    expect(isRead(read)).toBe(true)
  for (const write of [
    'insert into t values (1)',
    'with a as (update t set b = 1 returning 1) select * from a',
    'select 1 from t for update',
    `select nextval('s')`,
    'select pg_advisory_xact_lock(1)',
    'begin',
  ])
    expect(isRead(write)).toBe(false)
})
