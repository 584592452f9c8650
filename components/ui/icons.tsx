import type { ComponentProps, ReactElement } from 'react'

/** By their pixels where a letter is 16 of them high: they grow with the text. */
const SIZES = {
  13: 'size-3.25',
  14: 'size-3.5',
  15: 'size-3.75',
  16: 'size-4',
  18: 'size-4.5',
  20: 'size-5',
  22: 'size-5.5',
  24: 'size-6',
  26: 'size-6.5',
  32: 'size-8',
  56: 'size-14',
}

type IconProps = Pick<ComponentProps<'span'>, 'className' | 'role' | 'aria-label' | 'aria-hidden'> & {
  size: keyof typeof SIZES
}
export type Icon = (props: IconProps) => ReactElement

/** A picture of Lucide out of the style sheet, in the colour of the text: one element, and nothing of it in any script. */
function icon(picture: string): Icon {
  return ({ size, className = '', ...rest }) => (
    <span className={`icon ${picture} ${SIZES[size]} ${className}`} {...rest} />
  )
}

export const ArrowDown = /* @__PURE__ */ icon('icon-[lucide--arrow-down]')
export const ArrowLeft = /* @__PURE__ */ icon('icon-[lucide--arrow-left]')
export const ArrowUp = /* @__PURE__ */ icon('icon-[lucide--arrow-up]')
export const ArrowUpDown = /* @__PURE__ */ icon('icon-[lucide--arrow-up-down]')
export const BarChart3 = /* @__PURE__ */ icon('icon-[lucide--bar-chart-3]')
export const Braces = /* @__PURE__ */ icon('icon-[lucide--braces]')
export const CalendarCheck = /* @__PURE__ */ icon('icon-[lucide--calendar-check]')
export const CalendarPlus = /* @__PURE__ */ icon('icon-[lucide--calendar-plus]')
export const ChartColumn = /* @__PURE__ */ icon('icon-[lucide--chart-column]')
export const Check = /* @__PURE__ */ icon('icon-[lucide--check]')
export const ChevronDown = /* @__PURE__ */ icon('icon-[lucide--chevron-down]')
export const ChevronLeft = /* @__PURE__ */ icon('icon-[lucide--chevron-left]')
export const ChevronRight = /* @__PURE__ */ icon('icon-[lucide--chevron-right]')
export const CircleAlert = /* @__PURE__ */ icon('icon-[lucide--circle-alert]')
export const CircleDashed = /* @__PURE__ */ icon('icon-[lucide--circle-dashed]')
export const CircleHelp = /* @__PURE__ */ icon('icon-[lucide--circle-question-mark]')
export const Copy = /* @__PURE__ */ icon('icon-[lucide--copy]')
export const Disc3 = /* @__PURE__ */ icon('icon-[lucide--disc-3]')
export const Download = /* @__PURE__ */ icon('icon-[lucide--download]')
export const Ellipsis = /* @__PURE__ */ icon('icon-[lucide--ellipsis]')
export const Equal = /* @__PURE__ */ icon('icon-[lucide--equal]')
export const EqualNot = /* @__PURE__ */ icon('icon-[lucide--equal-not]')
export const ExternalLink = /* @__PURE__ */ icon('icon-[lucide--external-link]')
export const Eye = /* @__PURE__ */ icon('icon-[lucide--eye]')
export const FileMusic = /* @__PURE__ */ icon('icon-[lucide--file-music]')
export const FileSpreadsheet = /* @__PURE__ */ icon('icon-[lucide--file-spreadsheet]')
export const FileUp = /* @__PURE__ */ icon('icon-[lucide--file-up]')
export const FolderArchive = /* @__PURE__ */ icon('icon-[lucide--folder-archive]')
export const FolderInput = /* @__PURE__ */ icon('icon-[lucide--folder-input]')
export const FolderOpen = /* @__PURE__ */ icon('icon-[lucide--folder-open]')
export const GraduationCap = /* @__PURE__ */ icon('icon-[lucide--graduation-cap]')
export const GripVertical = /* @__PURE__ */ icon('icon-[lucide--grip-vertical]')
export const History = /* @__PURE__ */ icon('icon-[lucide--rotate-ccw-clock]')
export const Hourglass = /* @__PURE__ */ icon('icon-[lucide--hourglass]')
export const Info = /* @__PURE__ */ icon('icon-[lucide--info]')
export const LayoutGrid = /* @__PURE__ */ icon('icon-[lucide--layout-grid]')
export const List = /* @__PURE__ */ icon('icon-[lucide--list]')
export const ListChecks = /* @__PURE__ */ icon('icon-[lucide--list-checks]')
export const ListMusic = /* @__PURE__ */ icon('icon-[lucide--list-music]')
export const Lock = /* @__PURE__ */ icon('icon-[lucide--lock]')
export const MicVocal = /* @__PURE__ */ icon('icon-[lucide--mic-vocal]')
export const Minus = /* @__PURE__ */ icon('icon-[lucide--minus]')
export const MonitorSmartphone = /* @__PURE__ */ icon('icon-[lucide--monitor-smartphone]')
export const Music = /* @__PURE__ */ icon('icon-[lucide--music]')
export const Pause = /* @__PURE__ */ icon('icon-[lucide--pause]')
export const Pencil = /* @__PURE__ */ icon('icon-[lucide--pencil]')
export const Play = /* @__PURE__ */ icon('icon-[lucide--play]')
export const Plus = /* @__PURE__ */ icon('icon-[lucide--plus]')
export const Printer = /* @__PURE__ */ icon('icon-[lucide--printer]')
export const Search = /* @__PURE__ */ icon('icon-[lucide--search]')
export const Settings = /* @__PURE__ */ icon('icon-[lucide--settings]')
export const Share = /* @__PURE__ */ icon('icon-[lucide--share]')
export const Share2 = /* @__PURE__ */ icon('icon-[lucide--share-2]')
export const Sheet = /* @__PURE__ */ icon('icon-[lucide--sheet]')
export const Trash2 = /* @__PURE__ */ icon('icon-[lucide--trash]')
export const Undo2 = /* @__PURE__ */ icon('icon-[lucide--undo-2]')
export const Unlink = /* @__PURE__ */ icon('icon-[lucide--unlink]')
export const UserPlus = /* @__PURE__ */ icon('icon-[lucide--user-plus]')
export const Users = /* @__PURE__ */ icon('icon-[lucide--users]')
export const X = /* @__PURE__ */ icon('icon-[lucide--x]')
export const Zap = /* @__PURE__ */ icon('icon-[lucide--zap]')
