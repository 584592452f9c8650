import { describe, expect, test } from 'vitest'
import { drivePreviewLink, driveViewLink, readDriveLink } from '@/lib/drive'

const ID = '1ZyXwVuTsRqPoNmLkJiHgFeDcBa987654'
const LEGACY = '0BzzzYYYxxxWWWvvvUUUtttSSSrr'

describe('a link to a file', () => {
  test.each([
    [`https://drive.google.com/file/d/${ID}/view`, 'file'],
    [`https://drive.google.com/file/d/${ID}/view?usp=sharing`, 'file'],
    [`https://drive.google.com/file/u/1/d/${ID}/preview`, 'file'],
    [`drive.google.com/file/d/${ID}/edit`, 'file'],
    [`https://drive.google.com/open?id=${ID}`, 'unknown'],
    [`https://drive.google.com/uc?export=download&amp;id=${ID}`, 'file'],
    [`https://drive.usercontent.google.com/download?id=${ID}&export=download`, 'file'],
    [`https://drive.google.com/thumbnail?id=${ID}&sz=w1000`, 'file'],
    [`https://docs.google.com/document/d/${ID}/edit?tab=t.0#heading=h.abc`, 'document'],
    [`https://docs.google.com/document/u/0/d/${ID}/`, 'document'],
    [`https://docs.google.com/a/example.org/spreadsheets/d/${ID}/edit#gid=0`, 'spreadsheet'],
    [`https://docs.google.com/presentation/d/${ID}/edit`, 'presentation'],
    [`[Chart](https://drive.google.com/file/d/${ID}/view),`, 'file'],
    [`<https://drive.google.com/file/d/${ID}/view>`, 'file'],
    [ID, 'unknown'],
  ])('%s', (text, kind) => expect(readDriveLink(text)).toEqual({ kind, fileId: ID, resourceKey: null }))

  test.each([
    `https://drive.google.com/file/d/${LEGACY}/edit?resourcekey=0-abc_DEF`,
    `https://drive.google.com/file/d/${LEGACY}/view?usp=share_link&amp;resourcekey=0-abc_DEF).`,
  ])('%s keeps its resource key', (text) =>
    expect(readDriveLink(text)).toEqual({ kind: 'file', fileId: LEGACY, resourceKey: '0-abc_DEF' }),
  )
})

test.each([
  [`https://drive.google.com/drive/u/0/folders/${ID}?usp=drive_link`, 'folder'],
  [`https://drive.google.com/folderview?id=${ID}&usp=sharing`, 'folder'],
  ['https://docs.google.com/forms/d/e/1FAIpQLSe/viewform', 'form'],
  ['https://docs.google.com/gview?url=https%3A%2F%2Fexample.org%2Fa.pdf', 'elsewhere'],
  ['https://drive.google.com/drive/folders/0AAbBcCdDeEfFgGhHiI', 'folder'],
  ['0AAbBcCdDeEfFgGhHiI', 'shared drive'],
  ['https://docs.google.com/document/d/e/2PACX-1vQ/pub', 'published'],
  ['https://drive.google.com/drive/my-drive', 'no file'],
  ['https://example.org/file/d/1ZyXwVuTsRqPoNmLkJiHgFeDcBa987654', 'not a link to Google Drive'],
  ['https://drive.google.com.example.org/file/d/1ZyXwVuTsRqPoNmLkJiHgFeDcBa987654', 'not a link'],
  ['https://user@drive.google.com/file/d/1ZyXwVuTsRqPoNmLkJiHgFeDcBa987654', 'not a link'],
  ['Yesterday', 'not a link'],
  ['', 'no link'],
])('%s is refused', (text, words) => expect(readDriveLink(text)).toEqual({ problem: expect.stringContaining(words) }))

test('links are built from the id and never from what was pasted', () => {
  expect(driveViewLink(ID, null)).toBe(`https://drive.google.com/file/d/${ID}/view`)
  expect(drivePreviewLink(LEGACY, '0-k')).toBe(`https://drive.google.com/file/d/${LEGACY}/preview?resourcekey=0-k`)
})
