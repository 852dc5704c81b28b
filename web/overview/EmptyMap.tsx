import { useLocation } from 'wouter'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { emptyMapReason } from '../account/emptyMapReason.ts'
import { useMe } from '../api/accountQueries.ts'
import { IMPORT_LABEL, IMPORT_PATH } from '../imports/importPath.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'

/** For a map without a single case: why, for this person, and what to do. */
export const EmptyMap = () => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [, navigate] = useLocation()
  const { grants, acts } = useMe()
  const reason = emptyMapReason(grants, isoDay(localToday()))
  const why = { NONE_STORED: null, PUBLIC_ONLY: words.noCasesPublicText, OUTSIDE: words.noCasesHereText }[reason]
  // Who administers also imports.
  const how = why === null || acts.includes('PEOPLE_MANAGE') ? words.noCasesText : null
  return (
    <Notice
      kind="empty"
      title={why === null ? words.noCases : words.noCasesHere}
      text={[why, how].filter((text) => text !== null).join(' ')}
      action={
        acts.includes('DATA_IMPORT')
          ? { label: IMPORT_LABEL[language], onPress: () => navigate(IMPORT_PATH) }
          : undefined
      }
    />
  )
}
