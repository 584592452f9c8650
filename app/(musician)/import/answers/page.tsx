import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { AnswerList } from '@/components/import/answer-list'
import { PageTitle } from '@/components/ui/page-title'
import { ownRepertoire } from '@/db/repertoires'
import { findSameSongAnswers } from '@/db/same-songs'
import { counted } from '@/lib/counted'

export const metadata: Metadata = { title: 'Same song?' }

export default async function AnswersPage() {
  const answers = await findSameSongAnswers(ownRepertoire(await requireMusician()))
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Same song?" numbers={answers.length ? [counted(answers.length, 'answer')] : []} />
      <p className="-mt-3 text-pretty text-lg text-soft">
        What you answered about songs of a list that were near songs of yours. Forget an answer, and the next list asks
        again; no song changes by it.
      </p>
      <AnswerList answers={answers} />
    </div>
  )
}
