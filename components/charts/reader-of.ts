import 'server-only'
import { cookies } from 'next/headers'
import type { OpenRepertoire } from '@/components/songs/open-repertoire'
import { findReading } from '@/db/song-readings'
import { readChartChoices } from '@/lib/chart-choices'
import { playedBy } from '@/lib/chart-player'
import { instrumentNamed } from '@/lib/charts/instruments'
import { choicesCookie } from '@/lib/device-cookies'

/** Who reads a song: the key and the capo that stick, what they play, and how this device shows charts. */
export async function readerOf({ asker }: OpenRepertoire, songId: string) {
  const [{ profile, ...yours }, jar] = await Promise.all([findReading(asker, songId), cookies()])
  const choices = readChartChoices(jar.get(choicesCookie().name)?.value)
  return { yours, choices, instrument: instrumentNamed(choices.instrument ?? '') ?? playedBy(profile) }
}
