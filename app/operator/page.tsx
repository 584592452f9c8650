import { notFound } from 'next/navigation'
import { currentMusician } from '@/auth'
import { MusicianFrame } from '@/components/frame/musician-frame'
import { OperatorReport } from '@/components/operator/operator-report'
import { PageTitle } from '@/components/ui/page-title'
import { asOperator } from '@/db/operations/operator'
import { findReport } from '@/db/operations/report'
import { counted } from '@/lib/counted'
import { inBytes } from '@/lib/in-bytes'

/** Outside of the musicians' pages, so that whoever is no operator gets the answer of an address that does not exist. */
export default async function OperatorPage() {
  const musician = (await currentMusician()) ?? notFound()
  const report = await findReport((await asOperator(musician)) ?? notFound())
  const numbers = [inBytes(report.hits.bytes), counted(report.connections.length, 'connection')]
  return (
    <MusicianFrame musician={musician}>
      <div className="page stack gap-10">
        <PageTitle title="Operator" numbers={numbers} />
        <OperatorReport report={report} />
      </div>
    </MusicianFrame>
  )
}
