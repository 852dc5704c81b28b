/**
 * Headers of an answer that is a file to keep: it may hold what its reader alone may see, so nothing between stores it. A
 * name with other letters than ASCII stands twice, as RFC 6266 has it.
 */
export const attachment = (type: string, name: string) => {
  const plain = name.replace(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'Content-Type': type,
    'Cache-Control': 'private, no-store',
    'Content-Disposition': `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${encoded}`}`,
  }
}
