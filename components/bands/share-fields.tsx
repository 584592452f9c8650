'use client'

import { type ComponentProps, useState, useTransition } from 'react'
import { countShared } from '@/actions/members'
import { Checkbox } from '@/components/ui/checkbox'
import { Wrong } from '@/components/ui/labelled'
import { type FormValues, IDLE } from '@/lib/action-state'
import { SHARES_LABEL, type Shares } from '@/lib/bands'
import { counted } from '@/lib/counted'

export type OwnTags = { tag: string; songs: number }[]

type ShareFieldsProps = {
  songs: number
  tags: OwnTags
  chosen: FormValues
  /** How many songs the tags mean that are chosen to begin with. */
  counted?: number
  errors: Record<string, string>
}

/** All, by tag or nothing: with the number of songs that each means before anything is saved. */
export function ShareFields({ songs, tags, chosen, counted: first, errors }: ShareFieldsProps) {
  const [byTag, setByTag] = useState(first === undefined ? undefined : counted(first, 'song'))
  const [counting, startCounting] = useTransition()
  const ticked = [chosen.tag ?? []].flat()
  const all = [
    ...tags,
    ...ticked.filter((tag) => !tags.some((one) => one.tag === tag)).map((tag) => ({ tag, songs: 0 })),
  ]
  const count: ComponentProps<'div'>['onChange'] = ({ currentTarget }) => {
    const form = new FormData(currentTarget.closest('form')!)
    form.set('shares', 'tags')
    startCounting(async () => {
      const answer = form.has('tag') ? await countShared(IDLE, form) : undefined
      setByTag(answer?.status === 'done' ? answer.message : undefined)
    })
  }
  const choice = (shares: Shares, note?: string) => (
    <Checkbox
      type="radio"
      name="shares"
      value={shares}
      required
      label={SHARES_LABEL[shares]}
      note={note}
      defaultChecked={chosen.shares === shares}
    />
  )
  return (
    <fieldset className="group/share flex min-w-0 flex-col items-start">
      <legend className="pb-1 font-medium">What this band sees of your songs</legend>
      {choice('all', counted(songs, 'song'))}
      {all.length > 0 && choice('tags', counting ? 'counting…' : byTag)}
      {all.length > 0 && (
        <div
          onChange={count}
          className="hidden max-h-80 w-full overflow-y-auto rounded-md bg-wash px-4 py-2 group-has-[[value=tags]:checked]/share:block"
        >
          <div className="flex flex-wrap gap-x-5">
            {all.map(({ tag, songs }) => (
              <Checkbox
                key={tag}
                name="tag"
                value={tag}
                label={<bdi>{tag}</bdi>}
                note={songs.toLocaleString('en')}
                defaultChecked={ticked.includes(tag)}
              />
            ))}
          </div>
        </div>
      )}
      {choice('nothing', '0 songs')}
      {(errors.shares ?? errors.tag) && <Wrong>{errors.shares ?? errors.tag}</Wrong>}
      <p className="mt-2 text-pretty text-soft text-sm">
        It sees titles, artists, keys, tempos, genres, durations, how ready you are and which charts you have. Never
        your notes or your tags.{all.length === 0 && ' With tags on your songs you could share some of them.'}
      </p>
    </fieldset>
  )
}
