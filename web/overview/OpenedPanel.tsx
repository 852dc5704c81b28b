import { reviewAddress } from '../reviews/reviewAddress.ts'
import { bbox, featureCollection } from '@turf/turf'
import { useState } from 'react'
import { formatCaseFilter } from '../../data/model/caseFilter.ts'
import { ApiProblem } from '../api/client.ts'
import { useCorridorCases } from '../api/queries.ts'
import { useCasesById } from '../cases/useCaseTable.ts'
import { RecordActions } from '../editing/RecordActions.tsx'
import { CasePanel } from '../panels/CasePanel.tsx'
import { CorridorPanel } from '../panels/CorridorPanel.tsx'
import { MissingPanel } from '../panels/MissingPanel.tsx'
import { StackPanel } from '../panels/StackPanel.tsx'
import { WaitingPanel } from '../panels/WaitingPanel.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { OpenedCommune } from './OpenedCommune.tsx'
import { OpenedThing } from './OpenedThing.tsx'
import type { Workbench } from './workbench.ts'

/** The panel of what is open: cases on one place first, then the thing in the address. */
export const OpenedPanel = (workbench: Workbench) => {
  const { view, data, stack, close } = workbench
  const { open } = view
  if (stack) return <OpenedStack {...workbench} ids={stack} />
  switch (open?.type) {
    case undefined:
      return null
    case 'commune': {
      const commune = data.communeOf.get(open.id)
      if (commune) return <OpenedCommune key={open.id} {...workbench} commune={commune} />
      return data.communes.length > 0 ? (
        <MissingPanel onClose={close} />
      ) : (
        <WaitingPanel problem={data.problem} onClose={close} />
      )
    }
    case 'case':
      return <OpenedCase {...workbench} />
    case 'corridor':
      return <OpenedCorridor {...workbench} id={open.id} />
    default:
      return open && <OpenedThing {...workbench} opened={open} />
  }
}

const OpenedStack = ({ ids, ...workbench }: Workbench & { readonly ids: readonly number[] }) => {
  const rows = useCasesById(ids)
  return (
    <StackPanel
      rows={rows ?? []}
      onOpen={(id) => workbench.open({ type: 'case', id: String(id) })}
      onClose={workbench.close}
      communeName={workbench.placeName}
    />
  )
}

const OpenedCase = ({ view, openedCase, editing, open, close, mapRef, placeName }: Workbench) => {
  const { error } = openedCase
  const language = useLanguage()
  const position = openedCase.data?.position
  return (
    <CasePanel
      detail={openedCase.data}
      problem={
        error
          ? { status: error instanceof ApiProblem ? error.status : 0, message: problemText(error, language) }
          : undefined
      }
      communeName={placeName}
      provinceName={placeName}
      onOpenCommune={(code) => open({ type: 'commune', id: code })}
      onFit={position ? () => mapRef.current?.flyTo({ lon: position[0], lat: position[1], zoom: 14 }) : undefined}
      onClose={close}
      reviewAddress={
        editing.isAllowed && openedCase.data
          ? (reason) => reviewAddress('cases', openedCase.data?.id ?? 0, reason)
          : undefined
      }
      actions={view.open && <RecordActions editing={editing} opened={view.open} />}
    />
  )
}

const OpenedCorridor = ({
  id,
  view,
  data,
  things,
  layerProblem,
  editing,
  close,
  mapRef,
}: Workbench & { readonly id: string }) => {
  const language = useLanguage()
  const [bufferMetres, setBufferMetres] = useState(1000)
  const cases = useCorridorCases(
    id,
    bufferMetres,
    formatCaseFilter(view.filter),
    data.since ?? null,
    data.installation?.dataVersions.cases,
  )
  const corridor = things.corridors?.corridors.find((candidate) => String(candidate.id) === id)
  if (!corridor)
    return things.corridors ? <MissingPanel onClose={close} /> : <WaitingPanel problem={layerProblem} onClose={close} />
  const legs = things.corridors?.legs.features.filter(({ properties }) => String(properties.corridorId) === id) ?? []
  const [west = 0, south = 0, east = 0, north = 0] = bbox(featureCollection([...legs]))
  return (
    <CorridorPanel
      corridor={corridor}
      legs={legs}
      cases={cases.data}
      casesProblem={cases.error ? problemText(cases.error, language) : undefined}
      bufferMetres={bufferMetres}
      onBuffer={setBufferMetres}
      onFit={() => mapRef.current?.fitTo([west, south, east, north])}
      onClose={close}
      actions={<RecordActions editing={editing} opened={{ type: 'corridor', id }} />}
    />
  )
}
