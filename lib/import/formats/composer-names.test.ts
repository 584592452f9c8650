import { expect, test } from 'vitest'
import { firstNamesFirst } from '@/lib/import/formats/composer-names'

test.each<[string, string]>([
  ['Rush Otis', 'Otis Rush'],
  ['Walter Little', 'Little Walter'],
  ['Johnson Robert', 'Robert Johnson'],
  ['Jobim Antônio-Carlos', 'Antônio-Carlos Jobim'],
  ['Monk Thelonious', 'Thelonious Monk'],
  ['Cash(Carter-Kilgore) Johnny', 'Johnny Cash (Carter-Kilgore)'],
  ['Brothers Doobie', 'Doobie Brothers'],
  ['Dan Steely', 'Steely Dan'],
  ['Stanley Carter', 'Carter Stanley'],
  ...[
    'Pink Floyd',
    'Beach Boys',
    'Weather Report',
    'The Meters',
    'Los Lobos',
    'Dolly Parton',
    'Leadbelly',
    'B.B. King',
  ].map((name) => [name, name] as [string, string]),
  ...["Howlin' Wolf (Willie Dixon)", 'Stevie Ray Vaughan', 'John Lee Hooker-Bernard Besman', 'Becker & Fagen', ''].map(
    (name) => [name, name] as [string, string],
  ),
])('“%s” is “%s”', (written, read) => expect(firstNamesFirst([written])).toEqual([read]))

test('a list that writes first names first is left as it is', () => {
  const names = ['Dolly Parton', 'Willie Dixon', 'Zorba Xanthos', 'Hank Snow']
  expect(firstNamesFirst(names)).toEqual(names)
  expect(firstNamesFirst(['Parton Dolly', 'Xanthos Zorba'])).toEqual(['Dolly Parton', 'Zorba Xanthos'])
})
