'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Progress } from '@/components/ui/progress'

const EVERY_MS = 700

type State = { running: boolean; progress: number; total: number | null }

/** The real progress of a run, asked for again and again; when it ends, the page is fetched anew. */
export function ImportProgress({ id, progress, total }: { id: string; progress: number; total: number | null }) {
  const router = useRouter()
  const [state, setState] = useState<State>({ running: true, progress, total })
  useEffect(() => {
    const timer = setInterval(async () => {
      const now = await ask(id)
      if (!now) return
      setState(now)
      if (!now.running) router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [id, router])
  const known = state.total !== null && state.total > 0
  return (
    <Progress
      label={known ? 'Writing your songs' : 'Comparing with your repertoire'}
      value={known ? state.progress : undefined}
      max={state.total || 1}
      note={known ? `${state.progress.toLocaleString('en')} of ${state.total?.toLocaleString('en')}` : undefined}
    />
  )
}

/** Null when the answer did not come: the next one will. */
async function ask(id: string): Promise<State | null> {
  try {
    const answer = await fetch(`/api/import/${id}`, { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as State) : null
  } catch {
    return null
  }
}
