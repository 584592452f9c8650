import { ButtonLink } from '@/components/ui/button-link'
import { Section } from './section'

/** The way out, said calmly, at the end of the settings. */
export function AccountEnd() {
  return (
    <Section title="Leave SOLEil">
      <p className="text-pretty text-soft">
        Your account and all that is yours is deleted, and for 30 days you can take it back.
      </p>
      <p>
        <ButtonLink href="/settings/delete" look="danger">
          Delete my account…
        </ButtonLink>
      </p>
    </Section>
  )
}
