'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { age } from '@/lib/stage/age'
import type { Kept } from '@/lib/stage/kept'
import { keptNumbers, leftInWords } from './kept-words'
import { useKept } from './use-kept'

export type KeepListProps = {
  /** The id of the list, and where a device asks for it. */
  id: string
  address: string
  /** What it is, in a sentence: “this setlist”. */
  what: string
}

/** Keeps a list with its charts on this device, so that it opens without a network. */
export function KeepList({ id, address, what, icon }: KeepListProps & { icon: ReactNode }) {
  const { kept, progress, problem, keep, stop, remove } = useKept(id, address)
  return (
    <section
      aria-label="Keep for the stage"
      className="no-print flex flex-col gap-3 rounded-md bg-wash px-4 py-3 [@media(scripting:none)]:hidden"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className={`shrink-0 ${kept ? 'text-accent' : 'text-soft'}`}>{icon}</span>
        <div className="min-w-48 flex-1 text-sm">
          {kept ? <KeptWords kept={kept} /> : <p className="text-soft">{EXPLAINED.replace('%', what)}</p>}
        </div>
        {!progress && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={keep} className="needs-network">
              {kept ? 'Renew' : 'Keep for the stage'}
            </Button>
            {kept && (
              <Button look="bare" onClick={remove}>
                Remove
              </Button>
            )}
          </div>
        )}
      </div>
      {progress && (
        <div className="flex items-end gap-4">
          <div className="flex-1">
            <Progress
              label="Keeping"
              value={progress.of ? progress.done : undefined}
              max={progress.of || 1}
              note={progress.of > 0 && `${progress.done} of ${progress.of}`}
            />
          </div>
          <Button onClick={stop}>Stop</Button>
        </div>
      )}
      {problem && <Notice tone="problem">{problem}</Notice>}
    </section>
  )
}

function KeptWords({ kept }: { kept: Kept }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(clock)
  }, [])
  return (
    <>
      <p>
        <span className="font-medium">Kept on this device</span>{' '}
        <span className="text-soft">{age(kept.checkedAt, Math.max(now, kept.checkedAt))}</span>
      </p>
      <p className="figures text-soft">{keptNumbers(kept)}</p>
      {leftInWords(kept).map((words) => (
        <p key={words} className="text-soft">
          {words}
        </p>
      ))}
    </>
  )
}

const EXPLAINED = 'On stage without a network: % and the charts you read stay on this device, as you read them now.'
