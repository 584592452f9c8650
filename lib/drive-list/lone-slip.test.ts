import { expect, test } from 'vitest'
import { readTitle } from '@/lib/music/title-readings'
import { loneSlip } from './lone-slip'

const SONGS = ['Autumn Leaves', 'Blue in Green', 'Blue Moon', 'Hallelujah', 'Hallelujah', 'Take Five', 'Solar']
const among = (titles: string[]) => loneSlip(titles.map((title) => readTitle(title).whole))
const found = (title: string) => SONGS[among(SONGS)(title) ?? -1]

test.each([
  ['Autum Leaves', 'Autumn Leaves'],
  ['Autmn Leaves', 'Autumn Leaves'],
  ['Atumn Leaves', 'Autumn Leaves'],
  ['autumn leavse', 'Autumn Leaves'],
  ['Bleu in Green', 'Blue in Green'],
  ['Blue in Gren', 'Blue in Green'],
])('%s is %s', (slip, title) => expect(found(slip)).toBe(title))

test.each([
  ['of which two bear the name', 'Halelujah'],
  ['that is another one', 'Autumn in New York'],
  ['that is nowhere', 'Naima'],
  ['with another number', 'Take Five 2'],
  ['too short to tell', 'Sola'],
  ['of no letters', '🎷'],
])('no song for one %s', (_, title) => expect(found(title)).toBeUndefined())

test('what very many songs begin and end with is no question', () => {
  const [few, many] = [10, 200].map((songs) => Array.from({ length: songs }, (_, at) => `Autumn without ${at} leaves`))
  const asked = (others: string[]) => among(['Autumn Leaves', ...others])('Autum Leaves')
  expect([asked(few!), asked(many!)]).toEqual([0, undefined])
})
