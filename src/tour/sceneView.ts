import type { Meeting } from '../model/dmk.ts';
import { withTime } from '../model/filter.ts';
import { parseLink, toHash } from '../model/link.ts';
import type { View } from '../model/link.ts';
import { overlaps } from '../model/window.ts';
import type { Window } from '../model/window.ts';
import type { Scene } from '../load/tour.ts';

/** The view without what makes it a talk: what others open, and what one comes back to. */
export function plainView({ mode: _, tour: __, scene: ___, ...view }: View): View {
  return view;
}

/** The same of a link. */
export function plainHash(hash: string): string {
  return toHash(plainView(parseLink(hash).view));
}

/** The view as a link for the hall's phones: the scene's own, in the language shown. */
export function sceneHash({ link }: Scene, language: View['language']): string {
  const { view } = parseLink(link);
  return toHash({ ...view, ...(language && { language }) });
}

/** What a scene chooses but for camera and time, which move in it: another choice interrupts it. */
export function choicesOf(view: View): string {
  const { order, project, meeting, place } = view;
  const filter = withTime(view.filter, { window: undefined });
  return toHash({
    filter,
    order,
    ...(project !== undefined && { project }),
    ...(meeting !== undefined && { meeting }),
    ...(place !== undefined && { place }),
  });
}

/** Meetings that share a day with the window. */
export function meetingsIn(meetings: readonly Meeting[], window: Window | undefined): Meeting[] {
  return meetings.filter(({ days }) => !window || overlaps(days.from, days.to, window));
}

/** The scene after so many steps, within the tour. */
export function stepped(scene: number, steps: number, scenes: number): number {
  return Math.min(scenes - 1, Math.max(0, scene + steps));
}
