/** An export that a format cannot hold; the Vietnamese message says what to do. */
export class ExportTooLarge extends Error {}
