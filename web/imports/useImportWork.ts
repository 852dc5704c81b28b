import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ImportReading, ImportReport } from '../../data/model/imports.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { ApiProblem } from '../api/client.ts'
import { dropImport, runImport, sendImport } from '../api/importCalls.ts'
import { BATCHES_KEY, previewKey, useImportPreview } from '../api/importQueries.ts'
import type { Mapping } from './columnChoice.ts'
import { readImportAddress, writeImportAddress } from './importAddress.ts'
import { isTooLarge } from './importThings.ts'

/** What ended badly: while a file was sent, or while it was run. `LOST`: whether it was written is not known. */
export interface ImportProblem {
  readonly at: 'SEND' | 'TRY' | 'IMPORT'
  readonly kind: 'EMPTY' | 'LARGE' | 'SERVER' | 'LOST' | 'STOPPED' | 'FILE'
  readonly error: Error | null
}

export type Busy =
  | { readonly is: 'SEND'; readonly share: number }
  | { readonly is: 'TRY' | 'IMPORT'; readonly rows: number; readonly share: number }

/** How the file is read, beside what and whose it is; null: as the server sees fit. */
export interface Choice {
  readonly part: string | null
  readonly headerRow: number | null
  readonly epsg: number | null
  readonly mapping: Mapping | null
}

const AS_FOUND: Choice = { part: null, headerRow: null, epsg: null, mapping: null }

/** A report, and the reading it is of: once that differs, it no longer says what an import would do. */
interface Told {
  readonly report: ImportReport
  readonly reading: ImportReading
}

/** The work of the page: a file is sent, read in some way, tried, imported. One thing at a time. */
export const useImportWork = () => {
  const queries = useQueryClient()
  const [first] = useState(() => readImportAddress(location.search))
  const [thing, setThing] = useState<Thing>(first.thing)
  const [source, setSource] = useState(first.source)
  const [file, setFile] = useState<File | null>(null)
  const [id, setId] = useState<string | null>(first.id)
  const [choice, setChoice] = useState<Choice>(AS_FOUND)
  const [busy, setBusy] = useState<Busy | null>(null)
  const [problem, setProblem] = useState<ImportProblem | null>(null)
  const [tried, setTried] = useState<Told | null>(null)
  const [imported, setImported] = useState<Told | null>(null)
  const stopper = useRef<AbortController | null>(null)

  const reading = useMemo<ImportReading>(() => {
    const { mapping, ...rest } = choice
    return { thing, source: source.trim(), ...rest, ...(mapping ? { mapping } : {}) }
  }, [thing, source, choice])
  const preview = useImportPreview(id, reading)
  useEffect(() => writeImportAddress({ thing, source, id }), [thing, source, id])
  // Leaving would end what is on its way.
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [busy !== null])
  useEffect(() => () => stopper.current?.abort(), [])

  const begin = (): AbortSignal => {
    stopper.current?.abort()
    stopper.current = new AbortController()
    setProblem(null)
    return stopper.current.signal
  }
  const forget = () => {
    setTried(null)
    setImported(null)
    setProblem(null)
  }
  const send = async (chosen: File, by: ImportReading) => {
    const signal = begin()
    setBusy({ is: 'SEND', share: 0 })
    try {
      const found = await sendImport(chosen, by, (share) => setBusy({ is: 'SEND', share }), signal)
      if (id) void dropImport(id).catch(() => {})
      queries.setQueryData(previewKey(found.id, { ...by, ...readingOf(AS_FOUND) }), found)
      setChoice(AS_FOUND)
      forget()
      setId(found.id)
    } catch (error) {
      setProblem(problemOf(error, 'SEND', signal))
    } finally {
      if (stopper.current?.signal === signal) setBusy(null)
    }
  }
  const run = async (isDryRun: boolean, isStrict: boolean) => {
    if (!id || busy) return
    const at = isDryRun ? 'TRY' : 'IMPORT'
    const signal = begin()
    setBusy({ is: at, rows: 0, share: 0 })
    try {
      const progress = (rows: number, share: number) => setBusy({ is: at, rows, share })
      // A reading that was put right by hand is remembered; one that was only recognised is not.
      const report = await runImport(id, { ...reading, isDryRun, isStrict }, progress, signal)
      const told = { report, reading }
      if (isDryRun) setTried(told)
      else setImported(told)
    } catch (error) {
      setProblem(problemOf(error, at, signal))
    } finally {
      if (stopper.current?.signal === signal) setBusy(null)
      if (!isDryRun) {
        // Also when it is not known how it ended: the list of past imports says it.
        void queries.invalidateQueries({ queryKey: BATCHES_KEY })
        void queries.invalidateQueries({ queryKey: ['installation'] })
      }
    }
  }

  return {
    thing,
    source,
    file,
    id,
    choice,
    busy,
    problem,
    reading,
    preview,
    tried: tried && { ...tried, isOld: tried.reading !== reading },
    imported,
    /** What is shown is how the file is read now, and nothing keeps it from being run. */
    isReadable:
      id !== null &&
      reading.source !== '' &&
      preview.data !== undefined &&
      !preview.isPlaceholderData &&
      preview.error === null &&
      preview.data.headers.length > 0 &&
      preview.data.problems.length === 0,
    setThing: (next: Thing) => {
      setThing(next)
      setChoice((now) => ({ ...now, mapping: null }))
      forget()
    },
    setSource: (next: string) => {
      setSource(next)
      setProblem(null)
    },
    /** Another sheet or header row has other headers: what was said about the old ones goes. */
    choose: (change: Partial<Choice>) =>
      setChoice((now) => ({
        ...now,
        ...('part' in change || 'headerRow' in change ? { mapping: null } : {}),
        ...change,
      })),
    /** Takes a file, and sends it once it is known whose records it holds. */
    take: (chosen: File) => {
      if (busy) return
      forget()
      setFile(chosen)
      if (chosen.size === 0) setProblem({ at: 'SEND', kind: 'EMPTY', error: null })
      else if (isTooLarge(chosen.size)) setProblem({ at: 'SEND', kind: 'LARGE', error: null })
      else if (reading.source) void send(chosen, { thing, source: reading.source })
    },
    sendAgain: () => {
      if (file && reading.source && !busy) void send(file, { thing, source: reading.source })
    },
    tryIt: () => void run(true, false),
    importIt: (isStrict: boolean) => void run(false, isStrict),
    stop: () => stopper.current?.abort(new DOMException('Stopped', 'AbortError')),
    /** The page as it first was, for the next file. */
    startOver: () => {
      if (id) void dropImport(id).catch(() => {})
      setId(null)
      setFile(null)
      setChoice(AS_FOUND)
      forget()
    },
  }
}
export type ImportWork = ReturnType<typeof useImportWork>

/** As `reading` is put together. */
const readingOf = ({ mapping, ...rest }: Choice) => ({ ...rest, ...(mapping ? { mapping } : {}) })

const problemOf = (thrown: unknown, at: ImportProblem['at'], signal: AbortSignal): ImportProblem => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  if (signal.aborted) return { at, kind: 'STOPPED', error: null }
  if (error.name === 'FileGone') return { at, kind: 'FILE', error }
  if (error.name === 'RunLost') return { at, kind: 'LOST', error }
  return { at, kind: error instanceof ApiProblem ? 'SERVER' : 'LOST', error }
}
