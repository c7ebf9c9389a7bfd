import { on } from 'svelte/events';

/** What the visitor did that the page around the frame takes for scrolling. */
export type Scrolling = 'wheel' | 'fingers';

/**
 * In a frame the wheel and one finger scroll the page around it, as they do beside it; the wheel
 * with Ctrl, and two fingers, belong to the map, which does not hear of the others.
 */
export function pageScrolls(
  element: HTMLElement,
  onscrolling: (how: Scrolling) => void,
): () => void {
  const onwheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    onscrolling('wheel');
  };
  const ontouch = (event: TouchEvent) => {
    if (event.touches.length > 1) return;
    event.stopPropagation();
    if (event.type === 'touchmove') onscrolling('fingers');
  };
  const early = { capture: true, passive: true };
  const stops = [
    on(element, 'wheel', onwheel, early),
    on(element, 'touchstart', ontouch, early),
    on(element, 'touchmove', ontouch, early),
  ];
  return () => stops.forEach((stop) => stop());
}
