import fc from 'fast-check'
import type { SongReader } from '@/lib/import/song-draft'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { songFields } from '@/lib/song-fields'

// What the formats are made of, cut and put together at will.
export const PIECES = [
  ...[
    '{title: Sun}',
    '{t:',
    '{ns}',
    '{key: H}',
    '{capo: 99}',
    '{meta: artist Ana}',
    '{meta:}',
    '{-}',
    '[G]La ',
    '[H7]',
    '}',
  ],
  ...[
    'Sun\nAna\n',
    'Key: [G]',
    'Key: Eb | Capo: 1',
    'Tempo: 4/4',
    'Original Key: G  (78 Bpm)',
    'Verse 1:\n',
    '&#38;quot;',
  ],
  ...[
    '<song>',
    '</song>',
    '<song xmlns="http://openlyrics.info/namespace/2009/song">',
    '<properties>',
    '</properties>',
  ],
  ...[
    '<title>',
    '</title>',
    '<lyrics>',
    '<key/>',
    '<chord root="B" structure="min7"/>',
    '<br/>',
    '<lines>',
    '</lines>',
  ],
  ...[
    '<DJ_PLAYLISTS>',
    '<COLLECTION>',
    '<TRACK Name="Sun" AverageBpm="1e9" Tonality="13Z"/>',
    '<NML>',
    '<ENTRY TITLE=""',
    '</ENTRY>',
  ],
  ...[
    '<plist>',
    '<dict>',
    '</dict>',
    '<key>Tracks</key>',
    '<key>Name</key><string>',
    '<forScore>',
    '<score title="a"/>',
    '<Setlists><Song>',
  ],
  ...[
    '<!DOCTYPE x>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '&#x110000;',
    '&#0;',
    '&amp',
    '<a b=',
    '"',
    "'",
    '>',
    '</',
  ],
  ...[
    '{"songs":[',
    '{"name":"Sun","content":"","KeyShift":1e9,"key":-3}',
    ']}',
    '{"soleil":1,"songs":[{"title":1}]}',
    '[{"type":"song","name":"a"}]',
  ],
  ...[
    '{"setlist":[{"artist":{},"sets":{"set":[{"song":[{}]}]}}]}',
    '[{"title":{"name":[]},"key":{}}]',
    '{"__proto__":{"title":"a"}}',
  ],
  ...[
    'irealb://',
    'irealbook://',
    'Sun=Ana==Swing=A-==1r34LbKcu7=x=0=3===',
    '%E0%A4%',
    '%',
    '=',
    '===',
    '#EXTM3U\n',
    '#EXTINF:',
    '9e99,Ana - Sun\n',
  ],
  ...[
    'G D Em\n',
    'e|---0---',
    'Capo: XIV',
    'Tom: ',
    '\t'.repeat(15),
    '<span class="bandhelper_name">',
    '</span>',
    '\n',
    '\r',
    ' ',
    '\0',
    '\ud800',
    '😀',
  ],
]
/** Text made of these pieces and of any characters. */
export const wildTexts = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    ),
    {
      maxLength: 25,
    },
  )
  .map((pieces) => pieces.join(''))

/** Names of files, which are a hint and may lie. */
export const wildNames = fc.constantFrom(
  ...['', 'list.csv', 'Sun-Em.onsong', 'Ana - Sun.txt', '/a/b\\c.pro', '.onsong', 'x'.repeat(300)],
)

type Answer = Pick<Awaited<ReturnType<SongReader['read']>>, 'read' | 'songs' | 'skipped'>

/** What is wrong with what a reader made of a wild text, or null: every row is a song within its limits or skipped, or the file is refused in a sentence. */
export async function faultOf(reading: () => Answer | Promise<Answer>): Promise<string | null> {
  try {
    return faultIn(await reading())
  } catch (error) {
    const polite = error instanceof UnreadableFile && /^[A-Z“].*\.$/.test(error.message)
    return polite ? null : String((error as Error).stack ?? error)
  }
}

function faultIn({ read, songs, skipped }: Answer): string | null {
  if (read !== songs.length + skipped.length)
    return `${read} rows read, ${songs.length} songs and ${skipped.length} skipped`
  for (const { line, chart, ...fields } of songs) {
    const issues = songFields.safeParse(fields).error?.issues
    if (issues) return `line ${line}: ${issues[0]!.path.join('.')}: ${issues[0]!.message}`
    if (/\0|\p{Surrogate}/u.test(JSON.stringify([...Object.values(fields), chart])))
      return `line ${line} cannot be stored`
  }
  return null
}
