import { render } from '@testing-library/svelte';
import { DOT } from 'virtual:icons';
import { describe, expect, test } from 'vitest';
import CategorySymbol from '../../src/look/CategorySymbol.svelte';
import type { Option } from '../../src/model/columns.ts';

function draw(option: Option | undefined): HTMLElement {
  const { container } = render(CategorySymbol, { option });
  return container.querySelector<HTMLElement>('.symbol')!;
}

describe('the symbol of a category', () => {
  test("of the atlas has the look's colour and its icon", () => {
    const symbol = draw({ key: 'verkehr', icon: 'car' });
    expect(symbol.style.background).toBe('var(--cat-verkehr)');
    expect(symbol.querySelectorAll('path').length).toBeGreaterThan(0);
  });

  test("of a visitor's file has letters, which nobody hears", () => {
    const symbol = draw({ key: 'bau', colour: 'umwelt', icon: '=BW' });
    expect(symbol.style.background).toBe('var(--cat-umwelt)');
    expect(symbol.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    expect(symbol.querySelector('text')).toHaveTextContent('BW');
  });

  test('in a pale colour of its own has dark letters and an edge', () => {
    const symbol = draw({ key: 'bau', colour: '#ffff00', icon: '=Ba' });
    expect(symbol.style.background).toBe('rgb(255, 255, 0)');
    expect(symbol.style.color).toBe('rgb(27, 36, 48)');
    expect(symbol.style.getPropertyValue('--edge')).toBe('light-dark(var(--ink-2), transparent)');
  });

  test.each([undefined, { key: 'bau' }, { key: 'bau', icon: 'gibtesnicht' }])(
    'without an icon that we have is a dot: %j',
    (option) => {
      const symbol = draw(option);
      expect(symbol.style.background).toBe('var(--ink-2)');
      expect(symbol.querySelector('path')).toHaveAttribute('d', DOT);
    },
  );
});
