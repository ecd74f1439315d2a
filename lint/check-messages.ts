// The messages of every language against the English. What is wrong fails; what is missing fails in the languages that
// the authors of a text write themselves, and in all with CAIRN_CHECK_LANGUAGES=all, once the translators have followed.
// usage: node lint/check-messages.ts [LANGUAGE]   with a language: all that is to do in it
import { houseRoot } from './house-files.ts';
import { codeOf, languagesIn, unknown, unused } from './messages.ts';
import { findingsIn } from './message-texts.ts';

const written = ['en', 'it'];
const whole = process.env.CAIRN_CHECK_LANGUAGES === 'all';
const asked = process.argv[2];

const languages = languagesIn(houseRoot);
const english = languages.get('en') ?? {};
const code = codeOf(houseRoot);
let failures = 0;

function tell(line: string, isFailure: boolean): void {
	if (isFailure) failures++;
	process.stdout.write(`${isFailure ? '✖ ' : '  '}${line}\n`);
}

function list(what: string, language: string, keys: string[], isFailure: boolean): void {
	if (keys.length === 0) return;
	const shown = asked ? keys : keys.slice(0, 5);
	const rest = keys.length > shown.length ? ', …' : '';
	tell(`${keys.length} ${what} in ${language}: ${shown.join(', ')}${rest}`, isFailure);
}

for (const [language, messages] of languages) {
	if (asked && asked !== language) continue;
	const { wrong, missing, old, same } = findingsIn(english, messages, language);
	for (const line of wrong) tell(`${language}: ${line}`, true);
	list('missing', language, missing, whole || written.includes(language));
	list('that English no longer has', language, old, whole || written.includes(language));
	list('the same as in English', language, same, false);
}
for (const key of unused(english, code)) tell(`${key} is said nowhere in src`, true);
for (const key of unknown(english, code)) tell(`src says ${key}, which is no message`, true);
process.stdout.write(`${languages.size} languages, ${Object.keys(english).length} messages\n`);
process.exitCode = failures === 0 ? 0 : 1;
