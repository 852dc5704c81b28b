const REASONS: Readonly<Record<string, string>> = {
  'Self-intersection': 'ranh giới tự cắt',
  'Ring Self-intersection': 'ranh giới tự chạm',
  'Hole lies outside shell': 'lỗ nằm ngoài vùng',
  'Holes are nested': 'lỗ nằm trong lỗ',
  'Nested shells': 'vùng nằm trong vùng',
  'Interior is disconnected': 'vùng bị cắt rời bên trong',
  'Duplicate Rings': 'vòng bị lặp lại',
  'Too few points in geometry component': 'vòng có quá ít điểm',
  'Invalid Coordinate': 'tọa độ không hợp lệ',
}

/** PostGIS's reason (`Self-intersection[105.1 10.4]`, longitude first) in Vietnamese; an unknown one stays as it is. */
export const validityReason = (reason: string): string => {
  const [, name = reason, x, y] = /^([^[]+)(?:\[(\S+) (\S+)\])?$/.exec(reason) ?? []
  const place = x && y ? ` tại ${degrees(x)}; ${degrees(y)}` : ''
  return `${REASONS[name.trim()] ?? name.trim()}${place}`
}

const degrees = (text: string) => Number(text).toLocaleString('vi-VN', { maximumFractionDigits: 5, useGrouping: false })
