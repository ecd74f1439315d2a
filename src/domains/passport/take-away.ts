import { bakeAssertionPng, bakePng, bakeSvg, toElm } from '@cairn/credentials';
import { badgePicture } from '#domains/badges/see-badge-picture.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import { documentOf, hostedAssertion } from '#domains/credentials/assertion.ts';
import { signAsAssertion, signAsJwt } from '#domains/credentials/sign-in-other-forms.ts';
import type { Actor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { Refusal } from '#server/refusal.ts';
import { seeOwnCredential } from './see-own-credential.ts';
import type { KeptBadge } from './see-passport.ts';

type File = { body: string | Uint8Array<ArrayBuffer>; mediaType: string };

/** The forms in which a holder takes a badge away, by the end of the file's name. */
const forms: Record<string, (kept: KeptBadge) => Promise<File>> = {
	json: async ({ credential }) => ({ body: credential.document ?? '', mediaType: 'application/json' }),
	png: async ({ badge, credential }) => ({
		body: new Uint8Array(bakePng(await badgePicture(badge, 'png', 800), credential.document ?? '')),
		mediaType: 'image/png'
	}),
	svg: async ({ badge, credential }) => ({
		body: bakeSvg(await badgePicture(badge, 'svg'), credential.document ?? ''),
		mediaType: 'image/svg+xml'
	}),
	jwt: async ({ credential }) => ({ body: await signAsJwt(credential), mediaType: 'application/vc+jwt' }),
	'open-badges-2.png': async (kept) => ({
		body: new Uint8Array(
			bakeAssertionPng(await badgePicture(kept.badge, 'png', 800), await assertionOf(kept))
		),
		mediaType: 'image/png'
	}),
	'open-badges-2.jws': async ({ credential }) => ({
		body: await signAsAssertion(credential),
		mediaType: 'application/jose'
	}),
	// Without a seal: those are made by who awards, with a certificate that Cairn does not hold.
	'elm.jsonld': async ({ badge, credential }) => {
		const content = Buffer.from(await badgePicture(badge, 'png', 320)).toString('base64');
		const elm = toElm(documentOf(credential), { picture: { content, type: 'PNG' } });
		return { body: JSON.stringify(elm), mediaType: 'application/ld+json' };
	}
};

/** Hosted while everybody may see it anyway; otherwise signed, so that checking it asks nobody about its holder. */
async function assertionOf({ item, credential }: KeptBadge): Promise<object | string> {
	const isPublic =
		item.visibility === 'public' && (await publicHolders([item.accountId])).has(item.accountId);
	return isPublic ? hostedAssertion(credential, config().origin) : signAsAssertion(credential);
}

/** A badge of one's own as a file. */
export async function takeAway(actor: Actor, credentialId: string, form: string): Promise<File> {
	const kept = await seeOwnCredential(actor, credentialId);
	const make = Object.hasOwn(forms, form) ? forms[form] : undefined;
	if (!make) throw new Refusal('not-found');
	return make(kept);
}
