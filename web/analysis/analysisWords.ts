import type { Language } from '../../data/model/codedValue.ts'

export interface AnalysisWords {
  readonly question: string
  readonly area: string
  readonly allProvinces: string
  readonly severalPlaces: string
  readonly period: string
  readonly periodHint: string
  readonly compute: string
  readonly computing: string
  readonly failed: string
  readonly noPeriod: string
  readonly outdated: string
  readonly clear: string
  readonly found: string
  readonly refused: string
  readonly howComputed: string
  readonly legend: string
  readonly table: string
  readonly rowsShown: (shown: string, all: string) => string
  readonly more: string
  readonly showOnMap: (name: string) => string
  readonly workbook: string
  readonly geoJson: string
  readonly picture: string
  readonly noPicture: string
  readonly loadMore: string
  readonly newestFirst: string
}

export const ANALYSIS_WORDS: Readonly<Record<Language, AnalysisWords>> = {
  vi: {
    question: 'Câu hỏi',
    area: 'Khu vực',
    allProvinces: 'Mọi tỉnh có số liệu',
    severalPlaces: 'Các nơi đang lọc',
    period: 'Kỳ',
    periodHint: 'Kỳ và bộ lọc lấy theo bản đồ; đổi ở thanh thời gian và bộ lọc.',
    compute: 'Tính',
    computing: 'Đang tính…',
    failed: 'Không tính được. Hãy tải lại trang rồi thử lại.',
    noPeriod: 'Hãy chọn kỳ có ngày đầu và ngày cuối ở thanh thời gian.',
    outdated: 'Bộ lọc, kỳ hoặc tham số đã đổi sau lần tính này. Bấm Tính để cập nhật.',
    clear: 'Bỏ kết quả khỏi bản đồ',
    found: 'Kết quả',
    refused: 'Chưa kết luận được',
    howComputed: 'Cách tính',
    legend: 'Chú giải kết quả',
    table: 'Bảng xếp hạng',
    rowsShown: (shown, all) => `${shown} trong ${all} dòng`,
    more: 'Xem thêm',
    showOnMap: (name) => `Xem ${name} trên bản đồ`,
    workbook: 'Tải bảng XLSX',
    geoJson: 'Tải GeoJSON',
    picture: 'Tải ảnh PNG',
    noPicture: 'Không tạo được ảnh: bản đồ chưa vẽ được. Hãy thử lại khi bản đồ hiện ra.',
    loadMore: 'Tải toàn bộ số liệu',
    newestFirst: 'Bước cũ bên trái, bước mới bên phải',
  },
  en: {
    question: 'Question',
    area: 'Area',
    allProvinces: 'Every province with data',
    severalPlaces: 'The places of the filter',
    period: 'Period',
    periodHint: 'Period and filter are those of the map; change them in the time bar and the filters.',
    compute: 'Compute',
    computing: 'Computing…',
    failed: 'It could not be computed. Load the page again and try once more.',
    noPeriod: 'Choose a period with a first and a last day in the time bar.',
    outdated: 'Filter, period or parameters changed since this was computed. Press Compute to bring it up to date.',
    clear: 'Take the result off the map',
    found: 'Finding',
    refused: 'No finding',
    howComputed: 'How it was computed',
    legend: 'Legend of the result',
    table: 'Ranking',
    rowsShown: (shown, all) => `${shown} of ${all} rows`,
    more: 'More',
    showOnMap: (name) => `Show ${name} on the map`,
    workbook: 'Download XLSX',
    geoJson: 'Download GeoJSON',
    picture: 'Download PNG',
    noPicture: 'No picture could be made: the map cannot draw. Try again once it is there.',
    loadMore: 'Load all data',
    newestFirst: 'Older steps left, newer ones right',
  },
}
