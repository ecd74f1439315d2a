import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CredentialError } from '../index.ts';
import { jcs } from './jcs.ts';
import type { Json } from './json.ts';

test('RFC 8785 §3.2.2 and §3.2.3: literals, strings, numbers', () => {
	const given: Json = JSON.parse(
		'{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],' +
			'"string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/",' +
			'"literals": [null, true, false]}'
	);
	assert.equal(
		jcs(given),
		'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
			'"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
	);
});

test('RFC 8785 §3.2.3: names are sorted by UTF-16 code unit', () => {
	const given: Json = {
		'\u20ac': 'Euro Sign',
		'\r': 'Carriage Return',
		'\ufb33': 'Hebrew Letter Dalet With Dagesh',
		'1': 'One',
		'\ud83d\ude00': 'Emoji: Grinning Face',
		'\u0080': 'Control',
		'\u00f6': 'Latin Small Letter O With Diaeresis'
	};
	const values = [...jcs(given).matchAll(/":"([^"]*)"/g)].map(([, value]) => value);
	assert.deepEqual(values, [
		'Carriage Return',
		'One',
		'Control',
		'Latin Small Letter O With Diaeresis',
		'Euro Sign',
		'Emoji: Grinning Face',
		'Hebrew Letter Dalet With Dagesh'
	]);
});

test('RFC 8785 appendix B: numbers', () => {
	const cases: [string, string][] = [
		['0000000000000000', '0'],
		['8000000000000000', '0'],
		['0000000000000001', '5e-324'],
		['8000000000000001', '-5e-324'],
		['7fefffffffffffff', '1.7976931348623157e+308'],
		['ffefffffffffffff', '-1.7976931348623157e+308'],
		['4340000000000000', '9007199254740992'],
		['c340000000000000', '-9007199254740992'],
		['4430000000000000', '295147905179352830000'],
		['44b52d02c7e14af5', '9.999999999999997e+22'],
		['44b52d02c7e14af6', '1e+23'],
		['44b52d02c7e14af7', '1.0000000000000001e+23'],
		['444b1ae4d6e2ef4e', '999999999999999700000'],
		['444b1ae4d6e2ef4f', '999999999999999900000'],
		['444b1ae4d6e2ef50', '1e+21'],
		['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
		['3eb0c6f7a0b5ed8d', '0.000001'],
		['41b3de4355555553', '333333333.3333332'],
		['41b3de4355555554', '333333333.33333325'],
		['41b3de4355555555', '333333333.3333333'],
		['41b3de4355555556', '333333333.3333334'],
		['41b3de4355555557', '333333333.33333343'],
		['becbf647612f3696', '-0.0000033333333333333333'],
		['43143ff3c1cb0959', '1424953923781206.2']
	];
	for (const [bits, text] of cases) assert.equal(jcs(Buffer.from(bits, 'hex').readDoubleBE()), text);
});

test('what JSON cannot hold is refused', () => {
	const code = (given: Json) => {
		try {
			return jcs(given);
		} catch (error) {
			return error instanceof CredentialError ? error.code : 'another error';
		}
	};
	assert.equal(code([Number.NaN]), 'json-malformed');
	assert.equal(code({ a: Number.POSITIVE_INFINITY }), 'json-malformed');
	assert.equal(code({ 'half \udc00': 1 }), 'text-not-well-formed');
	assert.equal(code(['half \udc00']), 'text-not-well-formed');
});

test('the canonical text means the same, and is its own canonical text', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
			const plain: Json = JSON.parse(JSON.stringify(value));
			if (JSON.stringify(plain).includes('\\ud')) return;
			const text = jcs(plain);
			const again: Json = JSON.parse(text);
			assert.deepEqual(again, plain);
			assert.equal(jcs(again), text);
		}),
		{ seed: 20_260_409, numRuns: 300 }
	);
});
