import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { gpx, kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import type { Feature, Geometry } from 'geojson'
import type { FeatureLayer, FileFeature } from './featureLayer.ts'
import { NO_SHAPE } from './featureLayer.ts'
import { FileError } from './fileError.ts'
import { geojsonShape } from './geojsonShape.ts'
import { XmlReader, xmlText } from './xmlReader.ts'
import type { ZipEntry } from './zipArchive.ts'

/** One placemark or track; a track of a day has 10 MB. */
const LARGEST_ELEMENT = 32 * 1024 * 1024
/** A tag with its attributes: a position and what programs add to it. */
const LONGEST_TAG = 100_000
/** Elements of one: each takes some kilobytes as a document. A day has 86,400 seconds, a point of a track each. */
const MOST_ELEMENTS = 100_000

interface XmlForm {
  readonly what: string
  /** Root element, and the elements that are features. */
  readonly root: string
  readonly elements: readonly string[]
  /** Elements in these of which only the attributes count: what stands in them is passed over. */
  readonly bare: readonly string[]
  /** The features of a small document with one element in its root. */
  read(document: ReturnType<DOMParser['parseFromString']>): { features: Feature<Geometry | null>[] }
  /** What a feature says of itself. */
  properties(feature: Feature<Geometry | null>, element: string): Record<string, unknown>
}

/** Drawing instructions, which are no data. */
const KML_STYLE =
  /^(styleUrl|styleHash|styleMapHash|icon.*|label-.*|fill|fill-.*|stroke|stroke-.*|visibility|open|@geometry-type|coordinateProperties|times?)$/

const KML: XmlForm = {
  what: 'Tệp KML',
  root: 'kml',
  elements: ['Placemark'],
  bare: [],
  read: (document) => kml(document as never),
  properties: ({ properties }) => {
    const { timestamp, timespan, description, ...rest } = (properties ?? {}) as Record<string, unknown>
    const html = (description as { value?: string } | undefined)?.value
    const span = timespan as { begin?: unknown; end?: unknown } | undefined
    const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => !KML_STYLE.test(key)))
    return {
      ...kept,
      ...(description === undefined ? {} : { description: html === undefined ? description : withoutTags(html) }),
      ...(timestamp === undefined ? {} : { time: timestamp }),
      ...(span === undefined ? {} : { time: span.begin ?? '', time_end: span.end ?? '' }),
    }
  },
}

/** What the converter adds, and links, which are not followed. */
const GPX_DRAWING = ['coordinateProperties', '_gpxType', 'links']

const GPX: XmlForm = {
  what: 'Tệp GPX',
  root: 'gpx',
  elements: ['wpt', 'rte', 'trk'],
  bare: ['rtept', 'trkpt'],
  read: (document) => gpx(document as never),
  properties: ({ properties, geometry }, element) => {
    const rest = Object.fromEntries(Object.entries(properties ?? {}).filter(([key]) => !GPX_DRAWING.includes(key)))
    const height = geometry?.type === 'Point' ? geometry.coordinates[2] : undefined
    return { gpx: element, ...rest, ...(height === undefined ? {} : { ele: height }) }
  },
}

const withoutTags = (html: string) =>
  html
    .replace(/<(br|\/p|\/tr|\/li|\/div)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[^\S\n]+/g, ' ')

/**
 * Opens a KML file feature by feature. Throws `FileError`.
 * @param documents those inside a KMZ archive, read one after the other: links between them need not be followed
 */
export const openKml = (file: string, documents: readonly ZipEntry[] = []) => openXml(KML, file, documents)
/** Opens a GPX file: waypoints, routes and tracks are one feature each. Throws `FileError`. */
export const openGpx = (file: string) => openXml(GPX, file, [])

const openXml = async (form: XmlForm, file: string, documents: readonly ZipEntry[]): Promise<FeatureLayer> => {
  const isPacked = documents.length > 0
  const size = isPacked ? documents.reduce((sum, entry) => sum + entry.size, 0) : (await stat(file)).size
  const read = { bytes: 0 }
  const readers = isPacked
    ? documents.map((entry) => () => entry.stream())
    : [() => createReadStream(file, { highWaterMark: 1 << 18 })]
  return {
    fileName: basename(file),
    layers: [],
    layer: null,
    // Both formats know but one system.
    stated: { epsg: 4326 },
    hasShapes: true,
    progress: () => (size === 0 ? 1 : read.bytes / size),
    features: () => xmlFeatures(form, readers, read),
  }
}

async function* xmlFeatures(
  form: XmlForm,
  readers: readonly (() => AsyncIterable<Uint8Array>)[],
  read: { bytes: number },
): AsyncGenerator<FileFeature> {
  let number = 0
  read.bytes = 0
  for (const reader of readers) {
    for await (const { name, text } of elementsOf(form, counted(reader(), read))) {
      const [feature] = form.read(parseElement(form, text)).features
      number++
      const properties = feature ? form.properties(feature, name) : {}
      yield { number, properties, shape: feature?.geometry ? geojsonShape(feature.geometry) : NO_SHAPE }
    }
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, read: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    read.bytes += chunk.length
    yield chunk
  }
}

const parseElement = (form: XmlForm, text: string) => {
  const refuse = () => {
    throw new FileError(`${form.what} có đối tượng viết hỏng. Hãy xuất lại tệp.`)
  }
  return new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml')
}

/** Each feature as a small document of its own, inside the root as the file writes it. */
async function* elementsOf(
  form: XmlForm,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ name: string; text: string }> {
  let found: { name: string; text: string }[] = []
  let root = ''
  let close = ''
  let isFirst = true
  let name: string | null = null
  let depth = 0
  let pieces: string[] = []
  let length = 0
  let elements = 0
  /** Depth of the element whose contents are passed over. */
  let bareAt: number | null = null
  const tooLarge = () => new FileError(`${form.what} có một đối tượng quá lớn. Hãy chia nhỏ đối tượng đó.`)
  const reader = new XmlReader(
    {
      onToken(raw) {
        if (isFirst) root = raw
        else if (name === null && pieces.length === 0) pending = raw
        if (name === null || bareAt !== null) return
        pieces.push(raw)
        length += raw.length
        if (length > LARGEST_ELEMENT) throw tooLarge()
      },
      onOpen(opened, attributes) {
        if (attributes.length > LONGEST_TAG) throw tooLarge()
        if (isFirst) {
          if (opened !== form.root)
            throw new FileError(`${form.what} không bắt đầu bằng <${form.root}>. Hãy xuất lại tệp.`)
          const tag = /^<([^\s/>]+)/.exec(root)?.[1] ?? opened
          root = root.replace(/\/>$/, '>')
          close = `</${tag}>`
          isFirst = false
        } else if (name === null && form.elements.includes(opened)) {
          name = opened
          depth = 1
          pieces = [pending]
          length = pending.length
          elements = 0
        } else if (name !== null) {
          depth++
          if (bareAt !== null) return
          if (++elements > MOST_ELEMENTS) throw tooLarge()
          if (!form.bare.includes(opened)) return
          bareAt = depth
          pieces.push(pieces.pop()?.replace(/\/?>$/, '/>') ?? '')
        }
      },
      onClose() {
        if (name === null) return
        if (depth === bareAt) bareAt = null
        if (--depth > 0) return
        found.push({ name, text: `${root}${pieces.join('')}${close}` })
        name = null
        pieces = []
      },
    },
    form.what,
  )
  let pending = ''
  for await (const text of xmlText(chunks, form.what)) {
    reader.write(text)
    yield* found
    found = []
  }
  reader.end()
}
