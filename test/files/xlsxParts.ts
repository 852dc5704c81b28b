import { zipBytes } from '../boundaryFiles.ts'

/** The parts of the smallest workbook, to change one of them; its sheet has a header and a row. */
export const xlsxParts = (): Record<string, Buffer> => ({
  '[Content_Types].xml': Buffer.from('<Types/>'),
  'xl/workbook.xml': Buffer.from(
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': Buffer.from(
    '<Relationships><Relationship Id="a" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
  ),
  'xl/sharedStrings.xml': Buffer.from('<sst><si><t>x</t></si></sst>'),
  'xl/worksheets/sheet1.xml': Buffer.from(
    '<worksheet><sheetData><row r="1"><c t="str"><v>Ngày</v></c></row><row r="2"><c t="s"><v>0</v></c></row></sheetData></worksheet>',
  ),
})

/** A workbook with this sheet. */
export const sheetFile = (sheet: string | Uint8Array): Buffer =>
  zipBytes({
    ...xlsxParts(),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? Buffer.from(sheet) : Buffer.from(sheet),
  })
