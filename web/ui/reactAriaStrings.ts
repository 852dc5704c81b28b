// React Aria has no Vietnamese words. It takes a table from the window before the first render and reads it once, so every
// entry is a function that looks at the language of the page when it is asked.
type Arguments = Readonly<Record<string, string | number | boolean | undefined>>
type Words = string | ((values: Arguments) => string)
type Pair = readonly [vi: Words, en: Words]

const text = (values: Arguments, name: string) => String(values[name] ?? '')

const STRINGS: Readonly<Record<string, Readonly<Record<string, Pair>>>> = {
  '@react-aria/combobox': {
    focusAnnouncement: [
      (values) => `${text(values, 'optionText')}${values.isSelected ? ', đang chọn' : ''}`,
      (values) => `${text(values, 'optionText')}${values.isSelected ? ', selected' : ''}`,
    ],
    countAnnouncement: [
      (values) => `Có ${text(values, 'optionCount')} gợi ý.`,
      (values) => `${text(values, 'optionCount')} suggestions.`,
    ],
    selectedAnnouncement: [
      (values) => `Đã chọn ${text(values, 'optionText')}`,
      (values) => `${text(values, 'optionText')}, selected`,
    ],
    buttonLabel: ['Hiện gợi ý', 'Show suggestions'],
    listboxLabel: ['Gợi ý', 'Suggestions'],
  },
  '@react-aria/overlays': { dismiss: ['Đóng', 'Dismiss'] },
  '@react-aria/menu': {
    longPressMessage: ['Nhấn giữ hoặc Alt + mũi tên xuống để mở', 'Long press or press Alt + ArrowDown to open'],
  },
  '@react-aria/searchfield': { 'Clear search': ['Xóa ô tìm', 'Clear search'] },
  '@react-aria/spinbutton': { Empty: ['Trống', 'Empty'] },
  '@react-aria/datepicker': {
    era: ['kỷ nguyên', 'era'],
    year: ['năm', 'year'],
    month: ['tháng', 'month'],
    day: ['ngày', 'day'],
    hour: ['giờ', 'hour'],
    minute: ['phút', 'minute'],
    second: ['giây', 'second'],
    dayPeriod: ['sáng, chiều', 'AM/PM'],
    calendar: ['Lịch', 'Calendar'],
    startDate: ['Ngày đầu', 'Start date'],
    endDate: ['Ngày cuối', 'End date'],
    weekday: ['thứ', 'day of the week'],
    timeZoneName: ['múi giờ', 'time zone'],
    selectedDateDescription: [
      (values) => `Ngày đã chọn: ${text(values, 'date')}`,
      (values) => `Selected date: ${text(values, 'date')}`,
    ],
    selectedRangeDescription: [
      (values) => `Đã chọn từ ${text(values, 'startDate')} đến ${text(values, 'endDate')}`,
      (values) => `Selected range: ${text(values, 'startDate')} to ${text(values, 'endDate')}`,
    ],
    selectedTimeDescription: [
      (values) => `Giờ đã chọn: ${text(values, 'time')}`,
      (values) => `Selected time: ${text(values, 'time')}`,
    ],
  },
  '@react-aria/calendar': {
    previous: ['Tháng trước', 'Previous'],
    next: ['Tháng sau', 'Next'],
    selectedDateDescription: [
      (values) => `Ngày đã chọn: ${text(values, 'date')}`,
      (values) => `Selected date: ${text(values, 'date')}`,
    ],
    selectedRangeDescription: [
      (values) => `Đã chọn: ${text(values, 'dateRange')}`,
      (values) => `Selected range: ${text(values, 'dateRange')}`,
    ],
    todayDate: [(values) => `Hôm nay, ${text(values, 'date')}`, (values) => `Today, ${text(values, 'date')}`],
    todayDateSelected: [
      (values) => `Hôm nay, ${text(values, 'date')}, đang chọn`,
      (values) => `Today, ${text(values, 'date')}, selected`,
    ],
    dateSelected: [(values) => `${text(values, 'date')}, đang chọn`, (values) => `${text(values, 'date')}, selected`],
    startRangeSelectionPrompt: ['Bấm để chọn ngày đầu', 'Click to start selecting a range'],
    finishRangeSelectionPrompt: ['Bấm để chọn ngày cuối', 'Click to finish selecting the range'],
    minimumDate: ['Ngày sớm nhất', 'First available date'],
    maximumDate: ['Ngày muộn nhất', 'Last available date'],
    dateRange: [
      (values) => `${text(values, 'startDate')} đến ${text(values, 'endDate')}`,
      (values) => `${text(values, 'startDate')} to ${text(values, 'endDate')}`,
    ],
  },
  '@react-stately/datepicker': {
    rangeUnderflow: [
      (values) => `Chọn từ ngày ${text(values, 'minValue')} trở đi.`,
      (values) => `Choose ${text(values, 'minValue')} or later.`,
    ],
    rangeOverflow: [
      (values) => `Chọn đến ngày ${text(values, 'maxValue')} trở lại.`,
      (values) => `Choose ${text(values, 'maxValue')} or earlier.`,
    ],
    rangeReversed: ['Ngày đầu phải trước ngày cuối.', 'The start date must be before the end date.'],
    unavailableDate: ['Không chọn được ngày này.', 'This date cannot be chosen.'],
  },
  '@react-aria/grid': {},
  '@react-aria/gridlist': {},
  '@react-aria/autocomplete': { collectionLabel: ['Gợi ý', 'Suggestions'] },
  '@react-aria/dnd': {},
  'react-aria-components': {
    selectPlaceholder: ['Chọn một mục', 'Select an item'],
    tableResizer: ['Đổi độ rộng', 'Resizer'],
    dropzoneLabel: ['Vùng thả tệp', 'Drop zone'],
    colorSwatchPicker: ['Mẫu màu', 'Color swatches'],
  },
}

const spoken =
  ([vi, en]: Pair) =>
  (values: Arguments) => {
    const words = document.documentElement.lang === 'en' ? en : vi
    return typeof words === 'function' ? words(values) : words
  }

/** Must run before the first React Aria component is drawn. */
export const installReactAriaStrings = (): void => {
  const target = window as unknown as Record<symbol, unknown>
  target[Symbol.for('react-aria.i18n.locale')] = 'vi-VN'
  target[Symbol.for('react-aria.i18n.strings')] = Object.fromEntries(
    Object.entries(STRINGS).map(([name, table]) => [
      name,
      Object.fromEntries(Object.entries(table).map(([key, pair]) => [key, spoken(pair)])),
    ]),
  )
}
