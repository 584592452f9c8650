import { ChevronRight, Download, Printer } from 'lucide'
import Link from 'next/link'
import { Icon, type Picture } from '@/components/ui/icon'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import { EXPORT_LABEL } from './export-labels'
import { EXPORT_ROWS } from './export-rows'

/** The files one may take along of what the query names, and the way to paper. */
export function ExportChoices({ place, query }: { place: RepertoirePlace; query: string }) {
  return (
    <ul className="border-hairline border-t">
      {EXPORT_ROWS.map(({ format, words, picture }) => (
        <li key={format} className="border-hairline border-b">
          <a href={`${place.files}?${[`format=${format}`, query].filter(Boolean).join('&')}`} download className={ROW}>
            <RowWords picture={picture} label={EXPORT_LABEL[format]} words={words} />
            <Icon of={Download} aria-hidden size={20} className="shrink-0 text-soft" />
          </a>
        </li>
      ))}
      <li className="border-hairline border-b">
        <Link href={`${place.export}/print${query && `?${query}`}`} prefetch={false} className={ROW}>
          <RowWords picture={Printer} label="Paper or PDF" words="A clean list to print, or to save as a PDF." />
          <Icon of={ChevronRight} aria-hidden size={20} className="shrink-0 text-soft rtl:rotate-180" />
        </Link>
      </li>
    </ul>
  )
}

function RowWords({ picture, label, words }: { picture: Picture; label: string; words: string }) {
  return (
    <>
      <Icon of={picture} aria-hidden size={22} className="shrink-0 text-soft" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{label}</span>
        <span className="block text-pretty text-soft text-sm">{words}</span>
      </span>
    </>
  )
}

const ROW = '-mx-3 flex min-h-16 items-center gap-4 rounded-md px-3 py-2.5 text-ink no-underline hover:bg-wash'
