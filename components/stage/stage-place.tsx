import { PageTitle } from '@/components/ui/page-title'
import { KeptLists } from './kept-lists'

export function StagePlace({ owner }: { owner: string | null }) {
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Kept for the stage" />
      <p className="text-pretty text-soft">
        These lists and their charts are on this device and open without a network. They renew themselves when there is
        one, and go when you sign out.
      </p>
      <KeptLists owner={owner} />
      <noscript>
        <p>What is kept here can only be shown with JavaScript.</p>
      </noscript>
    </div>
  )
}
