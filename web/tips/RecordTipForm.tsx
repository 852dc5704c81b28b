import { useMemo, useState } from 'react'
import { THEMES } from '../../data/model/caseKinds.ts'
import { dayNumber, isoDay, localInstant, localMoment } from '../../data/model/localDay.ts'
import { roleOf } from '../../data/model/roles.ts'
import { TIP_CHANNELS, TIP_TYPES } from '../../data/model/tipCodes.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import { useUnits } from '../account/useUnits.ts'
import { useMe } from '../api/accountQueries.ts'
import { addTip, type NewTip } from '../api/tipCalls.ts'
import { readDayText } from '../filters/dayText.ts'
import { PlaceSearch } from '../filters/PlaceSearch.tsx'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { Chip } from '../ui/Chip.tsx'
import { formatDay, formatMinute } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { IdentityFields, NO_IDENTITY } from './IdentityFields.tsx'
import { LongField } from './LongField.tsx'
import { TIP_WORDS } from './tipWords.ts'

const NONE: readonly never[] = []

/** Minute of the day of 07:05, 7:05, 7h05 or 0705; null for anything else. */
const readClock = (text: string): number | null => {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3])[:.h]?([0-5]\d)\s*$/.exec(text) ?? []
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null
}

/** Everything a tip says, and apart from it who gave it. Days and clocks are those of the province (UTC+7). */
export const RecordTipForm = ({ onRecorded }: { readonly onRecorded: (receiptCode: string) => void }) => {
  const language = useLanguage()
  const words = TIP_WORDS[language]
  const units = useUnits()
  const { grants, mayStoreIdentity: hasKey } = useMe()
  const areas = useMemo(() => grants.filter(({ role }) => roleOf(role).acts.includes('TIP_RECORD')), [grants])
  const provinces = useMemo(() => {
    const own = new Set(areas.map((area) => area.provinceCode))
    return own.has(null) ? units.provinces : units.provinces.filter(({ code }) => own.has(code))
  }, [areas, units.provinces])
  const [start] = useState(() => localMoment(new Date()))
  const [type, setType] = useState<string>('FEEDBACK')
  const [channel, setChannel] = useState<string>('PHONE')
  const [day, setDay] = useState(formatDay(isoDay(start.day)))
  const [clock, setClock] = useState(formatMinute(start.minute))
  const [theme, setTheme] = useState('')
  const [chosenProvince, setProvince] = useState('')
  const [communeCode, setCommune] = useState<string | null>(null)
  const [summary, setSummary] = useState('')
  const [denunciationNumber, setNumber] = useState('')
  const [identity, setIdentity] = useState(NO_IDENTITY)
  const { isBusy, problem, problems, send, check } = useSending()
  const provinceCode = chosenProvince || (provinces.length === 1 ? (provinces[0]?.code ?? '') : '')
  /** Of the chosen province; null: all of them, and a tip may do without. */
  const ownCommunes = useMemo(() => {
    const here = areas.filter((area) => area.provinceCode === null || area.provinceCode === provinceCode)
    return here.some((area) => area.communeCodes === null) ? null : here.flatMap((area) => area.communeCodes ?? [])
  }, [areas, provinceCode])
  const communes = useMemo(
    () =>
      units.communes.filter(
        (commune) =>
          commune.provinceCode === provinceCode && (ownCommunes === null || ownCommunes.includes(commune.code)),
      ),
    [units.communes, provinceCode, ownCommunes],
  )
  const isDenunciation = type === 'DENUNCE'
  const submit = () => {
    const readDay = readDayText(day)
    const minute = readClock(clock)
    const isRight = check({
      ...(readDay.type === 'day' ? {} : { receivedAt: words.dayWrong }),
      ...(minute === null ? { clock: words.clockWrong } : {}),
      ...(provinceCode === '' ? { provinceCode: words.needed } : {}),
      ...(provinceCode !== '' && ownCommunes !== null && communeCode === null ? { communeCode: words.needed } : {}),
      ...(summary.trim() === '' ? { summary: words.needed } : {}),
      ...(isDenunciation && denunciationNumber.trim() === '' ? { denunciationNumber: words.needed } : {}),
    })
    if (!isRight || readDay.type !== 'day' || minute === null) return
    const isNamed = !isDenunciation && Object.values(identity).some((value) => value.trim() !== '')
    const given = {
      type,
      channel,
      receivedAt: localInstant(dayNumber(readDay.iso), minute).toISOString(),
      summary,
      theme: theme || null,
      provinceCode,
      communeCode,
      denunciationNumber: isDenunciation ? denunciationNumber : null,
      identity: isNamed ? identity : null,
    }
    void send(async () => onRecorded((await addTip(given as NewTip)).receiptCode))
  }
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="tip-pair">
        <ChoiceField label={words.type} value={type} options={codeOptions(TIP_TYPES, language)} onChoose={setType} />
        <ChoiceField
          label={words.channel}
          value={channel}
          options={codeOptions(TIP_CHANNELS, language)}
          onChoose={setChannel}
        />
      </div>
      <div className="tip-pair">
        <TextField
          label={words.receivedDay}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          placeholder={words.dayForm}
          value={day}
          onText={setDay}
          problem={problems.receivedAt}
        />
        <TextField
          label={words.receivedClock}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          placeholder={words.clockForm}
          value={clock}
          onText={setClock}
          problem={problems.clock}
        />
      </div>
      {isDenunciation && (
        <>
          <p className="form-done">{words.denunciationText}</p>
          <TextField
            label={words.number}
            hint={words.numberHint}
            maxLength={60}
            autoComplete="off"
            value={denunciationNumber}
            onText={setNumber}
            problem={problems.denunciationNumber}
          />
        </>
      )}
      {!units.isLoading && provinces.length !== 1 && (
        <ChoiceField
          label={words.province}
          value={provinceCode}
          none={'—'}
          options={provinces.map(({ code }) => ({ value: code, label: placeLabel(code, language, units.names) }))}
          onChoose={(code) => {
            setProvince(code)
            setCommune(null)
          }}
          problem={problems.provinceCode}
        />
      )}
      <div className="field">
        <span className="field-label">{words.commune}</span>
        {communeCode ? (
          <div>
            <Chip
              removeLabel={words.dropCommune(placeLabel(communeCode, language, units.names))}
              onRemove={() => setCommune(null)}
            >
              {placeLabel(communeCode, language, units.names)}
            </Chip>
          </div>
        ) : (
          <PlaceSearch
            communes={communes}
            provinces={NONE}
            provincesWithCases={NONE}
            label={words.findCommune}
            placeholder={words.findCommune}
            isLoading={units.isLoading}
            onChoose={({ code }) => setCommune(code)}
          />
        )}
        {problems.communeCode && (
          <p className="field-note" data-is-problem role="alert">
            {problems.communeCode}
          </p>
        )}
      </div>
      <ChoiceField
        label={words.theme}
        value={theme}
        none={words.noTheme}
        options={codeOptions(THEMES, language)}
        onChoose={setTheme}
      />
      <LongField
        label={words.summary}
        hint={words.summaryHint}
        longest={4000}
        rows={6}
        value={summary}
        onText={setSummary}
        problem={problems.summary}
      />
      {!isDenunciation && (
        <IdentityFields value={identity} onChange={setIdentity} hasKey={hasKey} problem={problems.identity} />
      )}
      {problem && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="form-buttons">
        <button type="submit" className="text-button" data-kind="strong" disabled={isBusy || units.isLoading}>
          {isBusy ? words.saving : words.record}
        </button>
      </div>
    </form>
  )
}
