import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { LonLat } from '../../data/model/things.ts'
import type { EastingNorthing, Vn2000Zone } from '../../data/model/vn2000.ts'
import { copyText } from '../ui/copyText.ts'
import { formatCount, formatDecimal } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Fact } from './Facts.tsx'
import { PANEL_WORDS } from './panelWords.ts'

interface CoordinatesProps {
  /** WGS 84 degrees. */
  readonly position: LonLat
  /** Chooses the zone of VN-2000; without it, or where the table has none, the zone of the nearest meridian. */
  readonly provinceCode: string | null
}

interface Metric {
  readonly zone: Vn2000Zone | null
  readonly point: EastingNorthing | null
}

/** A point in both systems as two facts: WGS 84 latitude first, VN-2000 X (north) before Y (east), as on paper. */
export const Coordinates = ({ position, provinceCode }: CoordinatesProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].position
  const [longitude, latitude] = position
  const metric = useMetric(longitude, latitude, provinceCode)
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const copy = async () => {
    // As other map programs read it.
    setCopied((await copyText(`${latitude}, ${longitude}`)) ? 'yes' : 'no')
    setTimeout(() => setCopied(null), 2000)
  }
  const degrees = (value: number) => formatDecimal(value, 5, language)
  return (
    <>
      <Fact label={words.wgs84}>
        <span className="coordinates">
          <span title={words.wgs84Hint}>
            {degrees(latitude)}; {degrees(longitude)}
          </span>
          <IconButton icon={copied === 'yes' ? Check : Copy} label={words.copy} onPress={() => void copy()} />
        </span>
        <output className="visually-hidden">
          {copied === 'yes' ? words.copied : copied === 'no' ? words.copyFailed : ''}
        </output>
      </Fact>
      <Fact
        label="VN-2000"
        note={metric === null ? '\u00a0' : metric.zone ? words.meridian(metric.zone.meridian) : undefined}
      >
        {metric === null ? (
          '…'
        ) : metric.point ? (
          <span className="coordinates-metric">
            <span>{words.northing(formatCount(metric.point[1], language))}</span>{' '}
            <span>{words.easting(formatCount(metric.point[0], language))}</span>
          </span>
        ) : (
          words.outsideZones
        )}
      </Fact>
    </>
  )
}

/** The point in metres of its zone; null until the projection, which no first view needs, has arrived. */
const useMetric = (longitude: number, latitude: number, provinceCode: string | null): Metric | null => {
  const [metric, setMetric] = useState<Metric | null>(null)
  useEffect(() => {
    let isWanted = true
    void import('../../data/model/vn2000.ts').then(({ toVn2000, zoneAt, zoneOfProvince }) => {
      if (!isWanted) return
      const position = [longitude, latitude] as const
      const near = zoneAt(position)
      const zone = near && ((provinceCode && zoneOfProvince(provinceCode)) || near)
      setMetric({ zone, point: zone && toVn2000(position, zone) })
    })
    return () => {
      isWanted = false
    }
  }, [longitude, latitude, provinceCode])
  return metric
}
