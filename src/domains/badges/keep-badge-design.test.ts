import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { bakePng, bakeSvg, unbake } from '@cairn/credentials';
import { visitor } from '#server/actor.ts';
import { openFile } from '#server/files/open-file.ts';
import { aBadge, aBadgeDraft } from '#support/badges.ts';
import { testGround } from '#support/ground.ts';
import { anIssuer, aStranger } from '#support/issuers.ts';
import type { BadgeDesign } from './design.ts';
import { keepBadgeDesign } from './keep-badge-design.ts';
import { keepBadgeDraft } from './keep-badge-draft.ts';
import { keepBadgePicture } from './keep-badge-picture.ts';
import { publishBadge } from './publish-badge.ts';
import { dropBadgeTemplate, mostTemplates, saveBadgeTemplate } from './save-badge-template.ts';
import { seeBadgeDesign } from './see-badge-design.ts';
import { badgePicture } from './see-badge-picture.ts';
import { seeBadge, seeBadgeDraft } from './see-badge.ts';
import { startFromTemplate } from './start-from-template.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

const design: BadgeDesign = {
	shape: 'hexagon',
	pattern: 'rays',
	ground: '#0f766e',
	rim: '#06302c',
	ink: '#f8fffd',
	icon: 'tree',
	rimText: 'Žvaigždė Ħal Учење',
	level: 2,
	ribbonText: 'Skill',
	seed: 's'
};
const nowhere = { find: '', topic: '' };

async function aPublished() {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	return { badgeId, organisationId, organiser };
}

test('a design is published as SVG and PNG that never change, and both can be baked', async () => {
	const { badgeId, organiser } = await aPublished();
	await keepBadgeDesign(organiser, { badgeId, revision: 2, design });
	await publishBadge(organiser, { badgeId });
	const badge = await seeBadge(badgeId);
	const svg = await badgePicture(badge, 'svg');
	await keepBadgeDesign(organiser, { badgeId, revision: 3, design: { ...design, shape: 'seal' } });
	assert.equal(await badgePicture(await seeBadge(badgeId, 2), 'svg'), svg);
	await publishBadge(organiser, { badgeId });
	assert.equal(await badgePicture(await seeBadge(badgeId, 2), 'svg'), svg);
	assert.notEqual(await badgePicture(await seeBadge(badgeId), 'svg'), svg);
	assert.doesNotMatch(svg, /<text|font-family|href=|<script/u);
	const png = await badgePicture(badge, 'png', 800);
	assert.deepEqual((await sharp(png).metadata()).width, 800);
	const credential = '{"type":["VerifiableCredential"]}';
	for (const baked of [bakePng(png, credential), new TextEncoder().encode(bakeSvg(svg, credential))]) {
		assert.equal(unbake(baked).credential, credential);
	}
});

test('words for the picture are proposed from design and name, in the language of the badge', async () => {
	const { badgeId, organiser } = await aPublished();
	await keepBadgeDesign(organiser, { badgeId, revision: 2, design });
	await publishBadge(organiser, { badgeId });
	const { imageAlt } = await seeBadge(badgeId);
	assert.equal(imageAlt, '“River Guardian”: hexagon with an icon: tree. It says: Žvaigždė Ħal Учење, Skill.');
	await keepBadgeDesign(organiser, { badgeId, revision: 3, design, imageAlt: 'A tree.' });
	await publishBadge(organiser, { badgeId });
	assert.equal((await seeBadge(badgeId)).imageAlt, 'A tree.');
});

test('publishing again with the same picture keeps one file', async () => {
	const { badgeId, organiser } = await aPublished();
	await keepBadgeDesign(organiser, { badgeId, revision: 2, design });
	await publishBadge(organiser, { badgeId });
	await publishBadge(organiser, { badgeId });
	assert.equal((await seeBadge(badgeId, 3)).imageFileId, (await seeBadge(badgeId, 2)).imageFileId);
});

test('writing the words keeps the design; an uploaded picture comes before it and can be taken away again', async () => {
	const { badgeId, organiser } = await aPublished();
	await keepBadgeDesign(organiser, { badgeId, revision: 2, design });
	const { draft } = await seeBadgeDraft(organiser, badgeId);
	await keepBadgeDraft(organiser, { badgeId, revision: 3, draft: { ...draft, name: 'Other' } });
	assert.deepEqual((await seeBadgeDraft(organiser, badgeId)).draft.design, design);
	const bytes = new Uint8Array(
		await sharp({ create: { width: 9, height: 9, channels: 3, background: '#c2410c' } })
			.png()
			.toBuffer()
	);
	await keepBadgePicture(organiser, { badgeId, revision: 4, file: { bytes, name: 'x.png' } });
	await publishBadge(organiser, { badgeId });
	const { imageFileId } = await seeBadge(badgeId);
	assert.equal((await openFile(imageFileId ?? '')).mediaType, 'image/png');
	await keepBadgePicture(organiser, { badgeId, revision: 5, file: null });
	assert.deepEqual((await seeBadgeDraft(organiser, badgeId)).draft.design, design);
	await keepBadgePicture(organiser, { badgeId, revision: 6, file: null });
	assert.equal((await seeBadgeDraft(organiser, badgeId)).draft.design, null);
});

test('what is no design is refused by its field, and two editors do not overwrite each other', async () => {
	const { badgeId, organiser } = await aPublished();
	const wrong: Record<string, unknown> = {
		ground: 'red" onload="alert(1)',
		rim: '#12345',
		ink: 'url(#x)',
		shape: 'constructor',
		pattern: '__proto__',
		icon: '../../package',
		level: 9,
		rimText: 'x'.repeat(501)
	};
	for (const [field, value] of Object.entries(wrong)) {
		const asked = { badgeId, revision: 2, design: { ...design, [field]: value } };
		await assert.rejects(keepBadgeDesign(organiser, asked), { code: 'invalid-input' }, field);
	}
	await keepBadgeDesign(organiser, { badgeId, revision: 2, design });
	await assert.rejects(keepBadgeDesign(organiser, { badgeId, revision: 2, design }), { code: 'conflict' });
});

test('a badge without a design starts with one made of its own words and its city’s colour', async () => {
	const { organisationId, organiser } = await anIssuer();
	const badgeId = await aBadgeDraft(organisationId, 'Music for all');
	const seen = await seeBadgeDesign(organiser, badgeId, nowhere);
	assert.equal(seen.design.rimText, 'Music for all');
	assert.match(seen.design.icon, /music/);
	assert.equal(seen.schemes[0]?.name, 'city');
	assert.match(seen.picture, /^<svg/);
	assert.equal((await seeBadgeDraft(organiser, badgeId)).draft.design, undefined);
});

test('a template gives another badge the look and leaves it its words', async () => {
	const { badgeId, organisationId, organiser } = await aPublished();
	const templateId = await saveBadgeTemplate(organiser, { badgeId, name: 'Rivers', design });
	const other = await aBadgeDraft(organisationId, 'Sea Guardian');
	await startFromTemplate(organiser, { badgeId: other, templateId, revision: 1 });
	const { design: started, templates } = await seeBadgeDesign(organiser, other, nowhere);
	assert.deepEqual(started, { ...design, rimText: 'Sea Guardian' });
	assert.deepEqual(
		templates.map(({ name }) => name),
		['Rivers']
	);
	await dropBadgeTemplate(organiser, { templateId });
	assert.deepEqual((await seeBadgeDesign(organiser, other, nowhere)).templates, []);
	assert.equal((await seeBadgeDraft(organiser, other)).draft.design?.shape, 'hexagon');
	for (let count = 0; count < mostTemplates; count += 1) {
		await saveBadgeTemplate(organiser, { badgeId, name: `T${count}`, design });
	}
	await assert.rejects(saveBadgeTemplate(organiser, { badgeId, name: 'more', design }), { code: 'full' });
});

test('only those who make badges of the organisation design them and use its templates', async () => {
	const { badgeId, organisationId, organiser } = await aPublished();
	const templateId = await saveBadgeTemplate(organiser, { badgeId, name: 'Rivers', design });
	const assessor = { ...organiser, organisations: new Map([[organisationId, 'assessor' as const]]) };
	for (const actor of [visitor, await aStranger(), assessor]) {
		const no = { code: actor === visitor ? 'sign-in-needed' : 'not-allowed' };
		await assert.rejects(keepBadgeDesign(actor, { badgeId, revision: 2, design }), no);
		await assert.rejects(seeBadgeDesign(actor, badgeId, nowhere), no);
		await assert.rejects(saveBadgeTemplate(actor, { badgeId, name: 'x', design }), no);
		await assert.rejects(startFromTemplate(actor, { badgeId, templateId, revision: 2 }), no);
		await assert.rejects(dropBadgeTemplate(actor, { templateId }), no);
	}
	const elsewhere = await aPublished();
	const asked = { badgeId: elsewhere.badgeId, templateId, revision: 2 };
	await assert.rejects(startFromTemplate(elsewhere.organiser, asked), { code: 'not-found' });
});
