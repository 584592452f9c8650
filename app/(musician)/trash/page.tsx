import type { Metadata } from 'next'
import { Trash } from '@/components/songs/trash'
import { openOwn } from '../repertoire/open-own'

export const metadata: Metadata = { title: 'Trash' }

export default async function TrashPage() {
  return <Trash {...(await openOwn())} />
}
