import { ArrowLeft } from 'lucide'
import Link from 'next/link'
import { PrintButton } from '@/components/export/print-button'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-title'
import { Select } from '@/components/ui/select'
import { INSTRUMENTS } from '@/lib/charts/instruments'
import { counted } from '@/lib/counted'
import type { Part } from '@/lib/part-senders'
import { shareAddress, sharePath } from '@/lib/share-address'
import { QrCode } from './qr-code'

type PartsProps = { title: string; token: string; parts: Part[]; asksPasscode: boolean }

/** Each musician's own address of a link, as a code to scan: chosen on the screen, one sheet on paper. */
export function Parts({ title, token, parts, asksPasscode }: PartsProps) {
  return (
    <div className="page printed flex flex-col gap-6">
      <Link href={sharePath(token)} prefetch={false} className="tap no-print inline-flex items-center gap-2 self-start">
        <Icon of={ArrowLeft} aria-hidden size={18} className="rtl:-scale-x-100" /> The songs
      </Link>
      <PageTitle title="Send each their part" numbers={parts.length ? [counted(parts.length, 'code')] : []}>
        {parts.length > 0 && <PrintButton />}
      </PageTitle>
      <p className="text-soft">
        <bdi className="font-medium text-ink">{title}</bdi>: each code opens it with one musician’s part.
        {asksPasscode && ' It asks for the passcode all the same: send that another way.'}
      </p>
      <PartsForm parts={parts} token={token} />
      {parts.length > 0 && (
        <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-[6mm]">
          {parts.map((part, place) => (
            <PartCard key={place} part={part} token={token} />
          ))}
        </ul>
      )}
    </div>
  )
}

const ROWS_AT_FIRST = 6
const NONE = { value: '', label: '…' }

/** A row for everybody: what they play, and a name if one likes. It is an address, so that nothing of it is kept. */
function PartsForm({ parts, token }: { parts: Part[]; token: string }) {
  const rows = Math.min(40, Math.max(ROWS_AT_FIRST, parts.length + 2))
  return (
    <form action={`${sharePath(token)}/parts`} className="no-print flex flex-col gap-4">
      <ul className="flex flex-col gap-3">
        {Array.from({ length: rows }, (_, place) => (
          <li key={place} className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 flex-1 basis-40">
              <Select
                label={`Instrument ${place + 1}`}
                name="for"
                defaultValue={parts[place]?.instrument.name ?? ''}
                choices={[NONE, ...INSTRUMENTS.map(({ name, label }) => ({ value: name, label }))]}
              />
            </div>
            <label className="min-w-0 flex-1 basis-40">
              <span className="block pb-1.5 font-medium">Name, if you like</span>
              <input name="name" maxLength={60} defaultValue={parts[place]?.name} className="entry" dir="auto" />
            </label>
          </li>
        ))}
      </ul>
      <p>
        <Button type="submit" look={parts.length ? 'quiet' : 'primary'}>
          Make the codes
        </Button>
      </p>
    </form>
  )
}

function PartCard({ part: { instrument, name }, token }: { part: Part; token: string }) {
  const address = `${shareAddress(token)}?for=${instrument.name}`
  return (
    <li className="flex min-w-0 items-center gap-4 break-inside-avoid rounded-lg p-3 ring-1 ring-hairline ring-inset print:p-[3mm]">
      <div className="w-32 shrink-0 print:w-[34mm]">
        <QrCode text={address} label={`Code for ${name || instrument.label}`} />
      </div>
      <div className="min-w-0">
        <p className="font-semibold text-lg leading-tight">
          <bdi>{name || instrument.label}</bdi>
        </p>
        {name && <p className="text-soft">{instrument.label}</p>}
        <p className="select-all break-all pt-2 text-soft text-xs">{address}</p>
      </div>
    </li>
  )
}
