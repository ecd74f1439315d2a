import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWritten, readMessage } from './compiled-message.ts';

const languages = ['en', 'it', 'nl', 'sr', 'sr-Cyrl'];
type Said = (inputs?: object, registry?: object) => string;
const say = async (code: string | undefined): Promise<unknown> => {
	const module = `data:text/javascript,${encodeURIComponent(`export default ${code}`)}`;
	return ((await import(module)) as { default: unknown }).default;
};
const registry = {
	plural: (language: string, count: number) => new Intl.PluralRules(language).select(count)
};

const plain = `
const en_ui_quote = /** @type {(inputs: Ui_QuoteInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (\`A "word" of \\\`code\\\` and \\\${more};\`)
};

const it_ui_quote = /** @type {(inputs: Ui_QuoteInputs) => LocalizedString} */ () => {
	return /** @type {LocalizedString} */ (\`L'una; l'altra\`)
};

/** @type {(inputs: Ui_QuoteInputs) => LocalizedString} */
const nl_ui_quote = en_ui_quote;

/** @type {(inputs: Ui_QuoteInputs) => LocalizedString} */
const sr_ui_quote = en_ui_quote;

/** @type {(inputs: Ui_QuoteInputs) => LocalizedString} */
const sr_cyrl1_ui_quote = sr_ui_quote;

export const ui_quote = 1;`;

test('a message without inputs is a text; what a language lacks is said in the one it falls back to', async () => {
	const { code, takesInputs } = readMessage(plain, 'ui_quote', languages);
	assert.equal(takesInputs, false);
	assert.equal(await say(code.get('en')), 'A "word" of `code` and $' + '{more};');
	assert.equal(await say(code.get('it')), "L'una; l'altra");
	assert.equal(code.get('sr-Cyrl'), code.get('en'));
});

const counted = `
const en_ui_days = /** @type {(inputs: Ui_DaysInputs) => LocalizedString} */ (i) => {const countPlural = registry.plural("en", i?.count, {});
	if (countPlural === "one") return /** @type {LocalizedString} */ (\`\${i?.count} day\`);
	if (countPlural === "other") return /** @type {LocalizedString} */ (\`\${i?.count} days\`);
	return /** @type {LocalizedString} */ ("ui_days");
};
`;

test('a message with inputs is a function of them and of the plural rules', async () => {
	const { code, plurals } = readMessage(counted, 'ui_days', ['en']);
	const days = (await say(code.get('en'))) as Said;
	assert.equal(plurals, true);
	assert.deepEqual([days({ count: 1 }, registry), days({ count: 3 }, registry)], ['1 day', '3 days']);
});

test('a language that borrows the words of another has none of its own', () => {
	const written = languages.map((language) => isWritten(plain, 'ui_quote', language));
	assert.deepEqual(written, [true, true, false, false, false]);
});

test('what the compiler never wrote so far fails the build', () => {
	assert.throws(() => readMessage('const en_a_b = other;\n', 'a_b', ['en']), /not understood in en/);
	assert.throws(
		() => readMessage(counted.replace('registry.plural', 'registry.number'), 'ui_days', ['en']),
		/does not know yet/
	);
});
