import Link from 'next/link'

type BandListProps = { bands: readonly { id: string; name: string; members: string[] }[] }

export function BandList({ bands }: BandListProps) {
  if (!bands.length) return <p className="text-soft">You play in no band here yet.</p>
  return (
    <ul className="flex flex-col gap-3">
      {bands.map(({ id, name, members }) => (
        <li key={id}>
          <p className="font-medium">
            <Link href={`/bands/${id}`}>
              <bdi>{name}</bdi>
            </Link>
          </p>
          <ul className="flex flex-wrap text-sm text-soft">
            {members.map((member, place) => (
              // Two bandmates may share a name.
              <li key={`${place} ${member}`} className="not-last:after:me-1 not-last:after:content-[',']">
                <bdi>{member}</bdi>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
