/** What it does for a musician, in three lines. */
export function Promises() {
  return (
    <dl className="max-w-[30rem] border-hairline border-t">
      {PROMISES.map(([promise, how]) => (
        <div key={promise} className="border-hairline border-b py-3">
          <dt className="font-medium">{promise}</dt>
          <dd className="text-sm text-soft">{how}</dd>
        </div>
      ))}
    </dl>
  )
}

const PROMISES = [
  ['Two letters find it', 'Accents, punctuation and a slip of the finger do not matter.'],
  ['One link shows it', 'Bandmates open your list on their phone, without an account.'],
  ['The list you have comes along', 'Paste a table, see every row before it is kept, undo it in one go.'],
] as const
