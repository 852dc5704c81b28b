import type { MapMouseEvent, Map as MapLibreMap } from 'maplibre-gl'
import { type Camera, type MapPointerEvent, metresPerPixel } from './camera.ts'

/** Where the map looks now. */
export const cameraOf = (map: MapLibreMap): Camera => {
  const { lng, lat } = map.getCenter()
  return { lon: lng, lat, zoom: map.getZoom() }
}

const pointerEvent = (map: MapLibreMap, { lngLat, point }: MapMouseEvent): MapPointerEvent => ({
  lonLat: [lngLat.lng, lngLat.lat],
  point: [point.x, point.y],
  zoom: map.getZoom(),
  metresPerPixel: metresPerPixel(lngLat.lat, map.getZoom()),
})

/** Tells of the pointer at most once a frame, and not while the map is being dragged; returns what stops it. */
export const listenToPointer = (
  map: MapLibreMap,
  onPointer: (event: MapPointerEvent | null) => void,
  onClick: (event: MapPointerEvent) => void,
): (() => void) => {
  let frame = 0
  let waiting: MapPointerEvent | null = null
  const tell = () => {
    frame = 0
    onPointer(waiting)
  }
  const later = (event: MapPointerEvent | null) => {
    waiting = event
    frame ||= requestAnimationFrame(tell)
  }
  map.on('mousemove', (event) => {
    if (!map.isMoving()) later(pointerEvent(map, event))
  })
  map.on('mouseout', () => later(null))
  map.on('dragstart', () => later(null))
  map.on('click', (event) => onClick(pointerEvent(map, event)))
  return () => cancelAnimationFrame(frame)
}
