import type { Collection } from './collections/collection.ts'
import { TITLE } from './documents.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The landing page for people: what there is and how to connect. `nonce` lets its one style through the policy. */
export const landingPage = (collections: readonly Collection[], base: string, nonce: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(TITLE)}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
code { overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% }
td, th { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid; vertical-align: top }
</style>
</head>
<body>
<h1>${escaped(TITLE)}</h1>
<p>Địa chỉ để ghi vào QGIS (OGC API – Features): <code>${escaped(base)}</code>. Mở bằng tên đăng nhập và mã truy cập
cá nhân; tạo mã ở trang <a href="/tai-khoan">Tài khoản</a>. Mỗi người chỉ nhận những bản ghi mình được xem.</p>
<table>
<thead><tr><th>Lớp dữ liệu</th><th>Nội dung</th></tr></thead>
<tbody>
${collections
  .map(
    ({ id, vi, description }) =>
      `<tr><td><a href="${escaped(base)}/collections/${id}">${escaped(vi)}</a></td><td>${escaped(description)}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>
<p>Mảnh vectơ (TileJSON) cho nền bản đồ: <a href="/tiles/communes.json">xã, phường, đặc khu</a>,
<a href="/tiles/cases.json">số vụ theo ô và theo xã</a>.</p>
<p>Mô tả cho máy: <a href="${escaped(base)}/api">OpenAPI 3.0</a>, <a href="${escaped(base)}/conformance">các lớp tuân thủ</a>.</p>
</body>
</html>
`
