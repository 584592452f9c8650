import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { AccountConsequences } from '@/components/settings/account-consequences'
import { AccountData } from '@/components/settings/account-data'
import { AccountDeleteForm } from '@/components/settings/account-delete-form'
import { Section } from '@/components/settings/section'
import { ButtonLink } from '@/components/ui/button-link'
import { PageTitle } from '@/components/ui/page-title'
import { findBandsLeftAlone } from '@/db/account'
import { ownRepertoire } from '@/db/repertoires'
import { countSongs } from '@/db/songs'

export const metadata: Metadata = { title: 'Delete my account' }

export default async function DeleteAccountPage() {
  const musician = await requireMusician()
  const [{ songs }, alone] = await Promise.all([countSongs(ownRepertoire(musician), {}), findBandsLeftAlone(musician)])
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Delete my account" />
      <AccountConsequences songs={songs} alone={alone} />
      <AccountData />
      <Section title="Are you sure?">
        <AccountDeleteForm />
        <p>
          <ButtonLink href="/settings">No, back to the settings</ButtonLink>
        </p>
      </Section>
    </div>
  )
}
