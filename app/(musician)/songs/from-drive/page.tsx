import type { Metadata } from 'next'
import { FromDrive } from '@/components/drive/from-drive'
import { openOwn } from '../../repertoire/open-own'

export const metadata: Metadata = { title: 'Charts from Drive' }

export default async function FromDrivePage() {
  return <FromDrive {...(await openOwn())} />
}
