import type { ReactNode } from 'react'
import { BandHead } from '@/components/bands/band-head'
import { openBand } from '../open-band'

type BandLayoutProps = { params: Promise<{ bandId: string }>; children: ReactNode }

/** The band around its pages. It guards nothing: each page and action asks for itself. */
export default async function BandLayout({ params, children }: BandLayoutProps) {
  const member = await openBand((await params).bandId)
  return (
    <div className="group/band">
      <BandHead band={member} />
      {children}
    </div>
  )
}
