'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { age } from '@/lib/stage/age'
import { findKept, findNotices, forgetNotices, forgetOthers, onChange } from '@/lib/stage/kept'
import { isIn, renewDue } from '@/lib/stage/renew'
import { useOnline } from './use-online'
import { useSubmitGuard } from './use-submit-guard'

export type KeptLineProps = { path: string; owner: string | null }

/** How old a kept page is and why it is shown; meanwhile what is kept is renewed, and what is somebody else’s removed. */
export function KeptLine({ path, owner }: KeptLineProps) {
  const online = useOnline()
  const [shown] = useState(shownCopy)
  const [checkedAt, setCheckedAt] = useState<number>()
  const [gone, setGone] = useState<string[]>([])
  const isCopy = shown !== null && shown.path === path
  useSubmitGuard(isCopy || !online)
  useEffect(() => {
    const look = async () => {
      if (owner) await forgetOthers(owner)
      if (online) await renewDue(path)
    }
    void look()
  }, [path, owner, online])
  useEffect(() => {
    const look = async () => {
      const kept = (await findKept()).filter((list) => isIn(list, path))
      setCheckedAt(kept[0] && Math.max(...kept.map((list) => list.checkedAt)))
      setGone((await findNotices()).map(({ title }) => title))
    }
    void look()
    return onChange(look)
  }, [path])
  return (
    <>
      {gone.length > 0 && <Gone titles={gone} />}
      {isCopy && <Line since={shown.checkedAt} why={shown.why} again={online} />}
      {!isCopy && !online && checkedAt !== undefined && <Line since={checkedAt} why="offline" again={false} />}
    </>
  )
}

function Line({ since, why, again }: { since: number; why: string; again: boolean }) {
  const back = why === 'offline' && again
  return (
    <p
      role="status"
      className="flex min-h-11 flex-wrap items-center justify-center gap-x-3 bg-wash px-(--gutter) text-center text-soft text-sm"
    >
      <span>
        Kept {age(since)} · {back ? 'there is a network again' : (WHY[why] ?? WHY.offline)}
        {document.querySelector('[data-reading-chart]') && ' · key and look as kept'}
      </span>
      {why === 'signed-out' ? (
        <a href={`/sign-in?from=${encodeURIComponent(location.pathname + location.search)}`} className={LINK}>
          Sign in
        </a>
      ) : (
        again && (
          <a href={location.href} className={LINK}>
            {back ? 'Show the newest' : 'Try again'}
          </a>
        )
      )}
    </p>
  )
}

function Gone({ titles }: { titles: string[] }) {
  return (
    <div className="px-(--gutter) py-2">
      <Notice
        action={
          <Button look="bare" onClick={() => forgetNotices()}>
            OK
          </Button>
        }
      >
        {titles.map((title) => (
          <p key={title}>
            “<bdi>{title}</bdi>” was removed from this device: it was taken back or deleted.
          </p>
        ))}
      </Notice>
    </div>
  )
}

/** What the service worker says of the page it has shown. */
function shownCopy() {
  const { kept, keptBecause } = document.documentElement.dataset
  return kept ? { path: location.pathname, checkedAt: Number(kept), why: keptBecause ?? 'offline' } : null
}

const LINK = 'tap inline-flex items-center'
const WHY: Record<string, string> = {
  offline: 'you are offline',
  slow: 'the network is slow',
  'signed-out': 'you are signed out',
  closed: 'the link is closed to new readers',
  server: 'SOLEil does not answer right now',
}
