import { tagOf } from '#ui/language.ts';

/** Allows the page below and nothing else. */
export const plainPolicy =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A page for when the app cannot draw one. There are no stylesheets to link to then: colours are those of
 * src/ui/tokens.css, by hand. What it says is our own words, never something that was typed.
 */
export function plainPage(locale: string, title: string, ...lines: string[]): string {
	return `<!doctype html>
<html lang="${tagOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Cairn</title>
<style>
	:root { color-scheme: light dark; }
	body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1.125rem/1.5 system-ui, sans-serif; }
	main { max-width: 32rem; padding: 2rem; }
	i { display: block; height: 0.75rem; margin: 0.25rem auto 0.25rem 0; border-radius: 1rem; background: currentColor; opacity: 0.5; }
	h1 { font-size: 1.75rem; line-height: 1.2; }
</style>
<main>
	<i style="width: 1.5rem; margin-left: 1rem"></i><i style="width: 2.5rem; margin-left: 0.5rem"></i><i style="width: 3.5rem"></i>
	<h1>${title}</h1>
	${lines.map((line) => `<p>${line}</p>`).join('')}
</main>
</html>
`;
}
