import { color, Layer, type LayerProps, picking, project32, type UpdateParameters } from '@deck.gl/core'
import type { Buffer } from '@luma.gl/core'
import { Model } from '@luma.gl/engine'

const uniforms = `\
layout(std140) uniform lineSegmentsUniforms {
  vec4 colour;
} lineSegments;
`
const lineSegmentsUniforms = {
  name: 'lineSegments',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: { colour: 'vec4<f32>' },
} as const

const vs = `#version 300 es
#define SHADER_NAME line-segments-vertex
in vec2 points;
void main(void) {
  geometry.worldPosition = vec3(points, 0.0);
  gl_Position = project_position_to_clipspace(vec3(points, 0.0), vec3(0.0), vec3(0.0), geometry.position);
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);
}
`
const fs = `#version 300 es
#define SHADER_NAME line-segments-fragment
precision highp float;
out vec4 fragColor;
void main(void) {
  fragColor = vec4(lineSegments.colour.rgb, lineSegments.colour.a * layer.opacity);
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`

interface LineSegmentsProps extends LayerProps {
  /** Longitude, latitude of both ends: four numbers a segment. */
  readonly segments: Float32Array
  /** 0–255 each. */
  readonly colour: readonly [number, number, number, number]
}

/** Hairlines in one colour: a hundred thousand edges in one draw. */
export class LineSegmentsLayer extends Layer<Required<LineSegmentsProps>> {
  static override layerName = 'LineSegmentsLayer'
  declare state: { model: Model; points: Buffer }

  override getShaders() {
    return super.getShaders({ vs, fs, modules: [project32, color, picking, lineSegmentsUniforms] })
  }

  override initializeState() {
    const { device } = this.context
    const points = device.createBuffer({ data: this.props.segments })
    const model = new Model(device, {
      ...this.getShaders(),
      id: `${this.props.id}-model`,
      topology: 'line-list',
      isInstanced: false,
      bufferLayout: [{ name: 'points', format: 'float32x2' }],
      attributes: { points },
      vertexCount: this.props.segments.length / 2,
    })
    this.state = { model, points }
  }

  override updateState({ props, oldProps }: UpdateParameters<this>) {
    if (oldProps.segments === undefined) return
    if (props.segments !== oldProps.segments) {
      const { model, points } = this.state
      this.state.points = this.context.device.createBuffer({ data: props.segments })
      model.setAttributes({ points: this.state.points })
      model.setVertexCount(props.segments.length / 2)
      points.destroy()
    }
    this.setNeedsRedraw()
  }

  override draw() {
    const colour = this.props.colour.map((part) => part / 255)
    this.state.model.shaderInputs.setProps({ lineSegments: { colour } })
    this.state.model.draw(this.context.renderPass)
  }

  override finalizeState() {
    this.state.model.destroy()
    this.state.points.destroy()
  }
}
