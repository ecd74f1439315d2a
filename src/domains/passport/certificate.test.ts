import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { keepBadgeDraft } from '#domains/badges/keep-badge-draft.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { seeBadgeDraft } from '#domains/badges/see-badge.ts';
import { revokeCredentials } from '#domains/credentials/revoke-credential.ts';
import { system, visitor } from '#server/actor.ts';
import { act } from '#server/act.ts';
import { aCredential } from '#support/credentials.ts';
import { newId } from '#server/id.ts';
import { testGround } from '#support/ground.ts';
import { readQr } from '#support/journeys/qr.ts';
import { aLearner } from '#support/learners.ts';
import type { Certificate } from './certificate.ts';
import { drawCertificate } from './draw-certificate.ts';
import { seeItemOfAward } from './see-item-of-award.ts';
import {
	certificateRule,
	seeOwnCertificate,
	seePublicCertificate,
	seeSharedCertificate
} from './see-certificate.ts';
import { setVisibility } from './set-visibility.ts';
import { shareItem } from './share-item.ts';

let ground: Awaited<ReturnType<typeof testGround>>;
before(async () => (ground = await testGround()));
after(() => ground.close());

/** A page as a stranger's program reads it. */
async function readBack(pdf: Uint8Array) {
	const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
	const document = await reading.promise;
	const page = await document.getPage(1);
	const [content, tree, links, about] = await Promise.all([
		page.getTextContent(),
		page.getStructTree(),
		page.getAnnotations(),
		document.getMetadata()
	]);
	const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
	const read = {
		pages: document.numPages,
		text: text.replace(/\s+/gu, ' '),
		info: about.info as Record<string, unknown>,
		metadata: String(about.metadata?.getRaw()),
		isMarked: Buffer.from(pdf).includes('/Marked true'),
		roles: JSON.stringify(tree),
		links: links.map((link: { url?: string }) => link.url)
	};
	await reading.destroy();
	return read;
}

async function aHolder(name = 'Ġorġa Žvirblytė Ђорђевић') {
	const learner = await aLearner({ name, birthYear: 1990 });
	const { credentialId, awardId, badgeId } = await aCredential(learner.id);
	const itemId = (await seeItemOfAward(learner.actor, awardId)) ?? '';
	return { actor: learner.actor, credentialId, awardId, badgeId, itemId };
}

test('one tagged page with title, language, name, badge and no code while nobody may look', async () => {
	const { actor, credentialId } = await aHolder();
	const certificate = await seeOwnCertificate(actor, { credentialId }, 'it');
	const page = await readBack(await drawCertificate(certificate));
	assert.equal(page.pages, 1);
	assert.equal(page.info.Language, 'it');
	assert.match(String(page.info.Title), /^Attestato: River Guardian/u);
	assert.match(page.metadata, /pdfuaid:part>1</u);
	assert.equal(page.isMarked, true);
	for (const words of ['Attestato', 'Ġorġa Žvirblytė Ђорђевић', 'River Guardian', credentialId, 'privato']) {
		assert.ok(page.text.includes(words), words);
	}
	for (const role of ['Document', 'H1', 'H2', 'P', 'Figure'])
		assert.ok(page.roles.includes(`"role":"${role}"`), role);
	assert.match(page.roles, /"alt":"River Guardian"/u);
	assert.match(page.roles, /"lang":"en"/u);
	assert.deepEqual(page.links, []);
});

test('the same award gives the same bytes; a wished name is on it, and an empty one leaves it out', async () => {
	const { actor, credentialId } = await aHolder('Ada');
	const of = async (name?: string) =>
		drawCertificate(await seeOwnCertificate(actor, { credentialId, name }, 'en'));
	assert.deepEqual(await of(), await of());
	assert.ok((await readBack(await of('Ada von Sassari'))).text.includes('Ada von Sassari'));
	const nameless = (await readBack(await of(''))).text;
	assert.ok(!nameless.includes('Awarded to') && !nameless.includes('Ada'));
	await assert.rejects(of('x'.repeat(121)), { code: 'invalid-input' });
});

test('the code and the link lead to where it can be checked: the share, then the public page', async () => {
	const { actor, credentialId, itemId } = await aHolder();
	await setVisibility(actor, { itemId, visibility: 'by-link' });
	assert.equal((await seeOwnCertificate(actor, { credentialId }, 'en')).checkedAt, null);
	const token = await shareItem(actor, { itemId });
	const own = await seeOwnCertificate(actor, { credentialId }, 'en');
	assert.equal(own.checkedAt, `https://cairn.example/shares/${token}`);
	assert.deepEqual((await readBack(await drawCertificate(own))).links, [own.checkedAt]);
	assert.equal((await seeSharedCertificate(token, 'en', newId())).checkedAt, own.checkedAt);
	await setVisibility(actor, { itemId, visibility: 'public' });
	const shown = await seePublicCertificate(credentialId, 'en', newId());
	assert.equal(shown.checkedAt, `https://cairn.example/credentials/${credentialId}`);
	assert.equal(shown.holderName, 'Ġorġa Žvirblytė Ђорђевић');
});

test('nobody gets what its holder does not show; taken back or switched off, there is none', async () => {
	const { actor, credentialId, awardId, badgeId, itemId } = await aHolder();
	const stranger = (await aLearner()).actor;
	await assert.rejects(seeOwnCertificate(visitor, { credentialId }, 'en'), { code: 'sign-in-needed' });
	await assert.rejects(seeOwnCertificate(stranger, { credentialId }, 'en'), { code: 'not-found' });
	await assert.rejects(seePublicCertificate(credentialId, 'en', newId()), { code: 'not-found' });
	await assert.rejects(seeSharedCertificate('nothing', 'en', newId()), { code: 'not-found' });
	const { draft, revision } = await seeBadgeDraft(system, badgeId);
	await keepBadgeDraft(system, { badgeId, revision, draft: { ...draft, offersCertificate: false } });
	await publishBadge(system, { badgeId });
	// The version that was earned still offers it.
	assert.ok(await seeOwnCertificate(actor, { credentialId }, 'en'));
	await setVisibility(actor, { itemId, visibility: 'public' });
	await act(system, 'test', {}, (trx) => revokeCredentials(trx, [awardId], new Date()));
	await assert.rejects(seeOwnCertificate(actor, { credentialId }, 'en'), { code: 'gone' });
	await assert.rejects(seePublicCertificate(credentialId, 'en', newId()), { code: 'gone' });
});

test('however much there is to say, it stays one page, says that there is more and where', async () => {
	const { actor, credentialId } = await aHolder('Ada');
	const base = await seeOwnCertificate(actor, { credentialId }, 'sr-Cyrl');
	const much: Certificate = {
		...base,
		holderName: 'Ада '.repeat(30),
		badge: {
			...base.badge,
			name: 'Чувар реке '.repeat(10),
			description: 'Реч '.repeat(500),
			criteria: '- Уради **задатак** до краја.\n'.repeat(270),
			alignments: Array.from({ length: 40 }, (_, index) => ({
				...{ skillId: null, targetUrl: 'https://example.org/x', targetFramework: 'x', targetCode: null },
				targetName: `Вештина број ${index}`,
				targetType: 'ext:Skill'
			})) as unknown as Certificate['badge']['alignments']
		},
		validUntil: new Date('2030-01-01T00:00:00Z'),
		checkedAt: `https://cairn.example/credentials/${credentialId}`
	};
	const page = await readBack(await drawCertificate(much));
	assert.equal(page.pages, 1);
	assert.ok(page.links.includes(much.badgeAddress));
	assert.ok(page.text.includes('задатак') && page.text.includes('…'));
});

test('names that no font of ours has leave a page without them, never an error', async () => {
	const { actor, credentialId } = await aHolder('Ada');
	for (const name of ['🎉🎉', '李雷', 'سلام', '\u202eAda', '<script>&"']) {
		const certificate = await seeOwnCertificate(actor, { credentialId, name }, 'en');
		assert.equal((await readBack(await drawCertificate(certificate))).pages, 1);
	}
});

test('who asks for too many is told to wait, and nobody else is', async () => {
	const { actor, credentialId, itemId } = await aHolder();
	await setVisibility(actor, { itemId, visibility: 'public' });
	for (let n = 0; n < certificateRule.tries; n++) {
		await seePublicCertificate(credentialId, 'en', '192.0.2.1');
		await seeOwnCertificate(actor, { credentialId }, 'en');
	}
	const tooMany = { code: 'too-many-tries' };
	await assert.rejects(seePublicCertificate(credentialId, 'en', '192.0.2.1'), tooMany);
	await assert.rejects(seeOwnCertificate(actor, { credentialId }, 'en'), tooMany);
	await seePublicCertificate(credentialId, 'en', '192.0.2.2');
});

test('the code can be read from the paper', async () => {
	const { actor, credentialId } = await aHolder('Ada');
	const checkedAt = `https://cairn.example/credentials/${credentialId}`;
	const certificate = { ...(await seeOwnCertificate(actor, { credentialId }, 'en')), checkedAt };
	const { createCanvas } = await import('@napi-rs/canvas');
	const reading = getDocument({ data: await drawCertificate(certificate), verbosity: 0 });
	const page = await (await reading.promise).getPage(1);
	const viewport = page.getViewport({ scale: 3 });
	const canvas = createCanvas(viewport.width, viewport.height);
	const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
	await page.render({ canvas: null, canvasContext: context, viewport }).promise;
	const code = { left: 180, top: 2110, width: 320, height: 320 };
	const cut = await sharp(canvas.toBuffer('image/png')).extract(code).png().toBuffer();
	assert.equal(await readQr(cut), checkedAt);
	await reading.destroy();
});
