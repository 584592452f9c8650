import Link from 'next/link'
import { forgetSame } from '@/actions/same-songs'
import { AnswerList } from '@/components/import/answer-list'
import { PageTitle } from '@/components/ui/page-title'
import { type Member, may } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import { findSameSongAnswers } from '@/db/same-songs'

/** What the band answered to "same song?", each to be taken back. */
export async function BandAnswers({ member }: { member: Member }) {
  const answers = await findSameSongAnswers(bandRepertoire(member))
  const forget = may(member, 'answer sameness') ? forgetSame : null
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Same song?" />
      <p className="text-soft">
        Spellings that somebody joined count as one song in what you can all play. Songs themselves stay as they are.{' '}
        <Link href={`/bands/${member.bandId}/together`}>Back to what you can all play</Link>
      </p>
      {answers.length === 0 ? (
        <p className="border-hairline border-y py-6 text-soft">Nothing has been answered yet.</p>
      ) : (
        <AnswerList answers={answers} forget={forget} fields={{ band: member.bandId }} />
      )}
    </div>
  )
}
