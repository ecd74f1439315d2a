import type { IncomingMessage, ServerResponse } from 'node:http';
import { m } from '#messages';
import { offeredLanguages } from '#server/offered-languages.ts';
import { preferredLanguage } from '#ui/language.ts';
import { plainPage, plainPolicy } from './plain-page.ts';

type Reason = 'too_large' | 'stopping' | 'malformed';

const answers = {
	too_large: { status: 413, title: m.ui_too_large_title, text: m.refusal_too_large },
	stopping: { status: 503, title: m.ui_stopping_title, text: m.ui_stopping_text },
	malformed: { status: 400, title: m.error_title, text: m.error_bad_request }
} as const;

/** An answer for when the app itself is not asked: JSON or a small page, in the language of the visitor. */
export function answerPlainly(request: IncomingMessage, response: ServerResponse, reason: Reason): void {
	const { status, title, text } = answers[reason];
	const locale = preferredLanguage(request.headers['accept-language'] ?? null, offeredLanguages());
	const json = !/\btext\/html\b/.test(request.headers.accept ?? '');
	const said = { title: title({}, { locale }), text: text({}, { locale }) };
	const body = json
		? `${JSON.stringify({ code: reason, message: said.text })}\n`
		: plainPage(locale, said.title, said.text);
	response.writeHead(status, {
		'content-type': json ? 'application/json' : 'text/html; charset=utf-8',
		'content-length': Buffer.byteLength(body),
		'content-security-policy': plainPolicy,
		'cache-control': 'no-store',
		...(reason === 'stopping' ? { 'retry-after': '5', connection: 'close' } : {})
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}
