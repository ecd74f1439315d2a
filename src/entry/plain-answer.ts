import type { IncomingMessage, ServerResponse } from 'node:http';
import { m } from '#messages';
import { baseLocale, locales } from '#languages';

type Reason = 'too_large' | 'stopping';

const answers = {
	too_large: { status: 413, title: m.ui_too_large_title, text: m.refusal_too_large },
	stopping: { status: 503, title: m.ui_stopping_title, text: m.ui_stopping_text }
} as const;

/** An answer for when the app itself is not asked: JSON or a small page, in the language of the visitor. */
export function answerPlainly(request: IncomingMessage, response: ServerResponse, reason: Reason): void {
	const { status, title, text } = answers[reason];
	const locale = languageOf(request.headers['accept-language']);
	const json = !/\btext\/html\b/.test(request.headers.accept ?? '');
	const said = { title: title({}, { locale }), text: text({}, { locale }) };
	const body = json ? `${JSON.stringify({ code: reason, message: said.text })}\n` : page(locale, said);
	response.writeHead(status, {
		'content-type': json ? 'application/json' : 'text/html; charset=utf-8',
		'content-length': Buffer.byteLength(body),
		'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
		'cache-control': 'no-store',
		...(reason === 'stopping' ? { 'retry-after': '5', connection: 'close' } : {})
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}

function languageOf(accepted: string | undefined): (typeof locales)[number] {
	const wanted = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
	for (const language of wanted) {
		const known = locales.find((locale) => locale === language);
		if (known) return known;
	}
	return baseLocale;
}

// Without the app there are no stylesheets to link to: colours are those of src/ui/tokens.css, by hand.
function page(locale: string, said: { title: string; text: string }): string {
	return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said.title} · Cairn</title>
<style>
	:root { color-scheme: light dark; }
	body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1.125rem/1.5 system-ui, sans-serif; }
	main { max-width: 32rem; padding: 2rem; }
	i { display: block; height: 0.75rem; margin: 0.25rem auto 0.25rem 0; border-radius: 1rem; background: currentColor; opacity: 0.5; }
	h1 { font-size: 1.75rem; line-height: 1.2; }
</style>
<main>
	<i style="width: 1.5rem; margin-left: 1rem"></i><i style="width: 2.5rem; margin-left: 0.5rem"></i><i style="width: 3.5rem"></i>
	<h1>${said.title}</h1>
	<p>${said.text}</p>
</main>
</html>
`;
}
