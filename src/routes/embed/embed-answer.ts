import { render } from 'svelte/server';
import { m } from '#messages';
import { isLanguage, type Language, tagOf } from '#ui/language.ts';
import Cards from './Cards.svelte';
import type { EmbeddedCard } from './embedded-card.ts';

/** Any site may frame it; it runs no script, sends no form and asks nobody else for anything. */
const policy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** A page that stands in a frame on another site, the same for everybody: no script, no cookie, no visitor. */
export function embedAnswer(
	language: Language,
	{ title, cards, href }: { title: string; cards: EmbeddedCard[]; href: string }
): Response {
	const label = m.activity_embed_more({ house: m.ui_brand() }, { locale: language });
	const none = m.activity_none_found_title({}, { locale: language });
	const { head, body } = render(Cards, { props: { title, cards, none, more: { href, label } } });
	const page = `<!doctype html>
<html lang="${tagOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
${head}
</head>
<body>${body}</body>
</html>
`;
	return new Response(page, {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': policy,
			'cache-control': 'public, max-age=300',
			vary: 'accept-language'
		}
	});
}

/** The language that the frame is asked for in; the visitor's own otherwise. */
export function embedLanguage({ searchParams }: URL, preferred: Language): Language {
	const asked = searchParams.get('lang') ?? '';
	return isLanguage(asked) ? asked : preferred;
}
