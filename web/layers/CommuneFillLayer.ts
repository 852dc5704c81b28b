import { color, Layer, type LayerProps, picking, project32, type UpdateParameters } from '@deck.gl/core'
import { Buffer, type Texture } from '@luma.gl/core'
import { Model } from '@luma.gl/engine'
import type { CommuneMesh } from './communeMesh.ts'

const TEXTURE_WIDTH = 64

const vs = `#version 300 es
#define SHADER_NAME commune-fill-vertex
in vec3 corners;
uniform sampler2D communeColours;
out vec4 vColour;
void main(void) {
  int number = int(corners.z + 0.5);
  vColour = texelFetch(communeColours, ivec2(number % ${TEXTURE_WIDTH}, number / ${TEXTURE_WIDTH}), 0);
  geometry.worldPosition = vec3(corners.xy, 0.0);
  gl_Position = project_position_to_clipspace(vec3(corners.xy, 0.0), vec3(0.0), vec3(0.0), geometry.position);
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);
}
`
const fs = `#version 300 es
#define SHADER_NAME commune-fill-fragment
precision highp float;
in vec4 vColour;
out vec4 fragColor;
void main(void) {
  if (vColour.a < 0.001) discard;
  fragColor = vec4(vColour.rgb, vColour.a * layer.opacity);
  if (vColour.a < 0.01) {
    float stripe = mod(gl_FragCoord.x + gl_FragCoord.y, 9.0);
    fragColor = vec4(0.5, 0.5, 0.5, stripe < 1.5 ? 0.55 : 0.10);
  }
  if (vColour.a > 0.998) {
    float stripe = mod(gl_FragCoord.x + gl_FragCoord.y, 12.0);
    fragColor = stripe < 3.0 ? vec4(0.5, 0.5, 0.5, 0.9) : vec4(vColour.rgb, 0.78);
  }
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`

interface CommuneFillProps extends LayerProps {
  readonly mesh: CommuneMesh
  /** Red, green, blue, alpha (0–255) of every commune in the order of `mesh.codes`; alpha `HATCHED` = no data, `SHARED` = striped. */
  readonly colours: Uint8Array
}

type State = {
  model: Model
  corners: Buffer
  triangles: Buffer
  texture: Texture
}

/** Every commune in its colour. Triangles are made once a boundary file; recolouring writes a texture of a few kilobytes. */
export class CommuneFillLayer extends Layer<Required<CommuneFillProps>> {
  static override layerName = 'CommuneFillLayer'
  declare state: State

  override getShaders() {
    return super.getShaders({ vs, fs, modules: [project32, color, picking] })
  }

  override initializeState() {
    const { device } = this.context
    const { mesh } = this.props
    const corners = device.createBuffer({ data: mesh.corners })
    const triangles = device.createBuffer({ data: mesh.triangles, usage: Buffer.INDEX })
    const texture = this.#texture()
    const model = new Model(device, {
      ...this.getShaders(),
      id: `${this.props.id}-model`,
      topology: 'triangle-list',
      isInstanced: false,
      bufferLayout: [{ name: 'corners', format: 'float32x3' }],
      attributes: { corners },
      indexBuffer: triangles,
      vertexCount: mesh.triangles.length,
      bindings: { communeColours: texture },
    })
    this.state = { model, corners, triangles, texture }
  }

  override updateState({ props, oldProps }: UpdateParameters<this>) {
    if (oldProps.colours === undefined) return
    if (props.mesh !== oldProps.mesh) this.#replaceMesh()
    if (props.colours !== oldProps.colours) this.#replaceColours()
    this.setNeedsRedraw()
  }

  // New boundaries arrive in an open page under the same id.
  #replaceMesh(): void {
    const { model, corners, triangles } = this.state
    const { mesh } = this.props
    this.state.corners = this.context.device.createBuffer({ data: mesh.corners })
    this.state.triangles = this.context.device.createBuffer({ data: mesh.triangles, usage: Buffer.INDEX })
    model.setAttributes({ corners: this.state.corners })
    model.setIndexBuffer(this.state.triangles)
    model.setVertexCount(mesh.triangles.length)
    corners.destroy()
    triangles.destroy()
  }

  #replaceColours(): void {
    const { model, texture } = this.state
    this.state.texture = this.#texture()
    model.setBindings({ communeColours: this.state.texture })
    texture.destroy()
  }

  override draw() {
    this.state.model.draw(this.context.renderPass)
  }

  override finalizeState() {
    const { model, corners, triangles, texture } = this.state
    model.destroy()
    for (const resource of [corners, triangles, texture]) resource.destroy()
  }

  #texture(): Texture {
    const { colours } = this.props
    const height = Math.ceil(colours.length / 4 / TEXTURE_WIDTH)
    const data = new Uint8Array(TEXTURE_WIDTH * height * 4)
    data.set(colours)
    return this.context.device.createTexture({
      width: TEXTURE_WIDTH,
      height,
      format: 'rgba8unorm',
      data,
      sampler: { minFilter: 'nearest', magFilter: 'nearest' },
    })
  }
}
