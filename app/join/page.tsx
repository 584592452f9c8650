import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { CodeForm } from '@/components/bands/code-form'
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = { title: 'Join a band' }

export default async function CodePage() {
  await requireMusician()
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Join a band" />
      <CodeForm />
    </div>
  )
}
