import type { Language } from '../../data/model/codedValue.ts'
import type { FormField } from './formFields.ts'

/** English names of fields, by key. The Vietnamese ones are those of the import (data/model). */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  sourceNumber: 'Record number',
  kind: 'Kind',
  force: 'Lead force',
  date: 'Date',
  timeFrom: 'Time',
  dateTo: 'Until (date)',
  timeTo: 'Until (time)',
  status: 'Status',
  nature: 'Nature',
  direction: 'Direction',
  zone: 'Zone',
  channel: 'Channel',
  jointForces: 'Joint forces',
  outcomes: 'Outcomes',
  commodities: 'Goods',
  subjects: 'Subjects',
  organisations: 'Organisations',
  value: 'Value of goods (VND)',
  fine: 'Fine (VND)',
  summary: 'Summary',
  unit: 'Unit as written on the paper',
  province: 'Province',
  precision: 'Precision',
  positionSource: 'Source of the position',
  sensitivity: 'Restriction level',
  name: 'Name',
  type: 'Type',
  address: 'Address',
  facilityClass: 'Environmental class',
  isActive: 'In operation',
  class: 'Class',
  handling: 'Handling',
  sector: 'Sector',
  foundOn: 'Found on',
  dueOn: 'Due on',
  dismantledOn: 'Dismantled on',
  score: 'Score K',
  theme: 'Theme',
  scope: 'Scope',
  note: 'Note',
  mode: 'Way',
  country: 'Country on the other side',
  counterpart: 'Counterpart',
  accuracy: 'Accuracy of the position',
  errorMetres: 'Error (m)',
  accuracySource: 'Source of the position',
  legModes: 'Modes of the legs',
  legNames: 'Names of the legs',
  shape: 'Place',
}

const MONEY = { vi: ' (đồng)', en: '' } as const

/** What stands over a field. */
export const fieldLabel = ({ key, vi, control }: FormField, language: Language): string =>
  language === 'vi' ? `${vi}${control.is === 'money' ? MONEY.vi : ''}` : (FIELD_WORDS[key] ?? vi)
