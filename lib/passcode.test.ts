import { expect, test } from 'vitest'
import { hashPasscode, isPasscode } from './passcode'

test('a passcode is known again by what is stored of it, and no other is', async () => {
  const stored = await hashPasscode('seven bars')
  expect(stored).toMatch(/^scrypt\$16384\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(stored).not.toContain('seven')
  expect(await isPasscode(' seven bars ', stored)).toBe(true)
  for (const other of ['', 'seven', 'Seven bars', 'seven bars!'])
    expect(await isPasscode(other, stored), other).toBe(false)
})

test('the same passcode is stored in another way each time', async () => {
  expect(await hashPasscode('seven bars')).not.toBe(await hashPasscode('seven bars'))
})

test('letters composed in another way are the same letters', async () => {
  expect(await isPasscode('Été'.normalize('NFD'), await hashPasscode('Été'.normalize('NFC')))).toBe(true)
})
