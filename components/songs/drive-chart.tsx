import { ExternalLink } from 'lucide'
import { Icon } from '@/components/ui/icon'
import { drivePreviewLink, driveViewLink } from '@/lib/drive'

type DriveChartProps = { fileId: string; resourceKey: string | null; title: string }

/** A chart kept in Google Drive: its preview, and the link for where a preview cannot be shown. */
export function DriveChart({ fileId, resourceKey, title }: DriveChartProps) {
  return (
    <section aria-label="Chart" className="flex flex-col gap-2">
      <iframe
        src={drivePreviewLink(fileId, resourceKey)}
        title={`Chart of ${title}`}
        loading="lazy"
        referrerPolicy="no-referrer"
        className="no-print aspect-[3/4] max-h-[80dvh] w-full rounded-md bg-wash ring-1 ring-hairline"
      />
      <a
        href={driveViewLink(fileId, resourceKey)}
        target="_blank"
        rel="noopener noreferrer"
        className="tap inline-flex items-center gap-2 self-start"
      >
        <Icon of={ExternalLink} aria-hidden size={18} /> Open the chart in Google Drive
      </a>
    </section>
  )
}
