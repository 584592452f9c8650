import 'server-only'
import { cookies } from 'next/headers'
import { findStageReader } from '@/db/stage-charts'
import { readChartChoices } from '@/lib/chart-choices'
import { playedBy } from '@/lib/chart-player'
import { instrumentNamed } from '@/lib/charts/instruments'
import { choicesCookie } from '@/lib/device-cookies'
import type { Musician } from '@/lib/musician'

/** How whoever asks reads charts on this device; `seen` changes with everything that would make them look otherwise. */
export async function stageReader(musician: Musician) {
  const [{ profile, chosen }, jar] = await Promise.all([findStageReader(musician), cookies()])
  const choices = readChartChoices(jar.get(choicesCookie().name)?.value)
  const instrument = instrumentNamed(choices.instrument ?? '') ?? playedBy(profile)
  return { instrument, seen: [chosen, choices, instrument] }
}
