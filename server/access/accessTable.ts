import { SENSITIVITIES } from '../../data/model/caseCodes.ts'
import { ACTS, ROLES } from '../../data/model/roles.ts'
import { ENDPOINT_ACTS } from './endpointActs.ts'

const POSITIONS = { EXACT: 'exact', COARSE: 'coarse' } as const
const RESTS = { NOTHING: 'nothing', SHARED: 'what the province shares', COUNTS: 'at most counts by commune' } as const

/** The table of roles, and under it that of rights and endpoints, as the README prints them (Markdown). */
export const accessTable = (): string =>
  [
    '| role | | sees up to | places | of the rest of the province | rights |',
    '|---|---|---|---|---|---|',
    ...ROLES.map(
      ({ code, vi, en, level, position, rest, acts }) =>
        `| \`${code}\` | ${en} · ${vi} | ${labelOf(level)} | ${POSITIONS[position]} | ${RESTS[rest]} | ${acts.map((act) => `\`${act}\``).join(' ')} |`,
    ),
    '',
    '| right | | endpoints |',
    '|---|---|---|',
    ...[{ code: 'ANYONE', en: 'anyone' }, { code: 'SIGNED_IN', en: 'whoever is signed in' }, ...ACTS].flatMap(
      ({ code, en }) => {
        const endpoints = Object.entries(ENDPOINT_ACTS).filter(([, right]) => right === code)
        return endpoints.length === 0
          ? []
          : [`| \`${code}\` | ${en} | ${endpoints.map(([endpoint]) => `\`${endpoint}\``).join(', ')} |`]
      },
    ),
  ].join('\n')

const labelOf = (level: string) => SENSITIVITIES.find(({ code }) => code === level)?.en.toLowerCase() ?? level
