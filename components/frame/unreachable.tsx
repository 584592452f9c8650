import { SunMark } from '@/components/sun/sun-mark'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** The database does not answer. Nobody is signed out by that. */
export function Unreachable() {
  return (
    <main className="mx-auto max-w-xl p-6">
      <EmptyState
        picture={<SunMark className="size-18" />}
        title="SOLEil cannot reach its database right now"
        action={
          <form>
            <Button type="submit" look="primary">
              Try again
            </Button>
          </form>
        }
      >
        You are still signed in and nothing is lost. It usually comes back within a minute.
      </EmptyState>
    </main>
  )
}
