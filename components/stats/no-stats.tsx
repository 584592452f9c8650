import { RepertoireSun } from '@/components/sun/repertoire-sun'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export function NoStats() {
  return (
    <EmptyState
      picture={<RepertoireSun counts={[]} title="A sun without songs" size={240} labels />}
      title="Your sun has not risen yet"
      action={
        <>
          <ButtonLink href="/songs/new" look="primary">
            Add a song
          </ButtonLink>
          <ButtonLink href="/import">Bring a list</ButtonLink>
        </>
      }
    >
      <p>Each song lengthens the ray of its key. Add a few and see what your repertoire looks like.</p>
    </EmptyState>
  )
}
