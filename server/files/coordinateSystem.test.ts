import { describe, expect, it } from 'vitest'
import { coordinateSystemOf } from './coordinateSystem.ts'

const geographic = (datum: string) =>
  `GEOGCS["any",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`
const projected = (datum: string, meridian: number, scale: number, easting = 500000, unit = 'UNIT["Meter",1.0]') =>
  `PROJCS["KT_${meridian}",${geographic(datum)},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",${easting}.0],` +
  `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],` +
  `PARAMETER["Latitude_Of_Origin",0.0],${unit}]`
const nameOf = (wellKnownText: string) => coordinateSystemOf({ wellKnownText }).name

const WKT2 = `PROJCRS["VN-2000 / TM-3 104-45",BASEGEOGCRS["VN-2000",DATUM["Vietnam 2000",ELLIPSOID["WGS 84",6378137,298.257223563,
  LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4756]],
  CONVERSION["Vietnam TM-3 104-45",METHOD["Transverse Mercator",ID["EPSG",9807]],
  PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8801]],
  PARAMETER["Longitude of natural origin",104.75,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8802]],
  PARAMETER["Scale factor at natural origin",0.9999,SCALEUNIT["unity",1],ID["EPSG",8805]],
  PARAMETER["False easting",500000,LENGTHUNIT["metre",1],ID["EPSG",8806]],
  PARAMETER["False northing",0,LENGTHUNIT["metre",1],ID["EPSG",8807]]],CS[Cartesian,2],AXIS["(E)",east,ORDER[1],
  LENGTHUNIT["metre",1]],AXIS["(N)",north,ORDER[2],LENGTHUNIT["metre",1]],ID["EPSG",9208]]`

describe('the coordinate system of a file', () => {
  it('assumes degrees on WGS 84 where nothing is stated', () => {
    expect(coordinateSystemOf(null)).toMatchObject({ unit: 'degree', isAssumed: true })
    expect(coordinateSystemOf(null).toWgs84([105, 10.5])).toEqual([105, 10.5])
  })

  it.each([
    [4326, 'WGS 84 (kinh độ, vĩ độ)'],
    [4756, 'VN-2000 (kinh độ, vĩ độ)'],
    [9208, 'VN-2000, kinh tuyến trục 104°45′, múi 3°'],
    [3405, 'VN-2000, kinh tuyến trục 105°00′, múi 6°'],
    [6957, 'VN-2000, kinh tuyến trục 105°00′, múi 3°'],
    [32648, 'WGS 84, UTM múi 48'],
  ])('knows EPSG %i', (epsg, name) => {
    expect(coordinateSystemOf({ epsg }).name).toBe(name)
  })

  it.each([
    ['degrees of ESRI', geographic('D_WGS_1984'), 'WGS 84 (kinh độ, vĩ độ)'],
    ['degrees on VN-2000', geographic('D_Vietnam_2000'), 'VN-2000 (kinh độ, vĩ độ)'],
    ['a province’s zone', projected('D_Vietnam_2000', 104.75, 0.9999), 'VN-2000, kinh tuyến trục 104°45′, múi 3°'],
    ['another spelling', projected('VN-2000', 107.75, 0.9999), 'VN-2000, kinh tuyến trục 107°45′, múi 3°'],
    ['UTM on VN-2000', projected('Vietnam_2000', 111, 0.9996), 'VN-2000, kinh tuyến trục 111°00′, múi 6°'],
    ['UTM on WGS 84', projected('WGS_1984', 105, 0.9996), 'WGS 84, UTM múi 48'],
    ['WKT 2', WKT2, 'VN-2000, kinh tuyến trục 104°45′, múi 3°'],
    [
      'a datum without a name but with the seven parameters',
      projected('unknown', 105.5, 0.9999).replace(
        ']],PRIMEM',
        '],TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]],PRIMEM',
      ),
      'VN-2000, kinh tuyến trục 105°30′, múi 3°',
    ],
  ])('reads the text of %s', (_, text, name) => {
    expect(nameOf(text)).toBe(name)
  })

  it('asks which is meant where the datum is WGS 84 and the projection that of VN-2000', () => {
    expect(() => nameOf(projected('D_WGS_1984', 104.75, 0.9999))).toThrow(/--epsg 9208/)
  })

  it.each([
    ['another country’s datum', geographic('D_Indian_1960')],
    ['another country’s zone', projected('D_Vietnam_2000', 21, 0.9999)],
    ['a zone that counts its number in', projected('D_Vietnam_2000', 105, 0.9996, 48500000)],
    ['feet', projected('D_Vietnam_2000', 105, 0.9996, 500000, 'UNIT["Foot_US",0.3048006096]')],
    ['a meridian of Paris', geographic('D_WGS_1984').replace('"Greenwich",0.0', '"Paris",2.337229')],
    ['no well-known text', 'hello'],
    ['a text without an end', geographic('D_WGS_1984').slice(0, -1)],
    ['endless nesting', 'A['.repeat(100_000)],
  ])('refuses %s and says how to state the system', (_, text) => {
    expect(() => nameOf(text)).toThrow(/Không dùng được hệ tọa độ.*Hãy chọn hệ tọa độ của tệp.*--epsg 9208/)
  })

  it('refuses numbers of other countries', () => {
    expect(() => coordinateSystemOf({ epsg: 2154 })).toThrow(/EPSG:2154/)
  })

  // Oracle: the two independent computations of domain.md section 8.
  it('takes metres of a zone to the place they mean', () => {
    const [longitude, latitude] = coordinateSystemOf({ epsg: 9208 }).toWgs84([521140.997, 1172774.588])
    expect(longitude).toBeCloseTo(104.945, 7)
    expect(latitude).toBeCloseTo(10.605, 7)
  })

  // Oracle: gdaltransform with the seven parameters written out.
  it('takes degrees on VN-2000 to the place they mean', () => {
    const [longitude, latitude] = coordinateSystemOf({ epsg: 4756 }).toWgs84([105, 10.5])
    expect(longitude).toBeCloseTo(105.001788544284, 9)
    expect(latitude).toBeCloseTo(10.4989910568076, 9)
  })
})
