import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Skeleton } from '../ui/Skeleton.tsx'

// The map is there first. These parts are fetched at the same time, but nothing waits for them.
const later = <Props extends object>(load: () => Promise<ComponentType<Props>>, place: ReactNode) => {
  const Part = lazy(async () => ({ default: (await load()) as ComponentType<object> }))
  return (props: Props) => (
    <Suspense fallback={place}>
      <Part {...props} />
    </Suspense>
  )
}

const column = (
  <div className="column">
    <Skeleton height={64} />
    <Skeleton height={220} />
    <Skeleton height={220} />
  </div>
)

export const TopBar = later(async () => (await import('./TopBar.tsx')).TopBar, <div className="top-bar" />)
export const PhoneBar = later(async () => (await import('./PhoneBar.tsx')).PhoneBar, <div className="top-bar" />)
export const FilterPanel = later(async () => (await import('../filters/FilterPanel.tsx')).FilterPanel, column)
export const FiguresPanel = later(async () => (await import('./FiguresPanel.tsx')).FiguresPanel, column)
export const CasesPanel = later(async () => (await import('./CasesPanel.tsx')).CasesPanel, column)
export const AnalysisPanel = later(async () => (await import('../analysis/AnalysisPanel.tsx')).AnalysisPanel, column)
export const OpenedPanel = later(async () => (await import('./OpenedPanel.tsx')).OpenedPanel, column)
export const EditingArea = later(async () => (await import('./EditingArea.tsx')).EditingArea, column)
export const TimeArea = later(async () => (await import('./TimeArea.tsx')).TimeArea, null)
export const KeysDialog = later(async () => (await import('./KeysDialog.tsx')).KeysDialog, null)
