import type { Reference, Source } from './readSource.ts'

/** A rule of design.md section 1 and style.md: `broken` says by what a file breaks it. */
export interface FolderRule {
  readonly sentence: string
  readonly broken: (source: Source) => readonly string[]
}

/** Packages without input or output, which data may use. */
const PURE_PACKAGES = new Set(['proj4', 'd3-delaunay', 'geojson'])

/** Longer files, each with the reason: a table or one algorithm. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'web/panels/panelWords.ts': 'table of words in two languages',
  'web/audit/auditWords.ts': 'table of words in two languages',
  'server/boundaries/openBoundaryFile.test.ts': 'list of file forms, one test each',
  'server/boundaries/replaceBoundaries.sql.test.ts': 'one flow over one installed database, told in order',
  'server/imports/files/badFiles.test.ts': 'list of bad files, one test each',
  'server/ledger/ledger.sql.test.ts': 'one flow over one ledger, told in order',
  'server/sample/loadSample.sql.test.ts': 'one flow over one loaded sample, told in order',
}
const MOST_LINES = 300

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const isIn = (path: string, ...folders: readonly string[]) => folders.some((folder) => path.startsWith(`${folder}/`))
const isInside = (reference: Reference, ...folders: readonly string[]) =>
  reference.path !== null && folders.some((folder) => reference.path === folder || isIn(reference.path ?? '', folder))
const isOneOf = (reference: Reference, packages: RegExp) =>
  reference.path === null && packages.test(reference.specifier)

/** A rule about what the files of some folders ask for; tests may ask for everything. */
const imports = (
  sentence: string,
  applies: (path: string) => boolean,
  isAllowed: (reference: Reference, source: Source) => boolean,
): FolderRule => ({
  sentence,
  broken: (source) =>
    applies(source.path) && !isTest(source.path)
      ? source.references.filter((reference) => !isAllowed(reference, source)).map(({ specifier }) => specifier)
      : [],
})

const never = (sentence: string, applies: (path: string) => boolean, does: (source: Source) => string | false) => ({
  sentence,
  broken: (source: Source) => {
    const found = applies(source.path) && !isTest(source.path) && does(source)
    return found ? [found] : []
  },
})

const isPropFed = (path: string) => isIn(path, 'web/filters', 'web/panels', 'web/ui', 'web/charts')
const CLIENT = 'web/api/client.ts'

export const FOLDER_RULES: readonly FolderRule[] = [
  imports(
    'data imports nobody but data and packages without input or output',
    (path) => isIn(path, 'data'),
    (reference) => isInside(reference, 'data') || (reference.path === null && PURE_PACKAGES.has(reference.specifier)),
  ),
  never(
    'data does no input or output',
    (path) => isIn(path, 'data'),
    ({ fetches }) => fetches && 'fetch()',
  ),
  imports(
    'server/database imports data/model and itself',
    (path) => isIn(path, 'server/database'),
    (reference) => reference.path === null || isInside(reference, 'server/database', 'data/model', 'data/migrations'),
  ),
  imports(
    'server imports data and itself',
    (path) => isIn(path, 'server'),
    // '.' is the folder of the checkout, not a module.
    (reference) => reference.path === null || reference.path === '.' || isInside(reference, 'server', 'data'),
  ),
  imports(
    'queries.ts speaks SQL, not HTTP: no hono',
    (path) => path.endsWith('/queries.ts'),
    (reference) => !isOneOf(reference, /^(hono|@hono)(\/|$)/) && !isInside(reference, 'server/http'),
  ),
  never(
    'routes.ts speaks HTTP, not SQL',
    (path) => path.endsWith('/routes.ts'),
    ({ speaksSql }) => speaksSql && 'a query',
  ),
  imports(
    'web imports data and itself; the only bridge to the server is import type of the app in web/api/client.ts',
    (path) => isIn(path, 'web'),
    (reference, { path }) =>
      (reference.path === null && !reference.specifier.startsWith('node:')) ||
      isInside(reference, 'web', 'data') ||
      (path === CLIENT && reference.isType && reference.path === 'server/app.ts'),
  ),
  never(
    'web fetches only in web/api',
    (path) => isIn(path, 'web') && !isIn(path, 'web/api'),
    ({ fetches }) => fetches && 'fetch()',
  ),
  imports(
    'web/layers are pure functions: no React, nothing that fetches',
    (path) => isIn(path, 'web/layers'),
    (reference) => !isOneOf(reference, /^(react|react-dom|@tanstack)(\/|-|$)/) && !isInside(reference, 'web/api'),
  ),
  imports(
    'web/filters, web/panels, web/charts and web/ui get data and callbacks as props',
    isPropFed,
    (reference) =>
      !isInside(reference, 'web/api') &&
      !isOneOf(reference, /^@tanstack\/react-query$/) &&
      (reference.isType || !/^web\/cases\/(use\w*|caseTable)\.tsx?$/.test(reference.path ?? '')),
  ),
  {
    sentence: 'No barrels and no drawers: a file is named after what it defines',
    broken: ({ path }) => (/(^|\/)(index|utils?|helpers?|common|misc)\.tsx?$/.test(path) ? [path] : []),
  },
  {
    sentence: `No file over ${MOST_LINES} lines that is not a table or one algorithm`,
    broken: ({ path, lines }) => (lines > MOST_LINES && !(path in LONG_FILES) ? [`${lines} lines`] : []),
  },
]

/** Every broken rule, as `file: rule (what broke it)`. */
export const brokenRules = (source: Source): string[] =>
  FOLDER_RULES.flatMap((rule) => rule.broken(source).map((what) => `${source.path}: ${rule.sentence} (${what})`))
