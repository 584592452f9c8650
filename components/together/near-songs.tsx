import Link from 'next/link'
import { answerSame } from '@/actions/same-songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { findNearPairs, type NearPair } from '@/db/together-near'
import type { Place } from './place'

/** "Same song?": spellings of this line-up that may be one song. Every answer is remembered for the band. */
export async function NearSongs({ member, ticked, path }: Pick<Place, 'member' | 'ticked' | 'path'>) {
  const { pairs, more } = await findNearPairs(member, ticked)
  if (!pairs.length) return null
  return (
    <section aria-labelledby="same" className="no-print rounded-lg bg-wash p-4">
      <h2 id="same" className="text-heading">
        Same song?
      </h2>
      <p className="text-sm text-soft">
        Asked once, remembered for the band.{more > 0 && ` ${more.toLocaleString('en')} more after these.`}{' '}
        <Link href={`${path}/answers`} className="underline">
          Earlier answers
        </Link>
      </p>
      <ul className="mt-2">
        {pairs.map((pair) => (
          <Question key={pair.map(({ songKey }) => songKey).join(' ')} pair={pair} bandId={member.bandId} />
        ))}
      </ul>
    </section>
  )
}

/** As high as a question is most often: what comes in its place moves nothing that is read. */
export function NearSongsSkeleton() {
  return <div aria-hidden className="no-print h-40" />
}

function Question({ pair: [one, other], bandId }: { pair: NearPair; bandId: string }) {
  const fields = {
    ...{ band: bandId, title: one.title, artist: one.artist ?? '' },
    ...{ otherTitle: other.title, otherArtist: other.artist ?? '' },
  }
  return (
    <li className="border-hairline border-t py-3 first:border-t-0">
      <ActionForm action={answerSame} className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid min-w-0 flex-[1_1_18rem] gap-x-6 gap-y-1 sm:grid-cols-2">
          <Song song={one} />
          <Song song={other} />
        </div>
        <div className="flex gap-2">
          <Button type="submit" name="answer" value="same" aria-label={`${one.title} and ${other.title} are the same`}>
            Same
          </Button>
          <Button
            type="submit"
            name="answer"
            value="different"
            aria-label={`${one.title} and ${other.title} are different`}
          >
            Different
          </Button>
        </div>
      </ActionForm>
    </li>
  )
}

function Song({ song: { title, artist } }: { song: NearPair[number] }) {
  return (
    <p className="min-w-0">
      <bdi className="line-clamp-2 font-medium" title={title}>
        {title}
      </bdi>
      <bdi className="block truncate text-sm text-soft">{artist ?? 'artist unknown'}</bdi>
    </p>
  )
}
