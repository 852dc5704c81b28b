import { useRef } from 'react'
import { ChoiceField } from '../account/ChoiceField.tsx'
import type { ImportPreview } from '../../data/model/imports.ts'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { missingColumns } from './columnChoice.ts'
import { nameOf } from './ColumnSelect.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { coordinateChoices } from './coordinateChoices.ts'
import { HeaderRowField } from './HeaderRowField.tsx'
import { IMPORT_WORDS } from './importWords.ts'
import { StepFrame } from './StepFrame.tsx'
import type { ImportWork } from './useImportWork.ts'

/** How the file is read: sheet, header row, coordinate system, and what each column is. */
export const ReadingStep = ({ work }: { readonly work: ImportWork }) => {
  const language = useLanguage()
  const words = IMPORT_WORDS[language]
  const { id, preview, file } = work
  if (!id) return <StepFrame number={2} title={words.reading} text={words.readingFirst} isWaiting />
  const { data, error } = preview
  const isGone = error !== null && 'status' in error && error.status === 404
  return (
    <StepFrame number={2} title={words.reading}>
      {error ? (
        <Notice
          kind="error"
          title={isGone ? words.fileLost : words.loadFailed}
          text={isGone ? words.fileLostText : problemText(error, language)}
          action={
            !isGone
              ? { label: words.retry, onPress: () => void preview.refetch() }
              : file
                ? { label: words.sendAgain, onPress: work.sendAgain }
                : undefined
          }
        />
      ) : data ? (
        <Reading key={id} work={work} data={data} />
      ) : (
        <Skeleton height={260} />
      )}
    </StepFrame>
  )
}

/** Formats whose places may be in any coordinate system. */
const MAY_LACK_SYSTEM = /\.(zip|shp|gpkg|geojson|topojson|json)$/i

const Reading = ({ work, data }: { readonly work: ImportWork; readonly data: ImportPreview }) => {
  const language = useLanguage()
  const words = IMPORT_WORDS[language]
  const { choice, busy, preview } = work
  // A file that cannot be opened as it was asked for has no sheets: those known before stay to choose from.
  const lastParts = useRef(data.parts)
  if (data.parts.length > 0) lastParts.current = data.parts
  const mapping = choice.mapping ?? data.mapping
  const missing = missingColumns(data.columns, mapping)
  const read = data.headers.filter((header) => mapping[header]).length
  const isUnread = data.headers.length === 0
  const asksSystem =
    data.coordinateSystem !== null || choice.epsg !== null || (isUnread && MAY_LACK_SYSTEM.test(data.fileName))
  return (
    <div className="import-reading" aria-busy={preview.isPlaceholderData} data-is-old={preview.isPlaceholderData}>
      <div className="import-fields">
        {lastParts.current.length > 1 && (
          <ChoiceField
            label={words.part}
            value={data.part ?? choice.part ?? ''}
            options={lastParts.current.map((part) => ({ value: part, label: part }))}
            onChoose={(part) => !busy && work.choose({ part })}
          />
        )}
        {(data.headerRow !== null || choice.headerRow !== null) && (
          <HeaderRowField
            value={choice.headerRow ?? data.headerRow ?? 1}
            isDisabled={busy !== null}
            onChoose={(headerRow) => work.choose({ headerRow })}
          />
        )}
        {asksSystem && (
          <ChoiceField
            label={words.system}
            value={choice.epsg === null ? '' : String(choice.epsg)}
            none={words.systemOfFile}
            options={coordinateChoices(language)}
            hint={data.coordinateSystem ? words.systemNow(data.coordinateSystem) : undefined}
            onChoose={(epsg) => !busy && work.choose({ epsg: epsg === '' ? null : Number(epsg) })}
          />
        )}
      </div>
      {(missing.length > 0 || data.problems.length > 0) && !preview.isPlaceholderData && (
        <div className="notice import-problems" data-kind="error" role="alert">
          <div>
            <p className="notice-title">
              {missing.length > 0 && !isUnread
                ? words.missing(missing.map((column) => nameOf(column, language)).join(', '))
                : words.cannotRun}
            </p>
            <ul lang="vi">
              {data.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {!isUnread && (
        <>
          <p className="import-note">
            <span>{words.columnsText(formatCount(read, language), formatCount(data.headers.length, language))}</span>{' '}
            <span className="soft">{data.isMappingSaved ? words.saved : choice.mapping ? words.corrected : ''}</span>{' '}
            {choice.mapping && !busy && (
              <button
                type="button"
                className="text-button"
                data-kind="plain"
                onClick={() => work.choose({ mapping: null })}
              >
                {words.asRecognised}
              </button>
            )}
          </p>
          <ColumnTable
            preview={data}
            mapping={mapping}
            isDisabled={busy !== null}
            onMapping={(next) => work.choose({ mapping: next })}
          />
          {data.rows.length === 0 && <Notice kind="empty" title={words.noRows} />}
        </>
      )}
    </div>
  )
}
