import 'server-only'
import { renderAsync } from '@resvg/resvg-js'
import { findFrozenSongs } from '@/db/frozen-songs'
import type { OpenedLink } from '@/db/share-links'
import { countSharedKeys, countSharedSongs } from '@/db/shared-songs'
import { counted } from '@/lib/counted'
import { keyPosition } from '@/lib/music/keys'
import { type Preview, previewDrawing } from './preview-drawing'
import { typefaces } from './typefaces'

const MOST_KEPT = 40
const NEUTRAL: Preview = { title: 'Songs shared with you', counts: Array<number>(24).fill(1) }
const kept = new Map<string, Buffer>()

/** The picture of a link as PNG, 1200 by 630; for links with a passcode one and the same, which tells nothing. */
export async function previewPicture(link: OpenedLink): Promise<Buffer> {
  const drawing = previewDrawing(await previewOf(link))
  const known = kept.get(drawing)
  if (known) return known
  const { title, text } = typefaces()
  // Drawn in a thread of its own: a picture must not hold up the pages.
  const image = await renderAsync(drawing, { font: { loadSystemFonts: false, fontFiles: [title.file, text.file] } })
  const picture = image.asPng()
  kept.set(drawing, picture)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return picture
}

async function previewOf(link: OpenedLink): Promise<Preview> {
  if (link.state === 'locked' || link.asksPasscode) return NEUTRAL
  if (link.state === 'setlist') return { ...NEUTRAL, title: link.title, by: link.musician }
  if (link.state === 'frozen') return frozenPreview(link)
  const [counts, keys] = await Promise.all([countSharedSongs(link, {}), countSharedKeys(link)])
  const numbers = [counts.songs && counted(counts.songs, 'song'), counts.artists && counted(counts.artists, 'artist')]
  return {
    title: link.title,
    by: link.musician,
    numbers: numbers.filter(Boolean).join(' · ') || undefined,
    counts: keys,
  }
}

async function frozenPreview(link: Extract<OpenedLink, { state: 'frozen' }>): Promise<Preview> {
  if (link.ofSetlist) return { ...NEUTRAL, title: link.title, by: link.musician }
  const songs = await findFrozenSongs(link)
  const counts = Array<number>(24).fill(0)
  for (const { key } of songs) {
    const position = key && keyPosition(key)
    if (typeof position === 'number') counts[position]! += 1
  }
  return { title: link.title, by: link.musician, numbers: counted(songs.length, 'song'), counts }
}
