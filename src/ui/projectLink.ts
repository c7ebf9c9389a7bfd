import { HOME_VIEW, toHash } from '../model/link.ts';
import type { Language } from '../model/link.ts';
import { toLink } from '../save/viewLink.ts';

/** Absolute link to a project, and to nothing else of the view. @param id of the project */
export function projectLink(id: string, language: Language): string {
  const view = { ...HOME_VIEW, project: id, ...(language === 'en' && { language }) };
  return toLink(window.location.href, toHash(view));
}
