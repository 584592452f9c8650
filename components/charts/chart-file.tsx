import { Download, ExternalLink } from 'lucide'
import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import type { OpenChart } from '@/db/charts'

type ChartFileProps = { chart: Pick<OpenChart, 'fileType' | 'title'>; address: string; downloads?: boolean }

/** An uploaded chart: a picture as it is, a PDF in the browser's own viewer where there is one. */
export function ChartFile({ chart, address, downloads = true }: ChartFileProps) {
  const { fileType: type, title } = chart
  const download = `${address}${address.includes('?') ? '&' : '?'}download`
  return (
    <>
      {type === 'application/pdf' && (
        // Phones show the first page in a frame at best.
        <iframe
          src={address}
          title={`Chart of ${title}`}
          className="h-[85dvh] w-full rounded-md bg-wash ring-1 ring-hairline max-lg:hidden"
        />
      )}
      {type?.startsWith('image/') && <img src={address} alt={`Chart of ${title}`} className="w-full rounded-md" />}
      {/* biome-ignore lint/a11y/useMediaCaption: an uploaded recording has no captions. */}
      {type?.startsWith('audio/') && <audio src={address} controls preload="metadata" className="w-full" />}
      <p className="no-print flex flex-wrap gap-3">
        <a href={address} target="_blank" rel="noopener" className={buttonLook('primary')}>
          <Icon of={ExternalLink} aria-hidden size={18} /> Open
        </a>
        {downloads && (
          <a href={download} className={buttonLook('quiet')}>
            <Icon of={Download} aria-hidden size={18} /> Download
          </a>
        )}
      </p>
    </>
  )
}
