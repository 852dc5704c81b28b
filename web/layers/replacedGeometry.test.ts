import type { Layer } from '@deck.gl/core'
import { describe, expect, it } from 'vitest'
import { CommuneFillLayer } from './CommuneFillLayer.ts'
import type { CommuneMesh } from './communeMesh.ts'
import { LineSegmentsLayer } from './LineSegmentsLayer.ts'

class Resource {
  isDestroyed = false
  constructor(readonly data: unknown) {}
  destroy() {
    this.isDestroyed = true
  }
}

/** What the graphics card would draw: the last thing the layer gave to its model. */
class DrawnModel {
  attributes: Record<string, Resource> = {}
  bindings: Record<string, Resource> = {}
  indexBuffer: Resource | undefined
  vertexCount = 0
  setAttributes = (attributes: Record<string, Resource>) => Object.assign(this.attributes, attributes)
  setBindings = (bindings: Record<string, Resource>) => Object.assign(this.bindings, bindings)
  setIndexBuffer = (buffer: Resource) => (this.indexBuffer = buffer)
  setVertexCount = (count: number) => (this.vertexCount = count)
}

const device = {
  createBuffer: ({ data }: { data: unknown }) => new Resource(data),
  createTexture: ({ data }: { data: unknown }) => new Resource(data),
}

/** Gives a layer new properties as deck.gl does when a layer with the same id is there already. */
const update = (layer: Layer, oldProps: object, state: object) => {
  Object.assign(layer, { state, context: { device }, setNeedsRedraw: () => {} })
  layer.updateState({ props: layer.props, oldProps, context: {}, changeFlags: {} } as never)
}

const meshOf = (corners: number[], triangles: number[]) =>
  ({ corners: Float32Array.from(corners), triangles: Uint32Array.from(triangles) }) as CommuneMesh

describe('a layer that is given new boundaries under its old id', () => {
  const before = meshOf([0, 0, 0, 1, 0, 0, 0, 1, 0], [0, 1, 2])
  const after = meshOf([0, 0, 0, 2, 0, 0, 2, 2, 0, 0, 2, 0], [0, 1, 2, 0, 2, 3])
  const colours = Uint8Array.of(1, 2, 3, 4)

  it('fills the new communes and frees the old ones', () => {
    const model = new DrawnModel()
    const state = { model, corners: new Resource(before.corners), triangles: new Resource(before.triangles) }
    const [corners, triangles] = [state.corners, state.triangles]
    update(new CommuneFillLayer({ id: 'fill', mesh: after, colours } as never), { mesh: before, colours }, state)
    expect(model.attributes['corners']?.data).toBe(after.corners)
    expect(model.indexBuffer?.data).toBe(after.triangles)
    expect(model.vertexCount).toBe(6)
    expect([corners.isDestroyed, triangles.isDestroyed]).toEqual([true, true])
    expect([state.corners.isDestroyed, state.triangles.isDestroyed]).toEqual([false, false])
  })

  it('keeps its triangles where only the colours are new', () => {
    const model = new DrawnModel()
    const texture = new Resource(null)
    const state = { model, corners: new Resource(null), triangles: new Resource(null), texture }
    const other = Uint8Array.of(9, 8, 7, 6)
    update(
      new CommuneFillLayer({ id: 'fill', mesh: before, colours: other } as never),
      { mesh: before, colours },
      state,
    )
    expect(model.attributes).toEqual({})
    const drawn = model.bindings['communeColours']?.data as Uint8Array | undefined
    expect(drawn?.slice(0, 4)).toEqual(other)
    expect([texture.isDestroyed, state.corners.isDestroyed]).toEqual([true, false])
  })

  it('draws the new edges and frees the old ones', () => {
    const model = new DrawnModel()
    const points = new Resource(null)
    const segments = Float32Array.of(0, 0, 1, 1, 1, 1, 2, 0)
    const layer = new LineSegmentsLayer({ id: 'lines', segments, colour: [0, 0, 0, 255] } as never)
    update(layer, { segments: Float32Array.of(0, 0, 1, 1) }, { model, points })
    expect(model.attributes['points']?.data).toBe(segments)
    expect(model.vertexCount).toBe(4)
    expect(points.isDestroyed).toBe(true)
  })
})
