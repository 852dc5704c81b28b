import { useEffect, useState } from 'react'
import type { Language } from '../../data/model/codedValue.ts'
import { cancelExport, type ExportProgress, exportAddress, type ExportQuery, newTicket } from '../api/exportCalls.ts'
import { useExportProgress } from '../api/exportQueries.ts'

/** How long the browser may take to begin: after that something keeps it from loading. */
const BEGIN_MS = 20_000

export interface ExportOfPage {
  readonly state: 'idle' | 'running' | 'ready' | 'failed' | 'cancelled'
  readonly progress: ExportProgress | undefined
  /** Why it failed, where the server says it. */
  readonly message: string | null
  readonly start: (query: ExportQuery, extension: string, language: Language) => void
  readonly cancel: () => void
  readonly reset: () => void
}

/** One export: the browser loads the file by itself, the page asks how far it is. */
export const useExport = (): ExportOfPage => {
  const [ticket, setTicket] = useState<string | null>(null)
  const [hasTimedOut, setHasTimedOut] = useState(false)
  const [isCancelled, setIsCancelled] = useState(false)
  const { data: progress, error } = useExportProgress(ticket)
  const hasBegun = progress !== undefined && progress.state !== 'UNKNOWN'
  useEffect(() => {
    if (ticket === null || hasBegun) return
    const timer = setTimeout(() => setHasTimedOut(true), BEGIN_MS)
    return () => clearTimeout(timer)
  }, [ticket, hasBegun])
  const reset = () => {
    setTicket(null)
    setHasTimedOut(false)
    setIsCancelled(false)
  }
  return {
    state:
      ticket === null
        ? 'idle'
        : isCancelled || progress?.state === 'CANCELLED'
          ? 'cancelled'
          : progress?.state === 'READY'
            ? 'ready'
            : progress?.state === 'FAILED' || error !== null || (hasTimedOut && !hasBegun)
              ? 'failed'
              : 'running',
    progress,
    message: progress?.message ?? error?.message ?? null,
    start(query, extension, language) {
      reset()
      const own = newTicket()
      setTicket(own)
      const link = document.createElement('a')
      link.href = exportAddress(query, extension, language, own)
      link.download = ''
      link.click()
    },
    cancel() {
      setIsCancelled(true)
      // An export that has just ended cannot be cancelled any more.
      if (ticket !== null) cancelExport(ticket).catch(() => {})
    },
    reset,
  }
}
