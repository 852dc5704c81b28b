import type { Topology } from 'topojson-specification'
import { analyse } from '../../data/analysis/questions/analyse.ts'
import { areasOf, corridorsOf } from '../../data/analysis/questions/analysisAreas.ts'
import { analysisCases } from '../../data/analysis/questions/analysisCases.ts'
import type { AnalysisQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import { without } from '../../data/model/caseFilter.ts'
import { decodeCaseColumns } from '../../data/model/caseColumnsCodec.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import type { Commune, CorridorCollection, Installation } from '../../data/model/things.ts'
import { filterRows } from '../../web/cases/filterRows.ts'
import { communeMesh } from '../../web/layers/communeMesh.ts'

/** What a page has loaded for somebody, and the answers its worker gives from that: the way of web/analysis and web/cases. */
export const pageOf = async (get: (path: string) => Promise<Response>) => {
  const read = async <Body>(path: string) => (await (await get(path)).json()) as Body
  const installation = await read<Installation>('/api/installation')
  const { communes } = await read<{ communes: Commune[] }>('/api/communes')
  const topology = await read<Topology>('/api/communes/boundaries')
  const corridors = await read<CorridorCollection>('/api/corridors')
  const columns = decodeCaseColumns(await (await get('/api/cases/columns')).arrayBuffer())
  const provinces = new Map(communes.map(({ code, provinceCode }) => [code, provinceCode]))
  const provinceOf = (code: string) => provinces.get(code)
  const { shapes } = communeMesh(topology, provinceOf)
  return (question: AnalysisQuestion): AnalysisResult => {
    const { areas, unseenAreas } = areasOf(question.filter, installation, communes, shapes)
    return analyse(question, {
      cases: analysisCases(columns, filterRows(columns, without(question.filter, 'period'), provinceOf), areas),
      areas,
      unseenAreas,
      centroids: communes.map(({ point }) => point),
      corridors: question.method === 'CORRIDOR_LOAD' ? corridorsOf(corridors) : [],
      today: dayNumber(installation.today),
      since: null,
      dataVersion: columns.dataVersion,
    })
  }
}
