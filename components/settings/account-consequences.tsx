import type { ReactNode } from 'react'
import { counted } from '@/lib/counted'

type BandLeftAlone = { id: string; name: string; others: number }

/** What becomes of everything, and when, before anybody presses a button. */
export function AccountConsequences({ songs, alone }: { songs: number; alone: BandLeftAlone[] }) {
  return (
    <dl className="flex flex-col">
      <Consequence title="At once">
        You are signed out on every device. Your share links stop, and your bands do not see your songs any more.
      </Consequence>
      <Consequence title="For 30 days">
        Nothing is lost. Sign in again, and you may take it all back: songs, bands and links are as they were.
      </Consequence>
      <Consequence title="After 30 days">
        Your repertoire ({counted(songs, 'song')}), setlists, imports and profile are deleted for good, and what you
        wrote is taken out of the log of changes. Nobody can bring it back then.
      </Consequence>
      <Consequence title="Your bands">
        Songs you brought into a band’s repertoire belong to the band and stay there, without your name. You are no
        member any more.
        {alone.length > 0 && <BandsLeftAlone bands={alone} />}
      </Consequence>
    </dl>
  )
}

function BandsLeftAlone({ bands }: { bands: BandLeftAlone[] }) {
  return (
    <div className="mt-3 text-ink">
      <p className="font-medium">
        {bands.length === 1 ? 'This band has no other owner' : 'These bands have no other owner'} and would be deleted
        together with your account. Hand {bands.length === 1 ? 'it' : 'them'} over first if others still play there:
      </p>
      <ul className="mt-2">
        {bands.map(({ id, name, others }) => (
          <li key={id} className="border-hairline border-t py-2">
            <bdi>{name}</bdi>
            <span className="text-soft"> · {others ? counted(others, 'other member') : 'nobody but you'}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Consequence({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 border-hairline border-t py-4">
      <dt className="font-medium">{title}</dt>
      <dd className="text-pretty text-soft">{children}</dd>
    </div>
  )
}
