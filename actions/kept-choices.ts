import 'server-only'
import { cookies } from 'next/headers'
import { CHOICES_COOKIE, type ChartChoices, readChartChoices, writeChartChoices } from '@/lib/chart-choices'
import { env } from '@/lib/env'

/** Keeps how this device shows charts; what the form does not name stays, and `after` has the last word. */
export async function keepChoices(
  chosen: Record<string, unknown>,
  after: (choices: ChartChoices) => ChartChoices = (choices) => choices,
): Promise<void> {
  const kept = new URLSearchParams((await cookies()).get(CHOICES_COOKIE.name)?.value.slice(0, 500))
  for (const name of ['for', 'names', 'parts', 'diagrams', 'size', 'columns'])
    if (typeof chosen[name] === 'string') kept.set(name, chosen[name].slice(0, 40))
  await keepOnDevice({ ...CHOICES_COOKIE, path: '/' }, writeChartChoices(after(readChartChoices(kept.toString()))))
}

/** A cookie that holds nothing about anybody, sent back to pages alone. */
export async function keepOnDevice(
  { name, ...options }: { name: string; path: string; maxAge: number },
  value: string,
) {
  const secure = env().AUTH_URL.startsWith('https:')
  ;(await cookies()).set(name, value, { ...options, secure, httpOnly: true, sameSite: 'lax' })
}
