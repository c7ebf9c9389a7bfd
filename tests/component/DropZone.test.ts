import { createEvent, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import DropZone from '../../src/ui/import/DropZone.svelte';

interface Carried {
  readonly files?: readonly File[];
  readonly folders?: readonly string[];
  readonly text?: string;
  /** Instead of those that follow from what is carried. */
  readonly types?: readonly string[];
}

/** What a browser hands over: jsdom has no DataTransfer. A folder is among the files, too. */
function carrying({ files = [], folders = [], text = '', types }: Carried) {
  const all = [...folders.map((name) => new File([], name)), ...files];
  return {
    dropEffect: 'none',
    types: types ?? [...(all.length > 0 ? ['Files'] : []), ...(text ? ['text/plain'] : [])],
    files: all,
    items: all.map(({ name }) => ({
      webkitGetAsEntry: () => ({ name, isDirectory: folders.includes(name) }),
    })),
    getData: (type: string) => (type === 'text/plain' ? text : ''),
  };
}

const user = userEvent.setup();
const list = new File(['a;b'], 'liste.csv', { type: 'text/csv' });
const book = new File(['PK'], 'mappe.xlsx');
const picture = new File(['GIF'], 'image.png', { type: 'image/png' });

const elements: HTMLElement[] = [];
/** An element of the page around. */
function inPage<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  document.body.append(element);
  elements.push(element);
  return element;
}
afterEach(() => elements.splice(0).forEach((element) => element.remove()));

function open(language: 'de' | 'en' = 'de') {
  const taken = { onfiles: vi.fn(), ontext: vi.fn() };
  render(DropZone, { language, ...taken });
  return taken;
}

type DragName = 'dragEnter' | 'dragOver' | 'dragLeave' | 'drop';

/** Whether the page took it, so that the browser does not. */
async function drag(name: DragName, carried: Carried, target: Element = document.body) {
  const dataTransfer = carrying(carried);
  const event = createEvent[name](target, { dataTransfer });
  await fireEvent(target, event);
  return { taken: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

async function paste(carried: Carried, target: Element = document.body) {
  await fireEvent.paste(target, { clipboardData: carrying(carried) });
}

const FILES = 'Datei hier ablegen. Sie bleibt auf diesem Gerät.';
const overlay = () => screen.findByText(FILES);
const gone = (text: string) => waitFor(() => expect(screen.queryByText(text)).toBeNull());

describe('what is dragged over the page', () => {
  test('is welcome where it holds files: that is said over all of it', async () => {
    open();
    expect(await drag('dragEnter', { files: [list] })).toEqual({ taken: true, effect: 'copy' });
    expect(await drag('dragOver', { files: [list] })).toEqual({ taken: true, effect: 'copy' });
    expect(await overlay()).toBeVisible();
  });

  test('is a table where it is text', async () => {
    open('en');
    await drag('dragEnter', { text: 'a\tb' });
    expect(await screen.findByText('Drop the table here. It stays on this device.')).toBeVisible();
  });

  test('is over the page until it leaves, however many parts of it it crosses', async () => {
    open();
    const [outer, inner] = [inPage('div'), inPage('p')];
    outer.append(inner);
    await drag('dragEnter', { files: [list] }, outer);
    await drag('dragEnter', { files: [list] }, inner);
    await drag('dragLeave', { files: [list] }, outer);
    expect(await overlay()).toBeVisible();
    await drag('dragEnter', { files: [list] }, outer);
    await drag('dragLeave', { files: [list] }, inner);
    expect(await overlay()).toBeVisible();
    await drag('dragLeave', { files: [list] }, outer);
    await gone(FILES);
  });

  test('is over the page even when the part that it was over is gone', async () => {
    open();
    const part = inPage('p');
    await drag('dragEnter', { files: [list] }, part);
    part.remove();
    await drag('dragEnter', { files: [list] });
    expect(await overlay()).toBeVisible();
    await drag('dragLeave', { files: [list] });
    await gone(FILES);
  });

  test('is over when the pointer moves, if its end was missed', async () => {
    const { ontext } = open();
    await drag('dragEnter', { files: [list] });
    await overlay();
    await fireEvent.pointerMove(document.body);
    await gone(FILES);
    await fireEvent.dragStart(inPage('a'));
    await fireEvent.pointerMove(document.body);
    await drag('drop', { text: 'a;b' });
    expect(ontext).toHaveBeenCalledOnce();
  });

  test.each([
    ['a link from elsewhere', { text: 'https://x.de', types: ['text/uri-list', 'text/plain'] }],
    ['what nobody knows', { types: ['application/x-thing'] }],
  ])('is not welcome as %s, and does not lead away', async (_, carried) => {
    const { onfiles, ontext } = open();
    expect(await drag('dragOver', carried)).toEqual({ taken: true, effect: 'none' });
    expect((await drag('drop', carried)).taken).toBe(true);
    expect(document.querySelector('[popover]')).toBeNull();
    expect(onfiles).not.toHaveBeenCalled();
    expect(ontext).not.toHaveBeenCalled();
  });

  test("is not taken where it is the page's own: a link, a selection", async () => {
    const { ontext } = open();
    const link = inPage('a');
    await fireEvent.dragStart(link);
    expect((await drag('dragOver', { text: 'a;b\nc;d' })).effect).toBe('none');
    await drag('drop', { text: 'a;b\nc;d' });
    expect(ontext).not.toHaveBeenCalled();
    await fireEvent.dragStart(link);
    await fireEvent.dragEnd(link);
    await drag('drop', { text: 'a;b\nc;d' });
    expect(ontext).toHaveBeenCalledOnce();
  });

  test('belongs to a field that it is over, where it is text', async () => {
    const { ontext, onfiles } = open();
    const field = inPage('input');
    expect((await drag('dragOver', { text: 'Ulm' }, field)).taken).toBe(false);
    expect((await drag('drop', { text: 'Ulm' }, field)).taken).toBe(false);
    expect(ontext).not.toHaveBeenCalled();
    expect((await drag('drop', { files: [list] }, field)).taken).toBe(true);
    expect(onfiles).toHaveBeenCalledWith([list]);
  });
});

describe('a drop', () => {
  test('hands on all files, at once, even before any word is there', async () => {
    const { onfiles } = open();
    const { taken } = await drag('drop', { files: [list, book] });
    expect(taken).toBe(true);
    expect(onfiles.mock.calls).toEqual([[[list, book]]]);
    await gone(FILES);
  });

  test('ends what is said over the page', async () => {
    open();
    await drag('dragOver', { files: [list] });
    await overlay();
    await drag('drop', { files: [list] });
    await gone(FILES);
  });

  test('of text is a table, whatever it looks like', async () => {
    const { ontext } = open();
    await drag('drop', { text: 'Ort\r\nUlm\r\n' });
    await drag('drop', { text: 'Ulm' });
    await drag('drop', { text: ' \n' });
    expect(ontext.mock.calls).toEqual([['Ort\r\nUlm\r\n'], ['Ulm']]);
  });

  test('of a folder is said to be none of a file; files beside it are taken', async () => {
    const { onfiles } = open();
    await drag('drop', { folders: ['Projekte'], files: [list] });
    expect(onfiles.mock.calls).toEqual([[[list]]]);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('„Projekte“ ist ein Ordner, keine Datei.');
    await user.click(screen.getByRole('button', { name: 'Hinweis schließen' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('of folders alone hands on nothing', async () => {
    const { onfiles, ontext } = open();
    await drag('drop', { folders: ['2024', '<b>2025</b>'] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '„2024“, „<b>2025</b>“ sind Ordner, keine Dateien.',
    );
    expect(onfiles).not.toHaveBeenCalled();
    expect(ontext).not.toHaveBeenCalled();
    await drag('drop', { files: [list] });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

describe('what is pasted', () => {
  test.each([
    ['cells of a sheet', 'Ort\tAGS\r\nUlm\t08421000\r\n'],
    ['a list', 'Ort\nUlm'],
    ['one row', 'Ulm;08421000'],
    ['GeoJSON', '{"type":"Point","coordinates":[10,48]}'],
  ])('is taken where it is %s', async (_, text) => {
    const { ontext } = open();
    await paste({ text });
    expect(ontext.mock.calls).toEqual([[text]]);
  });

  test.each(['Ulm', ' Bad Ems \n', 'https://example.de/liste.csv', ''])(
    '%j is no table, and left alone',
    async (text) => {
      const { ontext, onfiles } = open();
      await paste({ text });
      expect(ontext).not.toHaveBeenCalled();
      expect(onfiles).not.toHaveBeenCalled();
    },
  );

  test.each(['input', 'textarea'] as const)('belongs to a field: %s', async (tag) => {
    const { ontext, onfiles } = open();
    await paste({ text: 'a;b\nc;d', files: [list] }, inPage(tag));
    expect(ontext).not.toHaveBeenCalled();
    expect(onfiles).not.toHaveBeenCalled();
  });

  test('with a box to tick in focus is taken all the same', async () => {
    const { ontext } = open();
    const box = inPage('input');
    box.type = 'checkbox';
    await paste({ text: 'a;b' }, box);
    expect(ontext).toHaveBeenCalledOnce();
  });

  test('as files is files, whatever names stand beside them', async () => {
    const { onfiles, ontext } = open();
    await paste({ files: [list, book], text: 'liste.csv\nmappe.xlsx' });
    expect(onfiles.mock.calls).toEqual([[[list, book]]]);
    expect(ontext).not.toHaveBeenCalled();
  });

  test('as cells is text, although a sheet gives a picture of them along', async () => {
    const { onfiles, ontext } = open();
    await paste({ files: [picture], text: 'Ort\tAGS\nUlm\t08421000' });
    expect(ontext).toHaveBeenCalledOnce();
    expect(onfiles).not.toHaveBeenCalled();
  });

  test('as a mere picture is a file, which is refused in words later', async () => {
    const { onfiles } = open();
    await paste({ files: [picture] });
    expect(onfiles.mock.calls).toEqual([[[picture]]]);
  });
});
