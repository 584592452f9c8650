'use client'

import { Trash2 } from 'lucide'
import { useActionState, useState } from 'react'
import { bringSongs, takeSongs } from '@/actions/song-copies'
import { changeSelection, restoreSong } from '@/actions/songs'
import type { BandToBringTo } from '@/components/band-songs/bands-to-bring-to'
import { CopiedNotice } from '@/components/band-songs/copied-notice'
import { CopyTicked } from '@/components/band-songs/copy-ticked'
import { STAYS } from '@/components/band-songs/words'
import { ExportTicked } from '@/components/export/export-ticked'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { IDLE } from '@/lib/action-state'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { LIMITS, READINESS, READINESS_LABEL } from '@/lib/songs'
import { HiddenFields } from './hidden-fields'
import { Undo } from './undo'

type SelectionBarProps = { place: RepertoirePlace; formKey: string; bands: BandToBringTo[] }

/** What can be done with the ticked songs, at the thumb. */
export function SelectionBar({ place, formKey, bands }: SelectionBarProps) {
  const [changed, change] = useActionState(changeSelection, IDLE)
  const [copied, copy] = useActionState(place.band ? takeSongs : bringSongs, IDLE)
  const [copying, setCopying] = useState(false)
  const state = copying || changed.status === 'idle' ? copied : changed
  return (
    <section
      aria-label="The ticked songs"
      className="no-print sticky bottom-20 z-20 flex flex-col gap-2 rounded-lg bg-raised p-3 shadow-lg ring-1 ring-hairline lg:bottom-4"
    >
      {state === copied && <CopiedNotice state={copied} />}
      {state === changed && changed.status === 'done' && (
        <Notice
          tone="done"
          action={
            changed.removed?.length ? (
              <Undo action={restoreSong} fields={{ ...placeFields(place), id: changed.removed }} />
            ) : undefined
          }
        >
          {changed.message}
        </Notice>
      )}
      {state.status === 'invalid' && <Notice tone="problem">{Object.values(state.errors)[0]}</Notice>}
      {state.status === 'failed' && <Notice tone="problem">{state.message}</Notice>}
      <form
        id="selection"
        action={change}
        onSubmit={() => setCopying(false)}
        className="flex flex-wrap items-center gap-2"
      >
        <HiddenFields fields={{ ...placeFields(place), formKey }} />
        {READINESS.map((readiness) => (
          <Button key={readiness} type="submit" name="verb" value={readiness}>
            {READINESS_LABEL[readiness]}
          </Button>
        ))}
        <span className="flex grow gap-2">
          <input
            name="tag"
            aria-label="Tag"
            placeholder="Tag"
            maxLength={LIMITS.tag}
            className="entry min-w-24 flex-1"
          />
          <Button type="submit" name="verb" value="tag">
            Tag
          </Button>
        </span>
        <ExportTicked files={place.files} />
        <CopyTicked place={place} bands={bands} copy={copy} onCopy={() => setCopying(true)} />
        <Button type="submit" name="verb" value="remove" look="danger">
          <Icon of={Trash2} aria-hidden size={18} /> Remove
        </Button>
      </form>
      {(place.band || bands.length > 0) && <p className="text-sm text-soft">{STAYS}</p>}
    </section>
  )
}
