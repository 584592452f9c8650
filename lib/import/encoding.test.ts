import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '@/lib/import/encoding'
import { UnreadableFile } from '@/lib/import/unreadable-file'

describe('the encoding of a list is found', () => {
  test.each([
    ['utf-8', 'Título;Artista\nÁguas de Março;Elis\n'],
    ['utf-16le', 'Titel\tInterpret\nÜber\tMey\n'],
    ['utf-16be', 'Titel\tInterpret\nÜber\tMey\n'],
    ['windows-1252', 'Canción;Artista\nCorazón;Maná\n¿Quién?;Ñu\n'],
    ['windows-1252', 'Title,Artist\nDon’t Stop,X\nCafé,Beyoncé\n'],
    ['windows-1250', 'Tytuł;Wykonawca\nDziwny jest ten świat;Niemen\nPrzeżyj to sam;Lombard\n'],
    ['windows-1251', 'Название;Исполнитель\nГруппа крови;Кино\n'],
    ['gb18030', '歌名,歌手\n月亮代表我的心,邓丽君\n'],
    ['big5', '歌名,歌手\n月亮代表我的心,鄧麗君\n'],
    ['shift_jis', '曲名,歌手\n上を向いて歩こう,坂本九\n'],
    ['euc-kr', '제목,가수\n사랑했지만,김광석\n'],
    ['macintosh', 'Título\rCorazón\rÁguas\r'],
  ])('%s', (encoding, text) => expect(decode(iconv.encode(text, encoding)).text).toBe(text))

  test('also where the first special character stands far down', () => {
    const text = `${'Title,Artist\n'.repeat(20_000)}月亮代表我的心,邓丽君\n朋友,周华健\n`
    expect(decode(iconv.encode(text, 'gb18030')).text).toBe(text)
  })

  test('a stray zero byte makes no UTF-16', () =>
    expect(decode(Buffer.from('title,artist\nSu\0n,Ana\n')).encoding).toBe('utf-8'))

  test('an empty file is UTF-8', () => expect(decode(Buffer.from(''))).toEqual({ text: '', encoding: 'utf-8' }))

  test('a byte order mark decides', () => {
    expect(decode(iconv.encode('Über', 'utf-16le', { addBOM: true })).encoding).toBe('utf-16le')
    expect(decode(Buffer.from('\ufeffÜber'))).toEqual({ text: 'Über', encoding: 'utf-8' })
  })

  test('the choice of the musician wins', () =>
    expect(decode(iconv.encode('Łódź', 'iso-8859-2'), 'iso-8859-2')).toEqual({ text: 'Łódź', encoding: 'iso-8859-2' }))
})

describe('what is no text is refused in one sentence', () => {
  test.each([
    ['a workbook', Buffer.from('PK\x03\x04\0\0xl/workbook.xml', 'latin1'), 'CSV'],
    ['an ods', Buffer.from('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'latin1'), 'CSV'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'CSV'],
    ['another zip', Buffer.from('PK\x03\x04songs.txt', 'latin1'), 'compressed'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'picture'],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 7) % 32)), 'not text'],
  ])('%s', (_, bytes, words) => {
    expect(() => decode(bytes)).toThrow(UnreadableFile)
    expect(() => decode(bytes)).toThrow(words)
  })
  test('an encoding nobody knows', () => expect(() => decode(Buffer.from('a'), 'klingon')).toThrow(UnreadableFile))
})
