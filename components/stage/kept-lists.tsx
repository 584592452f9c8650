'use client'

import { ChevronDown } from 'lucide'
import { useEffect, useState } from 'react'
import { KeyChip } from '@/components/songs/key-chip'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { age } from '@/lib/stage/age'
import { KEEP_WORDS, keepReason } from '@/lib/stage/keep-problem'
import { canKeep, findKept, forget, forgetOthers, type Kept, onChange } from '@/lib/stage/kept'
import { renew } from '@/lib/stage/renew'
import { keptNumbers, leftInWords } from './kept-words'
import { MissingPage } from './missing-page'
import { NothingKept } from './nothing-kept'

/** The lists that are kept on this device, with their songs. Links load whole pages: that is what is kept. */
export function KeptLists({ owner }: { owner: string | null }) {
  const [lists, setLists] = useState<Kept[] | null>(null)
  const [keeps, setKeeps] = useState(true)
  useEffect(() => {
    setKeeps(canKeep())
    if (!canKeep()) return
    const look = async () => setLists(await findKept())
    void (owner ? forgetOthers(owner) : Promise.resolve()).then(look)
    return onChange(look)
  }, [owner])
  if (!keeps) return <Notice>{KEEP_WORDS.unsupported}</Notice>
  return (
    <>
      <MissingPage />
      {lists?.length === 0 && <NothingKept />}
      {lists && lists.length > 0 && (
        <ul className="border-hairline border-t">
          {lists.map((kept) => (
            <KeptList key={kept.id} kept={kept} />
          ))}
        </ul>
      )}
    </>
  )
}

function KeptList({ kept }: { kept: Kept }) {
  const [renewing, setRenewing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const again = async () => {
    setRenewing(true)
    setProblem(
      await renew(kept).then(
        () => null,
        (error) => KEEP_WORDS[keepReason(error)],
      ),
    )
    setRenewing(false)
  }
  return (
    <li className="flex flex-col gap-2 border-hairline border-b py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          <a href={kept.href} className="tap flex items-center font-semibold no-underline hover:underline">
            <bdi className="line-clamp-2" title={kept.title}>
              {kept.title}
            </bdi>
          </a>
          <p className="figures text-soft text-sm">
            {keptNumbers(kept)} · kept {age(kept.checkedAt)}
          </p>
          {leftInWords(kept).map((words) => (
            <p key={words} className="text-soft text-sm">
              {words}
            </p>
          ))}
        </div>
        <div className="flex gap-2">
          <Button onClick={again} aria-busy={renewing} disabled={renewing} className="needs-network">
            {renewing ? 'Renewing…' : 'Renew'}
          </Button>
          <Button look="bare" onClick={() => forget(kept.id)} aria-label={`Remove ${kept.title}`}>
            Remove
          </Button>
        </div>
      </div>
      {problem && <Notice tone="problem">{problem}</Notice>}
      {kept.songs.length > 0 && <Songs kept={kept} />}
    </li>
  )
}

function Songs({ kept }: { kept: Kept }) {
  return (
    <details className="group">
      <summary className="tap inline-flex cursor-pointer items-center gap-1.5 text-soft text-sm">
        Songs
        <Icon of={ChevronDown} aria-hidden size={16} className="transition-transform group-open:rotate-180" />
      </summary>
      <ol>
        {kept.songs.map(({ title, artist, key, href }, place) => (
          <li key={`${place} ${title}`} className="flex items-center gap-3 border-hairline border-t py-1">
            <span className="figures w-7 shrink-0 text-end text-soft text-sm">{place + 1}</span>
            <span className="min-w-0 flex-1">
              {href ? (
                <a href={href} className="tap flex items-center no-underline hover:underline">
                  <bdi className="line-clamp-2">{title}</bdi>
                </a>
              ) : (
                <span className="tap flex items-center text-soft">
                  <bdi className="line-clamp-2">{title}</bdi>
                </span>
              )}
              {artist && (
                <bdi className="line-clamp-1 text-soft text-sm" title={artist}>
                  {artist}
                </bdi>
              )}
            </span>
            <KeyChip songKey={key} />
          </li>
        ))}
      </ol>
    </details>
  )
}
