import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { visitor } from '#server/actor.ts';
import { aBadge } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import { keepBadgePicture } from './keep-badge-picture.ts';
import { publishBadge } from './publish-badge.ts';
import { badgePicture } from './see-badge-picture.ts';
import { seeBadge } from './see-badge.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const photo = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#c2410c' } })
		.jpeg()
		.toBuffer();
const drawing = (size: string) =>
	Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" ${size}><script>alert(1)</script><path d="M0 0h9v9z"/></svg>`
	);

async function aPicturedBadge(bytes: Uint8Array, name: string) {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	await keepBadgePicture(organiser, { badgeId, revision: 2, file: { bytes: new Uint8Array(bytes), name } });
	await publishBadge(organiser, { badgeId });
	return { badgeId, organiser, badge: await seeBadge(badgeId) };
}

test('a drawn picture is there from the start, at every size', async () => {
	const { badgeId } = await aBadge((await anIssuer()).organisationId);
	const badge = await seeBadge(badgeId);
	assert.match(await badgePicture(badge, 'svg'), /^<svg/);
	const { width, height, format } = await sharp(await badgePicture(badge, 'png', 64)).metadata();
	assert.deepEqual([width, height, format], [64, 64, 'png']);
});

test('an uploaded photo becomes a square PNG; the version before keeps its own picture', async () => {
	const { badge, badgeId } = await aPicturedBadge(await photo(300, 200), 'photo.jpg');
	const { width, height } = await sharp(await badgePicture(badge, 'png', 320)).metadata();
	assert.deepEqual([width, height], [320, 320]);
	assert.match(await badgePicture(badge, 'svg'), /data:image\/png;base64,/);
	assert.equal((await seeBadge(badgeId, 1)).imageFileId, null);
});

test('an uploaded drawing is cleaned', async () => {
	const { badge } = await aPicturedBadge(drawing('viewBox="0 0 10 10"'), 'badge.svg');
	const svg = await badgePicture(badge, 'svg');
	assert.match(svg, /<path/);
	assert.doesNotMatch(svg, /script|alert/);
});

test('a file that is no picture, or a damaged one, is refused', async () => {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const cut = new Uint8Array(
		(
			await sharp(await photo(300, 300))
				.png()
				.toBuffer()
		).subarray(0, 120)
	);
	for (const bytes of [cut, new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF')), new Uint8Array(9)]) {
		await assert.rejects(keepBadgePicture(organiser, { badgeId, revision: 2, file: { bytes, name: 'x' } }), {
			code: 'unreadable-file'
		});
	}
});

test('only those who make badges put pictures on them', async () => {
	const { badgeId } = await aBadge((await anIssuer()).organisationId);
	const asked = { badgeId, revision: 2, file: null };
	await assert.rejects(keepBadgePicture(visitor, asked), { code: 'sign-in-needed' });
	await assert.rejects(keepBadgePicture(await aStranger(), asked), { code: 'not-allowed' });
});
