import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readChartFileName } from '@/lib/charts/chart-file-name'

test.each([
  ['AllOfMe_Bb.pdf', { title: 'All Of Me', transposition: 'Bb', sure: true }],
  ['All of Me - Bb.pdf', { title: 'All of Me', transposition: 'Bb', sure: false }],
  [
    'Take Five - Dave Brubeck - Bb Trumpet.pdf',
    { title: 'Take Five', artist: 'Dave Brubeck', transposition: 'Bb', instrument: 'trumpet', sure: true },
  ],
  ['Bb/Amari_Szi_Amari_d_Bb.pdf', { title: 'Amari Szi Amari', key: 'Dm', transposition: 'Bb', sure: true }],
  ['Amazing Grace - G.pdf', { title: 'Amazing Grace', key: 'G', sure: true }],
  ['Mountain Dew (G) full arr.pdf', { title: 'Mountain Dew', key: 'G', sure: true }],
  ['Soloist (Bb) - Valerie.pdf', { title: 'Valerie', transposition: 'Bb', sure: true }],
  ['Tenor Sax - Valerie.pdf', { title: 'Valerie', transposition: 'Bb', instrument: 'tenor-sax', sure: true }],
  ['Valerie_Horn in F.pdf', { title: 'Valerie', transposition: 'F', instrument: 'horn', sure: true }],
  ['Valerie - Bass (Treble Clef).pdf', { title: 'Valerie', transposition: 'Eb', instrument: 'eb-bass', sure: true }],
  [
    'Bass/Firn Di Mekhutonim_Bass.pdf',
    { title: 'Firn Di Mekhutonim', transposition: 'bass clef', instrument: 'bass', sure: true },
  ],
  ['porque-ele-vive.g.pro', { title: 'porque ele vive', key: 'G', sure: true }],
  ['semeando-com-lagrimas.v2.bb.pro', { title: 'semeando com lagrimas', key: 'Bb', sure: true }],
  ['Piano Man-G.onsong', { title: 'Piano Man', key: 'G', sure: true }],
  ['Ederlezi_Am.pdf', { title: 'Ederlezi', key: 'Am', sure: true }],
  ['Yiddishe-Mamme-Dm.pdf', { title: 'Yiddishe-Mamme', key: 'Dm', sure: true }],
  ['My Funny Valentine_Cm_Bb.pdf', { title: 'My Funny Valentine', key: 'Cm', transposition: 'Bb', sure: true }],
  ['All_Of_Me_Bb_Trumpet.pdf', { title: 'All Of Me', transposition: 'Bb', instrument: 'trumpet', sure: true }],
  ['Titãs - Enquanto Houver Sol_transposta_2.txt', { title: 'Enquanto Houver Sol', artist: 'Titãs', sure: true }],
  ['F It Up - CHORDS.pdf', { title: 'F It Up', transposition: 'chords', sure: true }],
  ['Karma Chameleon v1.1.pdf', { title: 'Karma Chameleon', sure: true }],
  ['Mugar_in_3_in_D.pdf', { title: 'Mugar in 3', key: 'D', sure: true }],
  ['Meron_2_in_4-4.pdf', { title: 'Meron 2 in 4-4', sure: true }],
  ['Amari_Szi_Amari_d.pdf', { title: 'Amari Szi Amari d', sure: false }],
  ['caetano-veloso-a-bossa-nova.txt', { title: 'caetano veloso a bossa nova', sure: false }],
  ['Song - F.pdf', { title: 'Song', key: 'F', sure: false }],
  // Letters that belong to the title.
  ['Bring A Torch.pdf', { title: 'Bring A Torch', sure: true }],
  ['Vitamin-C.pdf', { title: 'Vitamin-C', sure: true }],
  ['Rubber Band.pdf', { title: 'Rubber Band', sure: true }],
  ['Inspire.pdf', { title: 'Inspire', sure: true }],
  ['Plan B.pdf', { title: 'Plan B', sure: true }],
  ['Am_Yisroel_Khay.pdf', { title: 'Am Yisroel Khay', sure: true }],
  ['A_Glezele_Vayn.pdf', { title: 'A Glezele Vayn', sure: true }],
  ['99 Luftballons.pdf', { title: '99 Luftballons', sure: true }],
  ['Bb.pdf', { title: 'Bb', sure: true }],
])('%s', (name, expected) => expect(readChartFileName(name)).toEqual(expected))

test('any name has a title or is nothing but an ending', () => {
  const nameish = fc.array(
    fc.constantFrom('Bb', 'Eb', '_', ' - ', '(', ')', '-', 'C', 'Am', 'Trumpet', '.pdf', '.pro', '/', 'v2', 'La'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        nameish.map((parts) => parts.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (name) => {
        const read = readChartFileName(name)
        return typeof read.title === 'string' && typeof read.sure === 'boolean'
      },
    ),
    { numRuns: 1000 },
  )
})
