import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { loadAtlas } from './load/atlasData.ts';
import { fetchText } from './load/files.ts';
import { parseIso } from './model/day.ts';
import { parseLink } from './model/link.ts';
import { keepAddress } from './state/address.svelte.ts';
import { Atlas } from './state/atlas.svelte.ts';

const now = new Date();
const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);
const today = parseIso(iso)?.from ?? Math.floor(now.getTime() / 86_400_000);

const { language: asked } = parseLink(location.hash).view;
const data = await loadAtlas(fetchText, today);
const atlas = new Atlas(data, today);
// Who asked for English sees no German first; if it cannot be had, German is better than nothing.
await atlas.speak(asked ?? 'de').catch(() => undefined);
// Before anything is drawn: the link says what.
keepAddress(atlas);
const target = document.getElementById('app')!;
target.replaceChildren();
mount(App, { target, props: { atlas } });
