export type ColumnsProblem = 'FOREIGN' | 'TRUNCATED' | 'NEWER' | 'CORRUPT'

const MESSAGES: Readonly<Record<ColumnsProblem, string>> = {
  FOREIGN: 'Dữ liệu nhận được không phải bảng vụ việc của Điểm Nóng. Hãy kiểm tra địa chỉ máy chủ rồi tải lại trang.',
  TRUNCATED: 'Bảng vụ việc chưa tải hết nên không dùng được; dữ liệu trên máy chủ vẫn nguyên. Hãy tải lại trang.',
  NEWER: 'Máy chủ đã có bản chương trình mới hơn trang này. Hãy tải lại trang.',
  CORRUPT: 'Bảng vụ việc bị hỏng khi truyền; dữ liệu trên máy chủ vẫn nguyên. Hãy tải lại trang.',
}

/** Why bytes are no readable case table. `problem` is stable, for other languages; the message is Vietnamese. */
export class ColumnsFormatError extends Error {
  constructor(
    readonly problem: ColumnsProblem,
    detail: string,
  ) {
    super(MESSAGES[problem], { cause: detail })
    this.name = 'ColumnsFormatError'
  }
}
