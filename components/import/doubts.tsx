import { answerDoubts } from '@/actions/import-answers'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DoubtfulRow, MarkedRow } from '@/db/import-marks'
import type { ImportRow } from '@/db/imports'
import { counted } from '@/lib/counted'
import { Doubt } from './doubt'
import { Section } from './section'

const SHOWN = 20

/** The rows that may be songs which are there: each is asked about once, and the answer holds for every later list. */
export function Doubts({ found, rows }: { found: ImportRow; rows: MarkedRow[] }) {
  const doubtful = rows.filter((row) => row.mark === 'doubtful')
  const questions = [...new Map<string, DoubtfulRow>(doubtful.map((row) => [row.made.songKey, row])).values()]
  if (!questions.length) return null
  return (
    <Section
      title="Same song?"
      note={`${counted(doubtful.length, 'row')} may be songs you already have. They are left out until you answer; you are asked once.`}
    >
      <ActionForm action={answerDoubts} className="flex flex-col gap-4">
        <input type="hidden" name="id" value={found.id} />
        <div className="border-hairline border-b">
          {questions.slice(0, SHOWN).map((row) => (
            <Doubt key={row.made.songKey} row={row} />
          ))}
        </div>
        {questions.length > SHOWN && (
          <p className="text-soft">And {counted(questions.length - SHOWN, 'more', 'more')} after these.</p>
        )}
        <div className="flex flex-wrap gap-3 max-sm:*:w-full">
          <SubmitButton look="quiet" pendingLabel="Keeping…">
            Keep these answers
          </SubmitButton>
          {questions.length > 1 && (
            <>
              <Button type="submit" look="bare" name="all" value="same">
                All are the same songs
              </Button>
              <Button type="submit" look="bare" name="all" value="different">
                All are new songs
              </Button>
            </>
          )}
        </div>
      </ActionForm>
    </Section>
  )
}
