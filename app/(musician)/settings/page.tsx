import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireMusician } from '@/auth'
import { findDevices } from '@/auth/devices'
import { ChartRoom } from '@/components/charts/chart-room'
import { AccountData } from '@/components/settings/account-data'
import { AccountEnd } from '@/components/settings/account-end'
import { BandList } from '@/components/settings/band-list'
import { DeviceList } from '@/components/settings/device-list'
import { ProfileForm } from '@/components/settings/profile-form'
import { Section } from '@/components/settings/section'
import { WayList } from '@/components/settings/way-list'
import { SignOutButton } from '@/components/sign-in/sign-out-button'
import { PageTitle } from '@/components/ui/page-title'
import { findBandsOf, findProfile } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import { profileFormValues } from '@/lib/profile-form'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const musician = await requireMusician()
  const [me, bands, devices] = await Promise.all([findProfile(musician), findBandsOf(musician), findDevices(musician)])
  if (!me) notFound()
  const since = me.since.toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Settings" numbers={[me.email ?? 'no e-mail address', `here since ${since}`]} />
      <Section title="You">
        <ProfileForm saved={profileFormValues(me.name, me.profile)} version={me.version} />
      </Section>
      <Section title="Your bands">
        <BandList bands={bands} />
      </Section>
      <Section title="Signed-in devices">
        <DeviceList devices={devices} />
        <div className="flex flex-wrap gap-3">
          <SignOutButton />
          <SignOutButton everywhere look="danger" />
        </div>
      </Section>
      <Section title="Your songs and your data">
        <ChartRoom from={ownRepertoire(musician)} />
        <WayList />
      </Section>
      <AccountData />
      <AccountEnd />
    </div>
  )
}
