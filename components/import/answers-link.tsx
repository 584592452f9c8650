import { ButtonLink } from '@/components/ui/button-link'
import { counted } from '@/lib/counted'
import { Section } from './section'

/** The way to what was answered to "same song?". */
export function AnswersLink({ answers }: { answers: number }) {
  return (
    <Section
      title="Same song?"
      note={`You answered this for ${counted(answers, 'pair')} of songs, and are not asked about them again.`}
    >
      <ButtonLink href="/import/answers" className="self-start">
        Look at your answers
      </ButtonLink>
    </Section>
  )
}
