import { Section } from '@/components/settings/section'
import { findMyPart } from '@/db/band-members'
import type { Member } from '@/db/band-membership'
import { countShared, findOwnTags } from '@/db/band-shares'
import { InstrumentsForm } from './instruments-form'
import { ShareForm } from './share-form'

/** What the member who looks shares with this band, and plays in it. */
export async function MyPart({ member }: { member: Member }) {
  const [mine, tags, songs] = await Promise.all([
    findMyPart(member),
    findOwnTags(member.musician),
    countShared(member.musician, { shares: 'all', shareTags: [] }),
  ])
  if (!mine) return null
  const { shares, shareTags, showsLearning, version, instruments } = mine
  const seen = shares === 'tags' ? await countShared(member.musician, { shares, shareTags }) : 0
  return (
    <Section title="My part">
      <ShareForm
        bandId={member.bandId}
        version={version}
        saved={{ shares, tag: shareTags }}
        showsLearning={showsLearning}
        songs={songs}
        tags={tags}
        counted={seen}
      />
      <hr className="my-2 border-hairline" />
      <InstrumentsForm bandId={member.bandId} version={version} instruments={instruments.join(', ')} />
    </Section>
  )
}
