import { buttonLook } from '@/components/ui/button-look'
import { Section } from './section'

/** Everything that is kept of a musician, with one tap. */
export function AccountData() {
  return (
    <Section title="Everything you have here">
      <p className="text-pretty text-soft">
        Your songs, also those in the trash, your setlists, what you told of yourself, your bands, share links, imports
        and devices, and what happened when: in one file (JSON) that SOLEil can read again.
      </p>
      <p>
        <a href="/api/export/everything" download className={buttonLook('quiet')}>
          Give me all my data
        </a>
      </p>
    </Section>
  )
}
