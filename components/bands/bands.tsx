import { randomUUID } from 'node:crypto'
import { addBand } from '@/actions/bands'
import { WaitingParts } from '@/components/parts/waiting-parts'
import { Section } from '@/components/settings/section'
import { SunMark } from '@/components/sun/sun-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { findDeletedBands } from '@/db/band-trash'
import { findBands } from '@/db/bands'
import { findAsksOf } from '@/db/part-asks'
import type { Musician } from '@/lib/musician'
import type { Params } from '@/lib/song-filter'
import { BandForm } from './band-form'
import { CodeForm } from './code-form'
import { DeletedBands } from './deleted-bands'
import { MyBands } from './my-bands'

/** One's bands, a new one, and the way into one of others. */
export async function Bands({ musician, params }: { musician: Musician; params: Params }) {
  const [bands, deleted, asks] = await Promise.all([
    findBands(musician),
    findDeletedBands(musician),
    findAsksOf(musician),
  ])
  return (
    <div className="page page-narrow stack gap-8">
      <PageTitle title="Bands" />
      {params.left !== undefined && (
        <Notice tone="done">You have left. The band sees nothing of your songs now.</Notice>
      )}
      {params.deleted !== undefined && (
        <Notice tone="done">Deleted. Nobody sees the band now; for 30 days you can bring it back below.</Notice>
      )}
      <WaitingParts asks={asks} me={musician.id} ofBands />
      {bands.length > 0 ? <MyBands bands={bands} /> : <NoBands />}
      <Section title="I have a code">
        <CodeForm />
      </Section>
      <Section title="A new band">
        <BandForm
          action={addBand}
          hidden={{ formKey: randomUUID() }}
          saved={{ name: '', colour: bands.length % 12 }}
          submit="Found the band"
        />
      </Section>
      <DeletedBands bands={deleted} />
    </div>
  )
}

function NoBands() {
  return (
    <EmptyState picture={<SunMark className="size-24" />} title="Who do you play with?">
      A band, a duo, a jam session: each member keeps their own songs, and SOLEil finds what all of you can play.
    </EmptyState>
  )
}
