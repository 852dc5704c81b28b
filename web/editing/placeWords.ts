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
  readonly coordinates: string
  readonly coordinatesHint: string
  readonly coordinatesUnread: string
  readonly vertices: string
  readonly verticesHint: string
  readonly applyVertices: string
  readonly applyLeg: string
  readonly lineUnread: (line: number) => string
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
    coordinates: 'Tọa độ',
    coordinatesHint: 'Vĩ độ, kinh độ (WGS 84) hoặc X, Y (VN-2000).',
    coordinatesUnread: 'Không đọc được tọa độ. Ví dụ: 10,6027; 104,9290',
    vertices: 'Danh sách đỉnh',
    verticesHint: 'Mỗi dòng một đỉnh, ghi như ô tọa độ.',
    applyVertices: 'Vẽ theo danh sách',
    applyLeg: 'Thêm chặng theo danh sách',
    lineUnread: (line) => `Dòng ${line} không đọc được. Ví dụ: 10,6027; 104,9290`,
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
    coordinates: 'Coordinates',
    coordinatesHint: 'Latitude, longitude (WGS 84) or X, Y (VN-2000).',
    coordinatesUnread: 'These coordinates cannot be read. Example: 10.6027; 104.9290',
    vertices: 'List of vertices',
    verticesHint: 'One a line, written like coordinates.',
    applyVertices: 'Draw from the list',
    applyLeg: 'Add a leg from the list',
    lineUnread: (line) => `Line ${line} cannot be read. Example: 10.6027; 104.9290`,
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
