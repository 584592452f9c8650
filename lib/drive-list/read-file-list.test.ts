import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListedFile } from './drive-file'
import { MOST_FILES, readFileList } from './read-file-list'

const ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz012345'
const OTHER = '1ZyXwVuTsRqPoNmLkJiHgFeDcBa543210'
const link = (id: string) => `https://drive.google.com/file/d/${id}/view?usp=sharing`

function files(text: string): ListedFile[] {
  const read = readFileList(text)
  if ('problem' in read) throw new Error(read.problem)
  return read.files
}
const brief = (text: string) => files(text).map(({ name, fileId }) => [name, fileId])

describe('lists as they are pasted', () => {
  test.each([
    [
      'names',
      'All of Me_Bb.pdf\r\n\r\nSo What.pdf\n',
      [
        ['All of Me_Bb.pdf', null],
        ['So What.pdf', null],
      ],
    ],
    ['a name and a link', `So What.pdf ${link(ID)}`, [['So What.pdf', ID]]],
    ['a link and a name', `${link(ID)}  So What.pdf`, [['So What.pdf', ID]]],
    ['a name, a comma and a link', `So What, Miles.pdf, ${link(ID)}`, [['So What, Miles.pdf', ID]]],
    ['a name and an id behind a tab', `So What\t${ID}`, [['So What', ID]]],
    [
      'an id before a name',
      `${ID}   So What - Bb.pdf   binary   120 KB   2025-05-03 10:00:00`,
      [['So What - Bb.pdf', ID]],
    ],
    ['Markdown', `- [So What.pdf](${link(ID)})`, [['So What.pdf', ID]]],
    ['a link alone', link(ID), [['', ID]]],
    ['CSV with a header', `id,name,url\n${ID},"So What, again.pdf",${link(ID)}`, [['So What, again.pdf', ID]]],
    ['a path before a name', `Name;Path;ID\nSo What.pdf;Bb/So What.pdf;${ID}`, [['Bb/So What.pdf', ID]]],
    ['CSV without a header', `"So What.pdf",${ID}`, [['So What.pdf', ID]]],
    [
      'what ls -l prints',
      'total 8\ndrwxr-xr-x 2 me us 64 Nov 3 10:00 Bb\n-rw-r--r-- 1 me us 1234 Nov  3 10:00 So What.pdf',
      [['So What.pdf', null]],
    ],
    [
      'what ls -R prints',
      './Bb:\nSo What.pdf\n\n./Eb:\nSo What.pdf',
      [
        ['Bb/So What.pdf', null],
        ['Eb/So What.pdf', null],
      ],
    ],
    [
      'what tree prints',
      '├── So What.pdf\n│   └── Blue in Green.pdf\n\n1 directory, 2 files',
      [
        ['So What.pdf', null],
        ['Blue in Green.pdf', null],
      ],
    ],
    [
      'the page of a folder in Drive',
      'Name\nOwner\nLast modified\nFile size\nSo What.pdf\nme\n3 May 2025\n120 KB\nMe.pdf\nme\nNov 3\n1.2 MB',
      [
        ['So What.pdf', null],
        ['Me.pdf', null],
      ],
    ],
    [
      'JSON of a file tool',
      JSON.stringify([{ Path: 'Bb/So What.pdf', Name: 'So What.pdf', ID, IsDir: false }]),
      [['Bb/So What.pdf', ID]],
    ],
    [
      'right to left and emoji',
      `שיר של יום 🎷.pdf\t${ID}\n🌞🌞.pdf`,
      [
        ['שיר של יום 🎷.pdf', ID],
        ['🌞🌞.pdf', null],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  test('a song called Me is no noise where no page of Drive was copied', () => {
    expect(brief('Me\nType\nSo What')).toEqual([
      ['Me', null],
      ['Type', null],
      ['So What', null],
    ])
  })

  test('the answer of the API itself: resource keys, checksums and days are kept', () => {
    const file = {
      id: ID,
      name: 'So What.pdf',
      resourceKey: '0-abc',
      md5Checksum: 'd'.repeat(32),
      modifiedTime: '2025-05-03T10:00:00.000Z',
    }
    expect(files(JSON.stringify({ files: [file] }))).toEqual([
      {
        name: 'So What.pdf',
        fileId: ID,
        resourceKey: '0-abc',
        md5: 'd'.repeat(32),
        modifiedAt: new Date('2025-05-03T10:00:00Z'),
        problem: null,
      },
    ])
  })
})

describe('what is no chart says so', () => {
  test.each([
    [`Charts https://drive.google.com/drive/folders/${ID}`, 'folder'],
    [`Survey https://docs.google.com/forms/d/e/1FAIpQ/viewform`, 'form'],
    ['So What.pdf https://example.com/so-what.pdf', 'not a link to Google Drive'],
  ])('%s', (text, words) => {
    expect(files(`Blue in Green.pdf\n${text}`)[1]!.problem).toContain(words)
  })

  test('a folder alone is told at once', () => {
    expect(readFileList(`https://drive.google.com/drive/folders/${ID}`)).toEqual({
      problem: expect.stringContaining('folder'),
    })
  })

  test('a folder and a form of the API', () => {
    const kinds = ['folder', 'form'].map((kind, at) => ({
      id: at ? ID : OTHER,
      name: kind,
      mimeType: `application/vnd.google-apps.${kind}`,
    }))
    expect(files(JSON.stringify(kinds)).map(({ problem }) => problem)).toEqual([
      expect.stringContaining('folder'),
      expect.stringContaining('form'),
    ])
  })

  test('ids and names that come twice count once', () => {
    const read = files(`A.pdf\t${ID}\nB.pdf\t${ID}\nC.pdf\nc.pdf\nA.pdf\t${OTHER}`)
    expect(read.map(({ problem }) => problem !== null)).toEqual([false, true, false, true, false])
  })

  test('nothing, and too much', () => {
    expect(readFileList(' \n\n ')).toEqual({ problem: 'There is no file in this list.' })
    const many = Array.from({ length: MOST_FILES + 1 }, (_, at) => `${at}.pdf`).join('\n')
    expect(readFileList(many)).toEqual({ problem: expect.stringContaining('5,001 files') })
  })
})

const anyText = fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes))

test('any text is read without failing, within its limits', () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom(link(ID), ID, '\t', '\n', ',', '"', '│', ':', '](', '{"files":[', 'total 8'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const read = readFileList(pieces.join(''))
      if ('problem' in read) return
      for (const { name, fileId } of read.files) {
        expect(name.length).toBeLessThanOrEqual(500)
        expect(name.isWellFormed() && !name.includes('\0')).toBe(true)
        if (fileId) expect(fileId).toMatch(/^[A-Za-z0-9_-]{10,100}$/)
      }
    }),
  )
})

test('names and ids come back from the table they were written to', () => {
  const name = fc
    .string({ unit: fc.constantFrom(...'abcÀש🎷 -_(),;|"\''), minLength: 1, maxLength: 40 })
    .map((text) => `x${text.trim()}.pdf`)
  const id = fc.string({ unit: fc.constantFrom(...'aZ09-_'), minLength: 30, maxLength: 30 }).map((text) => `1a9${text}`)
  fc.assert(
    fc.property(fc.uniqueArray(fc.record({ name, id }), { minLength: 1, selector: ({ id }) => id }), (rows) => {
      const cells = rows.map(({ name, id }) => `"${name.replaceAll('"', '""')}",${id}`)
      expect(brief(['name,id', ...cells].join('\n'))).toEqual(
        rows.map(({ name, id }) => [name.replace(/\s+/g, ' ').normalize('NFC'), id]),
      )
    }),
  )
})
