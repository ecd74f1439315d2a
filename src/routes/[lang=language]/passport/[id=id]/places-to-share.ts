import { m } from '#messages';
import type { IconName } from '#ui/icons.ts';

type Shown = {
	address: string;
	words: string;
	badge: { name: string };
	organisation: string;
	issuedAt: Date;
};
type Place = { href: string; label: string; icon: IconName; away: boolean };

/** Where people show a badge. Plain links: nothing is sent anywhere before somebody follows one. */
export function placesToShare({ address, words, badge, organisation, issuedAt }: Shown): Place[] {
	const both = `${words} ${address}`;
	const profile = {
		startTask: 'CERTIFICATION_NAME',
		name: badge.name,
		organizationName: organisation,
		issueYear: String(issuedAt.getUTCFullYear()),
		issueMonth: String(issuedAt.getUTCMonth() + 1),
		certUrl: address
	};
	return [
		to(m.passport_share_linkedin_profile(), 'https://www.linkedin.com/profile/add', profile),
		to('LinkedIn', 'https://www.linkedin.com/sharing/share-offsite/', { url: address }),
		to('X', 'https://x.com/intent/post', { text: words, url: address }),
		to('Facebook', 'https://www.facebook.com/sharer/sharer.php', { u: address }),
		to('Mastodon', 'https://mastodonshare.com/', { text: words, url: address }),
		to('Bluesky', 'https://bsky.app/intent/compose', { text: both }),
		to('WhatsApp', 'https://wa.me/', { text: both }),
		{ ...to(m.passport_share_mail(), 'mailto:', { subject: words, body: both }), icon: 'mail', away: false }
	];
}

function to(label: string, base: string, query: Record<string, string>): Place {
	const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
	return { href: `${base}?${pairs.join('&')}`, label, icon: 'share', away: true };
}
