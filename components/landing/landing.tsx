import { buttonLook } from '@/components/ui/button-look'
import { Promises } from './promises'
import { SampleRepertoire } from './sample-repertoire'

/** What SOLEil is, on one screen, beside a picture of it. */
export function Landing() {
  return (
    <div className="mx-auto grid w-full max-w-[76rem] gap-x-16 gap-y-6 px-(--gutter) pt-4 pb-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,34rem)] lg:pt-2">
      <section className="flex flex-col items-start gap-5 lg:self-end lg:pb-12">
        <h1 className="max-w-[11ch] text-display tracking-tight">Everything you can play.</h1>
        <p className="max-w-[34ch] text-pretty text-lg text-soft">
          SOLEil keeps your songs with their key, tempo and charts, and finds any of them before the count-in is over.
        </p>
        <a href="/sign-in" className={`${buttonLook('primary')} px-7 text-lg`}>
          Sign in
        </a>
      </section>
      <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <SampleRepertoire />
      </div>
      <Promises />
    </div>
  )
}
