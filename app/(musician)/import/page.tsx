import type { Metadata } from 'next'
import Link from 'next/link'
import { requireMusician } from '@/auth'
import { AnswersLink } from '@/components/import/answers-link'
import { ChooseList } from '@/components/import/choose-list'
import { ImportList } from '@/components/import/import-list'
import { Section } from '@/components/import/section'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { countAnswers } from '@/db/import-answers'
import { findPastedText, LARGEST_LIST, MOST_FILES, MOST_WAITING } from '@/db/import-uploads'
import { findImport, findImports } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { OWN_PLACE } from '@/lib/repertoire-place'
import { first, type Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const own = ownRepertoire(await requireMusician())
  const { tried, empty } = await searchParams
  const [imports, failed, answers] = await Promise.all([
    findImports(own),
    findImport(own, first(tried) ?? ''),
    countAnswers(own),
  ])
  const problem = empty === undefined ? failed?.problem : 'Nothing arrived: choose a file or paste a list first.'
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Bring a list" />
      <p className="-mt-3 text-pretty text-lg text-soft">
        Columns in any order and in many languages. You see what becomes of each row before anything is written.
      </p>
      {problem && <Notice tone="problem">{problem}</Notice>}
      <ChooseList largest={LARGEST_LIST} most={MOST_FILES} pasted={failed && (await findPastedText(own, failed))} />
      {imports.length > 0 && (
        <Section
          title="Your lists so far"
          note={`At most ${MOST_WAITING} wait to be imported, for 7 days; with one more the oldest goes.`}
        >
          <ImportList imports={imports} />
        </Section>
      )}
      <p>
        <Link href={OWN_PLACE.drive} className="tap inline-flex items-center">
          Bring a folder of charts from Google Drive
        </Link>
      </p>
      {answers > 0 && <AnswersLink answers={answers} />}
    </div>
  )
}
