import { deflateRawSync } from 'node:zlib'

const STEPS = ['C', 'D', 'E', 'F', 'G', 'A', 'B'] as const

/** A tune in B flat as MusicXML, with chords, words and a title of one's own. */
export function musicXml({ bars = 8, title = 'Sun Up', words = 'la' } = {}): string {
  const notes = (bar: number) =>
    Array.from({ length: 4 }, (_, beat) => {
      const step = STEPS[(bar + beat) % 7]!
      const flat = step === 'B' || step === 'E' ? '<alter>-1</alter>' : ''
      return `<note><pitch><step>${step}</step>${flat}<octave>4</octave></pitch><duration>1</duration><voice>1</voice><type>quarter</type><lyric><syllabic>single</syllabic><text>${escaped(words)}</text></lyric></note>`
    }).join('')
  const first =
    '<attributes><divisions>1</divisions><key><fifths>-2</fifths><mode>major</mode></key><time><beats>4</beats><beat-type>4</beat-type></time><clef><sign>G</sign><line>2</line></clef></attributes>'
  const chord = '<harmony><root><root-step>B</root-step><root-alter>-1</root-alter></root><kind>major</kind></harmony>'
  const measures = Array.from(
    { length: bars },
    (_, bar) => `<measure number="${bar + 1}">${bar === 0 ? first + chord : ''}${notes(bar)}</measure>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN" "http://www.musicxml.org/dtds/partwise.dtd">
<score-partwise version="4.0"><work><work-title>${escaped(title)}</work-title></work><identification><creator type="composer">${escaped(title)}</creator></identification>
<part-list><score-part id="P1"><part-name>${escaped(title)}</part-name></score-part></part-list><part id="P1">${measures.join('')}</part></score-partwise>`
}

/** A tune in B flat as ABC. */
export function abcTune({ title = 'Sun Up', words = 'la la la la' } = {}): string {
  return `X:1\nT:${title}\nC:${title}\nM:4/4\nL:1/4\nK:Bb\n"Bb"B2 c d|"Eb"e f g2|"F7"f e d c|"Bb"B4|\nw:${words}\n`
}

/** A zip archive, such as a compressed MusicXML is. `size` is what it says of the size of all but its container. */
export function zipped(files: Record<string, string>, size?: number): Buffer {
  const [locals, heads]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(8, 10)
    head.writeUInt32LE(packed.length, 20)
    head.writeUInt32LE(name.startsWith('META') ? text.length : (size ?? text.length), 24)
    head.writeUInt16LE(name.length, 28)
    head.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), packed)
    heads.push(head, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...heads, end])
}

/** The container of a compressed MusicXML, which names its score. */
export function mxlContainer(path: string): string {
  return `<container><rootfiles><rootfile full-path="${path}" media-type="application/vnd.recordare.musicxml+xml"/></rootfiles></container>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
