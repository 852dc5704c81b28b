import { color, Layer, type LayerProps, picking, project32, type UpdateParameters } from '@deck.gl/core'
import type { Buffer } from '@luma.gl/core'
import { Model } from '@luma.gl/engine'
import { rowsOfDays } from './rowsOfDays.ts'

const uniforms = `\
layout(std140) uniform casePointUniforms {
  vec4 smuggling;
  vec4 drug;
  vec4 environment;
  vec4 halo;
  float firstDay;
  float lastDay;
  float sizePixels;
} casePoint;
`
const casePointUniforms = {
  name: 'casePoint',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: {
    smuggling: 'vec4<f32>',
    drug: 'vec4<f32>',
    environment: 'vec4<f32>',
    halo: 'vec4<f32>',
    firstDay: 'f32',
    lastDay: 'f32',
    sizePixels: 'f32',
  },
} as const

const vs = `#version 300 es
#define SHADER_NAME case-point-vertex
in vec3 cases;
in float masks;
out vec4 vColour;
out float vIsHollow;
void main(void) {
  float day = floor(cases.z / 8.0);
  float look = cases.z - day * 8.0;
  bool isShown = look < 6.5 && masks > 0.0 && day >= casePoint.firstDay && day <= casePoint.lastDay;
  if (!isShown) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 0.0;
    return;
  }
  float theme = mod(look, 4.0);
  vColour = theme < 0.5 ? casePoint.smuggling : theme < 1.5 ? casePoint.drug : casePoint.environment;
  vIsHollow = look >= 4.0 ? 1.0 : 0.0;
  geometry.worldPosition = vec3(cases.xy, 0.0);
  gl_Position = project_position_to_clipspace(vec3(cases.xy, 0.0), vec3(0.0), vec3(0.0), geometry.position);
  gl_PointSize = casePoint.sizePixels * project.devicePixelRatio;
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);
}
`
const fs = `#version 300 es
#define SHADER_NAME case-point-fragment
precision highp float;
in vec4 vColour;
in float vIsHollow;
out vec4 fragColor;
void main(void) {
  float reach = length(gl_PointCoord * 2.0 - 1.0);
  if (reach > 1.0) discard;
  bool isHalo = vIsHollow > 0.5 ? reach < 0.45 : reach > 0.78;
  fragColor = isHalo ? casePoint.halo : vColour;
  fragColor.a *= layer.opacity;
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`

type Colour = readonly [number, number, number]

interface CasePointProps extends LayerProps {
  /** Three numbers a case, sorted by day; see `casePoints`. Never changes. */
  readonly cases: Float32Array
  /** 1 where a case passes every clause but the period; a new array only when those clauses change. */
  readonly masks: Uint8Array
  readonly dayRange: readonly [number, number]
  /** Diameter with its halo, CSS pixels. */
  readonly sizePixels: number
  readonly colours: { readonly SMUG: Colour; readonly DRUG: Colour; readonly ENV: Colour; readonly halo: Colour }
}

type State = {
  model: Model
  cases: Buffer
  masks: Buffer
}

const MAXIMUM_DAY = 1e9

/**
 * Cases as dots, straight from the columns: one draw of points, filtered in the vertex shader. Dragging the period
 * changes two numbers and copies nothing. Picking is done over the columns (`pickThing.ts`), not here.
 */
export class CasePointLayer extends Layer<Required<CasePointProps>> {
  static override layerName = 'CasePointLayer'
  declare state: State

  override getShaders() {
    return super.getShaders({ vs, fs, modules: [project32, color, picking, casePointUniforms] })
  }

  override initializeState() {
    const { device } = this.context
    const cases = device.createBuffer({ data: this.props.cases })
    const masks = device.createBuffer({ data: this.props.masks })
    const model = new Model(device, {
      ...this.getShaders(),
      id: `${this.props.id}-model`,
      topology: 'point-list',
      isInstanced: false,
      bufferLayout: [
        { name: 'cases', format: 'float32x3' },
        { name: 'masks', format: 'unorm8' },
      ],
      attributes: { cases, masks },
      vertexCount: this.props.masks.length,
    })
    this.state = { model, cases, masks }
  }

  override updateState({ props, oldProps }: UpdateParameters<this>) {
    if (oldProps.cases === undefined) return
    const { device } = this.context
    if (props.cases !== oldProps.cases) {
      this.state.cases.destroy()
      this.state.cases = device.createBuffer({ data: props.cases })
    }
    if (props.masks !== oldProps.masks) {
      this.state.masks.destroy()
      this.state.masks = device.createBuffer({ data: props.masks })
    }
    if (props.cases !== oldProps.cases || props.masks !== oldProps.masks) {
      this.state.model.setAttributes({ cases: this.state.cases, masks: this.state.masks })
    }
    this.setNeedsRedraw()
  }

  override draw() {
    const { cases, dayRange, colours, sizePixels } = this.props
    const [firstVertex, vertexCount] = rowsOfDays(cases, dayRange)
    if (vertexCount === 0) return
    const { model } = this.state
    model.setDrawOffsets({ firstVertex, firstIndex: 0 })
    model.setVertexCount(vertexCount)
    const rgba = (colour: Colour) => [...colour.map((part) => part / 255), 1]
    model.shaderInputs.setProps({
      casePoint: {
        smuggling: rgba(colours.SMUG),
        drug: rgba(colours.DRUG),
        environment: rgba(colours.ENV),
        halo: rgba(colours.halo),
        firstDay: Math.max(-MAXIMUM_DAY, dayRange[0]),
        lastDay: Math.min(MAXIMUM_DAY, dayRange[1]),
        sizePixels,
      },
    })
    model.draw(this.context.renderPass)
  }

  override finalizeState() {
    const { model, cases, masks } = this.state
    model.destroy()
    cases.destroy()
    masks.destroy()
  }
}
