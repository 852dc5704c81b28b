/** Between these the README holds the tables of roles and rights. */
export const BEGIN = '<!-- roles and rights: npx tsx scripts/access-table.ts -->'
export const END = '<!-- end of roles and rights -->'
