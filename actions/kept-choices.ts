import 'server-only'
import { cookies } from 'next/headers'
import { type ChartChoices, readChartChoices, writeChartChoices } from '@/lib/chart-choices'
import { choicesCookie, type DeviceCookie } from '@/lib/device-cookies'

/** Keeps how this device shows charts; what the form does not name stays, and `after` has the last word. */
export async function keepChoices(
  chosen: Record<string, unknown>,
  after: (choices: ChartChoices) => ChartChoices = (choices) => choices,
): Promise<void> {
  const cookie = choicesCookie()
  const kept = new URLSearchParams((await cookies()).get(cookie.name)?.value.slice(0, 500))
  for (const name of ['for', 'names', 'parts', 'diagrams', 'size', 'columns'])
    if (typeof chosen[name] === 'string') kept.set(name, chosen[name].slice(0, 40))
  await keepOnDevice(cookie, writeChartChoices(after(readChartChoices(kept.toString()))))
}

/** Sets one of the cookies of this device. */
export async function keepOnDevice({ name, options }: DeviceCookie, value: string) {
  ;(await cookies()).set(name, value, options)
}
