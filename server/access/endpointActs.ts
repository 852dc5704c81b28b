import type { Act } from '../../data/model/roles.ts'

/** Who may call an endpoint: anyone, anyone signed in, or whoever has a role with an act. */
export type Right = 'ANYONE' | 'SIGNED_IN' | Act

/** Every endpoint and the right it asks for. One that is missing here answers nobody; a test compares this with the app. */
export const ENDPOINT_ACTS: Readonly<Record<string, Right>> = {
  'GET /api/health': 'ANYONE',
  'GET /api/openapi.json': 'SIGNED_IN',
  'GET /api/installation': 'MAP_READ',
  'GET /api/cases': 'MAP_READ',
  'GET /api/cases/columns': 'MAP_READ',
  'GET /api/cases/counts': 'MAP_READ',
  'GET /api/cases/:id': 'MAP_READ',
  'GET /api/communes': 'MAP_READ',
  'GET /api/communes/boundaries': 'MAP_READ',
  'GET /api/communes/:code': 'MAP_READ',
  'GET /api/corridors': 'MAP_READ',
  'GET /api/corridors/:id': 'MAP_READ',
  'GET /api/corridors/:id/cases': 'MAP_READ',
  'GET /api/crossings': 'MAP_READ',
  'GET /api/drug-spots': 'MAP_READ',
  'GET /api/polluted-sites': 'MAP_READ',
  'GET /api/establishments': 'MAP_READ',
}
