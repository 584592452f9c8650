import { expect, test } from 'vitest'
import { forgetRecent, Recent, recentOf } from './import-recent'

test('an answer is made once, also for two that ask at once', async () => {
  const recent = new Recent<string>(100, (answer) => answer.length)
  let made = 0
  const make = async () => `answer ${++made}`
  expect(await Promise.all([recent.get('a', make), recent.get('a', make)])).toEqual(['answer 1', 'answer 1'])
  expect(await recent.get('a', make)).toBe('answer 1')
})

test('what is known is answered without making it, and what failed or never was is not', async () => {
  const recent = new Recent<string>(10, (answer) => answer.length)
  expect(await recent.known('a')).toBeUndefined()
  const asked = recent.get('a', () => Promise.reject(new Error('no')))
  expect(await recent.known('a')).toBeUndefined()
  await expect(asked).rejects.toThrow('no')
  await recent.get('a', async () => 'yes')
  expect(await recent.known('a')).toBe('yes')
})

test('the answers asked for longest ago go first when they weigh too much', async () => {
  const recent = new Recent<string>(10, (answer) => answer.length)
  await recent.get('a', async () => 'aaaa')
  await recent.get('b', async () => 'bbbb')
  await recent.get('a', async () => 'again')
  await recent.get('c', async () => 'cccc')
  expect(await recent.get('a', async () => 'again')).toBe('aaaa')
  expect(await recent.get('b', async () => 'again')).toBe('again')
})

test('what failed is asked for again, and what is forgotten too', async () => {
  const recent = new Recent<string>(10, (answer) => answer.length)
  await expect(recent.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await recent.get('a', async () => 'yes')).toBe('yes')
  recent.forget('a')
  expect(await recent.get('a', async () => 'new')).toBe('new')
})

test('what is done is forgotten under every name it was kept', async () => {
  const make = () => new Recent<string>(10, (answer) => answer.length)
  const [readings, previews] = [recentOf('some readings', make), recentOf('some previews', make)]
  for (const recent of [readings, previews]) await recent.get('x list 1', async () => 'old')
  await previews.get('x other 1', async () => 'kept')
  forgetRecent(' list ')
  for (const recent of [readings, previews]) expect(await recent.get('x list 1', async () => 'new')).toBe('new')
  expect(await previews.get('x other 1', async () => 'new')).toBe('kept')
})
