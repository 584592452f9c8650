import { Check } from 'lucide'
import { Icon } from '@/components/ui/icon'
import { BAND_VERBS, type BandVerb, can } from '@/lib/band-rules'
import { BAND_ROLES, type BandRole, ROLE_LABEL } from '@/lib/bands'

/** Who may do what in a band, in words; one's own column stands out. */
export function RoleTable({ mine }: { mine: BandRole }) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">Who may do what</caption>
      <thead>
        <tr className="border-hairline border-b text-xs">
          <th scope="col" className="py-2 text-start font-medium text-soft">
            To…
          </th>
          {BAND_ROLES.map((role) => (
            <th
              key={role}
              scope="col"
              className={`whitespace-nowrap px-1.5 py-2 text-center font-medium sm:px-3 ${of(role, mine)}`}
            >
              {ROLE_LABEL[role]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(Object.entries(BAND_VERBS) as [BandVerb, string][]).map(([verb, words]) => (
          <tr key={verb} className="border-hairline border-b">
            <th scope="row" className="py-2.5 pe-2 text-start font-normal">
              {words}
            </th>
            {BAND_ROLES.map((role) => (
              <td key={role} className={`py-2.5 text-center ${of(role, mine)}`}>
                <May may={can(role, verb)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function May({ may }: { may: boolean }) {
  if (may) return <Icon of={Check} aria-label="yes" role="img" size={18} className="mx-auto" />
  return (
    <span role="img" aria-label="no">
      –
    </span>
  )
}

function of(role: BandRole, mine: BandRole): string {
  return role === mine ? 'bg-wash text-ink' : 'text-soft'
}
