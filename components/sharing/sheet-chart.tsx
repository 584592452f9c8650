import { chooseSharedView, keepSharedReading } from '@/actions/shared-charts'
import { ChartDiagrams } from '@/components/charts/chart-diagrams'
import { ChartFile } from '@/components/charts/chart-file'
import { ChartSheet } from '@/components/charts/chart-sheet'
import { EngravedChart } from '@/components/charts/engraved-chart'
import { ReadingTools } from '@/components/charts/reading-tools'
import { Stage } from '@/components/charts/stage'
import { DriveChart } from '@/components/songs/drive-chart'
import type { OpenChart } from '@/db/charts'
import type { ForMe } from '@/lib/chart-for-me'
import { scrollSeconds } from '@/lib/chart-seconds'
import { PlayerForm } from './player-question'
import type { Sheet } from './sheet'
import type { Seen } from './sheet-seen'

type SheetChartProps = { sheet: Sheet; seen: Seen; address: string; back: string }

/** The chart itself: text or notes in the reader's key with the ways to see them otherwise, or the file as it is. */
export function SheetChart({ sheet, seen, address, back }: SheetChartProps) {
  const { chart, forMe, parts } = seen
  const { choices } = sheet.reader
  if (chart.driveFileId)
    return <DriveChart fileId={chart.driveFileId} resourceKey={chart.driveResourceKey} title={chart.title} />
  if (!forMe)
    return (
      <>
        <ChartFile chart={chart} address={address} downloads={sheet.downloads} />
        {!sheet.downloads && (
          <p className="no-print text-soft text-sm">
            Shared to be seen, not to be downloaded. What can be seen can be kept, though: be fair with it.
          </p>
        )}
      </>
    )
  const tempo = forMe.view.tempo ?? chart.tempo
  const seconds = chart.durationSeconds ?? (seen.notation ? 180 : scrollSeconds(forMe.view, tempo))
  return (
    <>
      <Tools {...{ sheet, seen, forMe, back }} />
      {seen.notation ? (
        <Notes {...{ sheet, chart, forMe, address }} notation={seen.notation} />
      ) : (
        <>
          {choices.diagrams !== 'none' && <ChartDiagrams forMe={forMe} instrument={choices.diagrams} />}
          <ChartSheet view={forMe.view} parts={parts} size={choices.size} columns={choices.columns} />
        </>
      )}
      <Stage seconds={seconds} tempo={tempo} />
    </>
  )
}

type PartProps = { sheet: Sheet; forMe: ForMe }

function Tools({ sheet, seen, forMe, back }: PartProps & { seen: Seen; back: string }) {
  const { reader, name } = sheet
  return (
    <ReadingTools
      {...{ forMe, instrument: seen.instrument, choices: reader.choices, hidden: { song: name } }}
      whose="the shared"
      notes={seen.notation !== null}
      guest={{
        ...{ read: keepSharedReading, look: chooseSharedView },
        player: reader.instrument && <PlayerForm reader={reader} back={back} />,
      }}
    />
  )
}

type NotesProps = PartProps & { chart: OpenChart; address: string; notation: NonNullable<Seen['notation']> }

function Notes({ sheet, chart, forMe, address, notation }: NotesProps) {
  return (
    <EngravedChart
      source={chart.isText ? { text: chart.text ?? '' } : { address }}
      {...{ notation, semitones: forMe.semitones, size: sheet.reader.choices.size, title: chart.title }}
      download={sheet.downloads && !chart.isText ? `${address}?download` : undefined}
    />
  )
}
