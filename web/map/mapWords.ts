import type { Language } from '../../data/model/codedValue.ts'

/** Every word that the map's own controls say. */
export interface MapWords {
  readonly mapName: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly northUp: string
  readonly showCoordinates: string
  readonly hideCoordinates: string
  readonly coordinatesHint: string
  readonly outsideZones: string
  readonly meridian: string
  readonly credits: string
  readonly scale: string
  readonly noGraphics: string
  readonly graphicsLost: string
  readonly retry: string
  readonly inset: string
  /** The name of an archipelago as the inset writes it: short. */
  readonly insetName: (line: string) => string
}

export const MAP_WORDS: Readonly<Record<Language, MapWords>> = {
  vi: {
    mapName: 'Bản đồ. Dùng phím mũi tên để dịch, phím + và − để phóng to, thu nhỏ.',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    northUp: 'Xoay về hướng bắc',
    showCoordinates: 'Hiện tọa độ con trỏ',
    hideCoordinates: 'Ẩn tọa độ con trỏ',
    coordinatesHint: 'Di con trỏ hoặc chạm vào bản đồ',
    outsideZones: 'ngoài các múi chiếu của Việt Nam',
    meridian: 'Kinh tuyến trục',
    credits: 'Nguồn bản đồ nền',
    scale: 'Tỷ lệ',
    noGraphics:
      'Trình duyệt này không vẽ được bản đồ vì không có WebGL 2. Số liệu, biểu đồ và danh sách vẫn dùng được. Hãy bật tăng tốc đồ họa trong phần cài đặt của trình duyệt hoặc mở bằng Chrome, Edge, Firefox bản mới.',
    graphicsLost:
      'Bản đồ tạm ngừng vì máy lấy lại bộ nhớ đồ họa. Bộ lọc và số liệu không mất. Hãy đóng bớt cửa sổ khác rồi thử lại.',
    retry: 'Vẽ lại bản đồ',
    inset: 'Bản đồ Việt Nam với quần đảo Hoàng Sa và quần đảo Trường Sa; khung là phần đang xem',
    insetName: (line) => line.replace('Quần đảo', 'QĐ.'),
  },
  en: {
    mapName: 'Map. Use the arrow keys to move, + and − to zoom.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    northUp: 'Turn north up',
    showCoordinates: 'Show pointer coordinates',
    hideCoordinates: 'Hide pointer coordinates',
    coordinatesHint: 'Move the pointer over the map or tap it',
    outsideZones: 'outside the zones of Viet Nam',
    meridian: 'Central meridian',
    credits: 'Map sources',
    scale: 'Scale',
    noGraphics:
      'This browser cannot draw the map because it has no WebGL 2. Figures, charts and lists still work. Turn on graphics acceleration in the browser settings, or open this page in a recent Chrome, Edge or Firefox.',
    graphicsLost:
      'The map has paused because the computer took its graphics memory back. Filters and figures are safe. Close other windows and try again.',
    retry: 'Draw the map again',
    inset: 'Map of Viet Nam with the Hoang Sa and Truong Sa archipelagos; the frame is what you see',
    insetName: (line) => line.replace(' archipelago', ' Is.'),
  },
}
