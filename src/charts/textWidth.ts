let context: CanvasRenderingContext2D | null | undefined;

/** CSS px of a text in the page's own type, semibold. */
export function textWidth(text: string, size: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.55;
  context.font = `570 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width;
}
