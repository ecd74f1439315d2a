import { m } from '#messages';
import type { IconName } from '#ui/icons.ts';

type Place = { href: string; label: string; icon: IconName; away: boolean };

/** Where people pass an activity on. Plain links: nothing is sent anywhere before somebody follows one. */
export function shareLinks(title: string, address: string): Place[] {
	const both = `${title} ${address}`;
	return [
		to('WhatsApp', 'https://wa.me/', { text: both }),
		to('LinkedIn', 'https://www.linkedin.com/sharing/share-offsite/', { url: address }),
		to('X', 'https://x.com/intent/post', { text: title, url: address }),
		to('Facebook', 'https://www.facebook.com/sharer/sharer.php', { u: address }),
		to('Mastodon', 'https://mastodonshare.com/', { text: title, url: address }),
		to('Bluesky', 'https://bsky.app/intent/compose', { text: both }),
		{ ...to(m.activity_share_mail(), 'mailto:', { subject: title, body: both }), icon: 'mail', away: false }
	];
}

function to(label: string, base: string, query: Record<string, string>): Place {
	const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
	return { href: `${base}?${pairs.join('&')}`, label, icon: 'share', away: true };
}
