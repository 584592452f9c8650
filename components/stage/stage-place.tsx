import { PageTitle } from '@/components/ui/page-title'
import { KeptLists } from './kept-lists'

export function StagePlace({ owner }: { owner: string | null }) {
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Kept for the stage" />
      <p className="text-pretty text-soft">
        What is kept on this device opens without a network, charts and all. It renews itself when there is one, and
        goes when you sign out.
      </p>
      <KeptLists owner={owner} />
      <noscript>
        <p>What is kept here can only be shown with JavaScript.</p>
      </noscript>
    </div>
  )
}
