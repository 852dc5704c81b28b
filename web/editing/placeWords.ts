import type { ProblemCode } from '../../data/model/caseRow/refusal.ts'
import type { Language } from '../../data/model/codedValue.ts'

/** Words of placing and drawing. */
export interface PlaceWords {
  readonly placePoint: string
  readonly movePoint: string
  readonly drawArea: string
  readonly redrawArea: string
  readonly drawLeg: string
  readonly clearShape: string
  readonly undo: string
  readonly undoVertex: string
  readonly finish: string
  readonly stopDrawing: string
  readonly hintPoint: string
  readonly hintArea: (vertices: number) => string
  readonly hintLine: (vertices: number) => string
  readonly hintMove: string
  readonly hintLegs: string
  readonly coordinates: string
  readonly coordinatesHint: string
  /** Why coordinates cannot be taken, and what to do. */
  readonly problemOf: (code: ProblemCode) => string
  readonly readIn: (zone: string) => string
  readonly zone: string
  readonly zoneOfProvince: (meridian: string) => string
  readonly zoneNotChosen: string
  /** `width`: degrees. */
  readonly zoneName: (meridian: string, width: number) => string
  readonly vertices: string
  readonly verticesHint: string
  readonly applyVertices: string
  readonly applyLeg: string
  readonly lineProblem: (line: number, problem: string) => string
  readonly tooFewVertices: (needed: number) => string
  readonly inCommune: (name: string) => string
  readonly inNoCommune: string
  readonly noPlace: string
  readonly areaHas: (vertices: number) => string
  readonly drawingLoads: string
  readonly legs: string
  readonly leg: (number: number) => string
  readonly legMode: string
  readonly legFrom: string
  readonly legTo: string
  readonly legUp: string
  readonly legDown: string
  readonly legSplit: string
  readonly legRemove: string
  readonly noLegs: string
}

export const PLACE_WORDS: Readonly<Record<Language, PlaceWords>> = {
  vi: {
    placePoint: 'Đặt điểm',
    movePoint: 'Đặt lại điểm',
    drawArea: 'Vẽ vùng',
    redrawArea: 'Vẽ lại vùng',
    drawLeg: 'Vẽ chặng tiếp',
    clearShape: 'Xóa hình',
    undo: 'Hoàn tác',
    undoVertex: 'Bỏ đỉnh cuối',
    finish: 'Xong',
    stopDrawing: 'Thôi vẽ',
    hintPoint: 'Chạm vào bản đồ để đặt điểm.',
    hintArea: (vertices) =>
      vertices < 3 ? 'Chạm từng đỉnh của vùng.' : `${vertices} đỉnh. Chạm đỉnh đầu hoặc bấm Xong để khép vùng.`,
    hintLine: (vertices) =>
      vertices < 2
        ? 'Chạm từng điểm dọc đường đi.'
        : `${vertices} điểm. Chạm lại điểm cuối hoặc bấm Xong để hết chặng.`,
    hintMove: 'Kéo điểm, đỉnh hoặc chấm giữa cạnh để sửa hình.',
    hintLegs: 'Chạm vào một chặng rồi kéo đỉnh hoặc chấm giữa cạnh để sửa.',
    coordinates: 'Tọa độ',
    coordinatesHint: 'Vĩ độ, kinh độ (WGS 84) hoặc X, Y (VN-2000).',
    problemOf: (code) =>
      code === 'COORDINATES_METRES'
        ? 'Chưa biết kinh tuyến trục của X, Y. Hãy chọn ở ô bên dưới.'
        : code === 'OUTSIDE_VIETNAM'
          ? 'Điểm nằm ngoài Việt Nam. Hãy xem lại tọa độ; nếu ghi X, Y thì chọn lại kinh tuyến trục.'
          : 'Không đọc được tọa độ. Hãy ghi ví dụ: 10,6027; 104,9290 hoặc 10°36′18″B 104°56′42″Đ hoặc X 1172774,588; Y 521140,997.',
    readIn: (zone) => `Đã đọc theo ${zone}. Điểm sai chỗ thì chọn kinh tuyến trục khác.`,
    zone: 'Kinh tuyến trục của X, Y',
    zoneOfProvince: (meridian) => `Theo tỉnh: ${meridian}, múi 3°`,
    zoneNotChosen: 'Chọn kinh tuyến trục…',
    zoneName: (meridian, width) => `${meridian}, múi ${width}°`,
    vertices: 'Danh sách đỉnh',
    verticesHint: 'Mỗi dòng một đỉnh, ghi như ô tọa độ.',
    applyVertices: 'Vẽ theo danh sách',
    applyLeg: 'Thêm chặng theo danh sách',
    lineProblem: (line, problem) => `Dòng ${line}: ${problem}`,
    tooFewVertices: (needed) => `Cần ít nhất ${needed} đỉnh, mỗi dòng một đỉnh.`,
    inCommune: (name) => `Thuộc ${name}`,
    inNoCommune: 'Không nằm trong xã nào',
    noPlace: 'Chưa có vị trí',
    areaHas: (vertices) => `Vùng ${vertices} đỉnh`,
    drawingLoads: 'Đang mở công cụ vẽ…',
    legs: 'Các chặng',
    leg: (number) => `Chặng ${number}`,
    legMode: 'Loại đường',
    legFrom: 'Từ',
    legTo: 'Đến',
    legUp: 'Đưa lên trước',
    legDown: 'Đưa xuống sau',
    legSplit: 'Tách làm hai chặng',
    legRemove: 'Bỏ chặng',
    noLegs: 'Chưa có chặng nào. Bấm “Vẽ chặng tiếp” rồi chạm lên bản đồ.',
  },
  en: {
    placePoint: 'Set a point',
    movePoint: 'Set the point again',
    drawArea: 'Draw an area',
    redrawArea: 'Draw the area again',
    drawLeg: 'Draw the next leg',
    clearShape: 'Clear',
    undo: 'Undo',
    undoVertex: 'Remove last vertex',
    finish: 'Done',
    stopDrawing: 'Stop drawing',
    hintPoint: 'Tap the map to set the point.',
    hintArea: (vertices) =>
      vertices < 3
        ? 'Tap the corners of the area.'
        : `${vertices} corners. Tap the first one or press Done to close it.`,
    hintLine: (vertices) =>
      vertices < 2 ? 'Tap along the way.' : `${vertices} points. Tap the last one again or press Done to end the leg.`,
    hintMove: 'Drag points, corners or the dots between them.',
    hintLegs: 'Tap a leg, then drag its corners or the dots between them.',
    coordinates: 'Coordinates',
    coordinatesHint: 'Latitude, longitude (WGS 84) or X, Y (VN-2000).',
    problemOf: (code) =>
      code === 'COORDINATES_METRES'
        ? 'The central meridian of X, Y is not known. Choose it below.'
        : code === 'OUTSIDE_VIETNAM'
          ? 'The point lies outside Việt Nam. Check the coordinates; of X, Y choose another central meridian.'
          : 'These coordinates cannot be read. Write for example 10.6027; 104.9290 or 10°36′18″N 104°56′42″E or X 1172774.588; Y 521140.997.',
    readIn: (zone) => `Read in ${zone}. If the point is in the wrong place, choose another central meridian.`,
    zone: 'Central meridian of X, Y',
    zoneOfProvince: (meridian) => `Of the province: ${meridian}, 3° zone`,
    zoneNotChosen: 'Choose a central meridian…',
    zoneName: (meridian, width) => `${meridian}, ${width}° zone`,
    vertices: 'List of vertices',
    verticesHint: 'One a line, written like coordinates.',
    applyVertices: 'Draw from the list',
    applyLeg: 'Add a leg from the list',
    lineProblem: (line, problem) => `Line ${line}: ${problem}`,
    tooFewVertices: (needed) => `At least ${needed} vertices are needed, one a line.`,
    inCommune: (name) => `In ${name}`,
    inNoCommune: 'In no commune',
    noPlace: 'No place yet',
    areaHas: (vertices) => `Area of ${vertices} corners`,
    drawingLoads: 'Opening the drawing tool…',
    legs: 'Legs',
    leg: (number) => `Leg ${number}`,
    legMode: 'Way',
    legFrom: 'From',
    legTo: 'To',
    legUp: 'Earlier',
    legDown: 'Later',
    legSplit: 'Split in two',
    legRemove: 'Remove the leg',
    noLegs: 'No legs yet. Press “Draw the next leg” and tap the map.',
  },
}
