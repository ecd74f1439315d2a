import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { badgeSvg } from '#ui/drawing/badge.ts';
import { coverSvg } from '#ui/drawing/cover.ts';
import { openGraphSvg } from '#ui/drawing/open-graph.ts';
import * as lettering from '#server/pictures/text-path.ts';
import { rasterise } from '#server/pictures/rasterise.ts';

const nasty = 'Tom & "Jerry" <script>\u0000\ud800 Ħal Žvaigždė Учење 🎉';
const kinds = [
	'participation',
	'skill',
	'role',
	'membership',
	'recognition',
	'micro-credential',
	'milestone',
	'unheard of'
];
const badges = kinds.map((kind, index) => badgeSvg({ name: nasty, kind, seed: `seed ${index}` }));
const covers = ['event', 'online', 'open space', ''].map((kind) =>
	coverSvg({ title: nasty, kind, place: 'Cagliari', seed: nasty })
);
const previews = [
	openGraphSvg({ title: nasty, subtitle: nasty, picture: badges[0] }, lettering),
	openGraphSvg(
		{ title: 'word '.repeat(80), subtitle: '', picture: covers[0], pictureShape: 'cover' },
		lettering
	),
	openGraphSvg({ title: '', subtitle: '日本語' }, lettering)
];
const all = [...badges, ...covers, ...previews];

/** Every tag closed in order, every attribute quoted, every & an entity: enough to catch what string building gets wrong. */
function assertWellFormed(svg: string) {
	const open: string[] = [];
	const rest = svg.replace(
		/<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/gu,
		(_, end, name, _more, empty) => {
			if (end) assert.equal(open.pop(), name);
			else if (!empty) open.push(String(name));
			return '';
		}
	);
	assert.deepEqual(open, []);
	assert.doesNotMatch(rest, /[<>]/u);
	assert.doesNotMatch(svg, /&(?!(?:amp|lt|gt|quot);)/u);
}

async function colours(svg: string, width: number): Promise<number> {
	const { data } = await sharp(await rasterise(svg, width))
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const seen = new Set<number>();
	for (let at = 0; at < data.length; at += 3) seen.add(data.readUIntBE(at, 3));
	return seen.size;
}

test('the same wish draws the same picture, another seed another', () => {
	const wish = { name: 'Film', kind: 'skill', seed: 'a' };
	assert.equal(badgeSvg(wish), badgeSvg(wish));
	assert.notEqual(badgeSvg(wish), badgeSvg({ ...wish, seed: 'b' }));
	const cover = { title: 'Film', kind: 'event', place: 'Malmö', seed: 'a' };
	assert.equal(coverSvg(cover), coverSvg(cover));
	assert.notEqual(coverSvg(cover), coverSvg({ ...cover, place: 'Ptuj' }));
});

test('pictures are well-formed, titled, and name nothing outside themselves', () => {
	for (const svg of all) {
		assertWellFormed(svg);
		assert.match(svg, /<title>/u);
		assert.doesNotMatch(svg, /(?:href|src)="(?!data:)|url\((?!#)|<text|font-family|<script/u);
		assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /NaN|undefined|Infinity/u);
	}
});

test('a badge shows many colours large and stays a picture at 32 pixels', async () => {
	for (const svg of badges) {
		assert.ok((await colours(svg, 400)) > 60);
		assert.ok((await colours(svg, 32)) > 60);
	}
});

test('covers and previews rasterise at their width', async () => {
	for (const svg of [...covers, ...previews]) {
		const png = await rasterise(svg, 600);
		const { width, height, format } = await sharp(png).metadata();
		assert.deepEqual([width, format], [600, 'png']);
		assert.ok(height === 338 || height === 337 || height === 315);
		assert.ok((await colours(svg, 600)) > 8);
	}
});

test('a chosen accent leads the palette; one that is no colour is left aside', () => {
	const wish = { name: 'Film', kind: 'skill', seed: 'a' };
	assert.notEqual(badgeSvg({ ...wish, accent: '#b3123f' }), badgeSvg(wish));
	assert.equal(badgeSvg({ ...wish, accent: '"><script>' }), badgeSvg(wish));
});

test('a preview refuses a picture that would have to be fetched', () => {
	assert.throws(
		() => openGraphSvg({ title: 'a', subtitle: 'b', picture: 'https://example.org/a.png' }, lettering),
		TypeError
	);
});
