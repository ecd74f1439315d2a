import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { designSvg, lettersFor, materialsOf } from '#domains/badges/design-materials.ts';
import type { BadgeDesign } from '#domains/badges/design.ts';
import { badgeDesignSchema } from '#domains/badges/design-input.ts';
import { findIcons, iconTopics } from '#domains/badges/find-icons.ts';
import { cleanSvg } from '#server/files/svg/clean-svg.ts';
import { badgeIcons, iconOutline } from '#server/pictures/badge-icons.ts';
import { rasterise } from '#server/pictures/rasterise.ts';
import { badgeShapeNames } from '#ui/drawing/badge-shapes.ts';
import { badgeGroundNames, ribbonLevels } from '#ui/drawing/design.ts';
import { drawDesign, drawnColours } from '#ui/drawing/draw-design.ts';
import { leastContrast, lettersOn, standingOut } from '#ui/drawing/legible.ts';
import { fitLetters, missingLetters } from '#ui/drawing/lettering.ts';

const plain: BadgeDesign = {
	shape: 'disc',
	pattern: 'plain',
	ground: '#0f766e',
	rim: '#06302c',
	ink: '#ffffff',
	icon: 'heart',
	rimText: '',
	level: 0,
	ribbonText: '',
	seed: ''
};
const nasty = '"><script>alert(1)</script>&\u0000\ud800 سلام 🎉 ';

test('every shape, ground and level is drawn, small and self-contained', () => {
	for (const shape of badgeShapeNames) {
		for (const pattern of badgeGroundNames) {
			for (const level of ribbonLevels) {
				const svg = designSvg({ ...plain, shape, pattern, level, rimText: 'River Guardian' }, 'a');
				assert.doesNotMatch(svg, /NaN|undefined|Infinity|<text|href=/u);
				assert.ok(svg.length < 40_000, `${shape} ${pattern} ${svg.length}`);
			}
		}
	}
});

test('the same design is the same picture in a browser, which has more letters, and on the server', () => {
	const design = { ...plain, rimText: 'Žvaigždė', ribbonText: 'Учење', level: 3 as const };
	const there = { icon: iconOutline('heart'), letters: lettersFor('ŽvaigždėУчење') };
	assert.equal(drawDesign(design, there, 'a'), designSvg(design, 'a'));
	assert.equal(drawDesign(design, materialsOf(design), 'a'), designSvg(design, 'a'));
	const turned = Object.fromEntries(Object.entries(design).reverse()) as unknown as BadgeDesign;
	assert.equal(designSvg(turned, 'a'), designSvg(design, 'a'));
});

test('hostile words draw a bounded, clean picture', () => {
	for (const text of [
		nasty,
		nasty.repeat(20).slice(0, 500),
		'W'.repeat(500),
		'َ'.repeat(500),
		'\u202e'.repeat(9)
	]) {
		const parsed = badgeDesignSchema.parse({
			...plain,
			rimText: text,
			ribbonText: text,
			level: 1,
			seed: nasty
		});
		const svg = designSvg(parsed, 'a');
		assert.ok(svg.length < 60_000, `${svg.length}`);
		assert.doesNotMatch(svg, /<script|\u0000|\u202e/u);
		assert.equal(cleanSvg(svg).includes('<path'), true);
	}
	const broken = { ...plain, ground: 'red', rim: '"/><script>', ink: '' };
	assert.doesNotMatch(designSvg(broken, 'a'), /script|fill="red"/u);
});

test('an icon that would drown in its ground is drawn so that it stands out', () => {
	for (const [ground, ink] of [
		['#777777', '#7a7a7a'],
		['#ffffff', '#ffffff'],
		['#000000', '#000000'],
		['#ffff00', '#ffffff']
	] as const) {
		const drawn = drawnColours({ ...plain, pattern: 'rays', ground, ink });
		assert.ok(leastContrast(drawn.ink, [drawn.field, drawn.other]) >= 3, `${ground} ${ink} ${drawn.ink}`);
	}
	assert.equal(drawnColours(plain).ink, '#ffffff');
	assert.equal(standingOut('#ffffff', ['#0f766e'], 3), '#ffffff');
	for (const ground of ['#808080', '#0f766e', '#edb92e', '#bf7346']) {
		assert.ok(leastContrast(lettersOn(ground), [ground]) >= 4.5, ground);
	}
});

test('words shrink to fit, then end in an ellipsis; what cannot be drawn is named', () => {
	const { letters } = materialsOf({ ...plain, rimText: 'River Guardian' });
	const short = fitLetters('River', letters, 1000, [64, 36]);
	assert.deepEqual([short.size, short.isCut], [64, false]);
	const long = fitLetters('River Guardian '.repeat(5), letters, 600, [64, 36]);
	assert.deepEqual([long.size, long.isCut, long.shown.at(-1)], [36, true, '…']);
	assert.deepEqual(missingLetters('River 🎉', letters), ['🎉']);
});

test('a badge is a picture at 32 and at 512 pixels', async () => {
	for (const shape of badgeShapeNames) {
		const svg = designSvg({ ...plain, shape, rimText: 'River Guardian', level: 2, ribbonText: 'Skill' }, 'a');
		for (const width of [32, 512]) {
			const { channels } = await sharp(await rasterise(svg, width)).stats();
			assert.ok((channels[0]?.stdev ?? 0) > 30, `${shape} ${width}`);
		}
	}
});

test('icons are found by English and Italian words and by topic, a few at a time', () => {
	const first = (find: string) => findIcons({ find })[0]?.name;
	assert.equal(first('tree'), 'tree');
	assert.equal(first('cuore'), 'heart');
	assert.equal(first('Bicicletta'), 'bicycle');
	assert.equal(first('città'), 'city');
	assert.deepEqual(findIcons({ find: 'qwxyz' }), []);
	assert.ok(findIcons({}).length >= 40);
	for (const topic of iconTopics) {
		const found = findIcons({ topic });
		assert.ok(found.length > 0 && found.length <= 120, topic);
	}
	for (const find of [nasty, 'x'.repeat(5000), '__proto__', 'constructor'])
		assert.ok(findIcons({ find }).length <= 60);
	assert.equal(iconOutline('../../../package'), '');
	assert.ok(badgeIcons.every(({ name }) => iconOutline(name).length > 0));
});
