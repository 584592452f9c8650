import { Check } from 'lucide-react'
import { Table } from '@/components/ui/table'
import { BAND_VERBS, type BandVerb, can } from '@/lib/band-rules'
import { BAND_ROLES, ROLE_LABEL } from '@/lib/bands'

/** Who may do what in a band, in words. */
export function RoleTable() {
  return (
    <Table
      caption="Who may do what"
      captionHidden
      columns={[{ label: 'To…' }, ...BAND_ROLES.map((role) => ({ label: ROLE_LABEL[role] }))]}
      rows={(Object.entries(BAND_VERBS) as [BandVerb, string][]).map(([verb, words]) => ({
        key: verb,
        cells: [words, ...BAND_ROLES.map((role) => <May key={role} may={can(role, verb)} />)],
      }))}
    />
  )
}

function May({ may }: { may: boolean }) {
  if (may) return <Check aria-label="yes" role="img" size={18} className="mx-1" />
  return (
    <span role="img" aria-label="no" className="mx-2 text-soft">
      –
    </span>
  )
}
