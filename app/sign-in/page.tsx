import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { currentLeaver } from '@/auth/leaving'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { signInProblem } from '@/components/sign-in/sign-in-problem'
import { SignInScreen } from '@/components/sign-in/sign-in-screen'
import { TakeBack } from '@/components/sign-in/take-back'
import { ForgetKept } from '@/components/stage/forget-kept'
import { buttonLook } from '@/components/ui/button-look'
import { Notice } from '@/components/ui/notice'
import { isUnreachable } from '@/db/faults'
import { env, isPublic } from '@/lib/env'
import { afterSignIn } from '@/lib/paths'
import { first, type Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams
  const settings = env()
  const from = afterSignIn(first(params.from) ?? '', settings.AUTH_URL)
  const error = first(params.error)
  const asking = await currentMusician().catch(unknownNow)
  const leaver = asking === null && !error ? await currentLeaver().catch(unknownNow) : null
  if (asking && asking !== 'unknown' && !error) redirect(from)
  if (leaver && leaver !== 'unknown')
    return (
      <SignInScreen title="Welcome back">
        <TakeBack leaver={leaver} from={from} />
      </SignInScreen>
    )
  return (
    <SignInScreen>
      {(asking === 'unknown' || leaver === 'unknown') && <Notice tone="problem">{UNKNOWN_NOW}</Notice>}
      {asking !== 'unknown' && error && <Notice tone="problem">{signInProblem(error)}</Notice>}
      {params.left !== undefined && (
        <>
          <ForgetKept />
          <Notice>{LEFT}</Notice>
        </>
      )}
      {params.ended && <Notice tone="problem">{ENDED_HERE}</Notice>}
      {settings.AUTH_GOOGLE_ID ? (
        <SignInForm from={from} local={!isPublic(settings) && Boolean(settings.AUTH_GOOGLE_ISSUER)} />
      ) : (
        <Notice>{NOT_SET_UP}</Notice>
      )}
      {asking && asking !== 'unknown' && <GoOn as={asking.name} to={from} />}
    </SignInScreen>
  )
}

function GoOn({ as, to }: { as: string; to: string }) {
  return (
    <a href={to} className={`${buttonLook('quiet')} max-w-full`}>
      <span className="shrink-0">Go on as</span> <bdi className="truncate">{as}</bdi>
    </a>
  )
}

function unknownNow(error: unknown): 'unknown' {
  if (error instanceof SessionStoreUnreachable || isUnreachable(error)) return 'unknown'
  throw error
}

const UNKNOWN_NOW =
  'SOLEil cannot reach its database right now, so it cannot tell who you are. You have not been signed out and your songs ' +
  'are safe. Wait a moment, then load this page again.'
const LEFT =
  'You are signed out everywhere, and your account will be deleted in 30 days. Until then you can sign in and take it back: ' +
  'nothing is lost.'
const ENDED_HERE =
  'You are signed out in this browser. The database could not be told: to be sure, sign in again later and choose ' +
  '“Sign out everywhere” in the settings.'
const NOT_SET_UP =
  'Nobody can sign in here yet. Whoever runs this SOLEil has to set AUTH_GOOGLE_ID and AUTH_GOOGLE_SECRET and start it again.'
