import { AsyncLocalStorage } from 'node:async_hooks';
import pino from 'pino';
import { environment } from './environment.ts';

export type Log = pino.Logger;

const request = new AsyncLocalStorage<string>();

/** Every line logged while `fn` runs carries this request id. */
export function withRequestId<T>(id: string, fn: () => T): T {
	return request.run(id, fn);
}

export function requestId(): string | undefined {
	return request.getStore();
}

// The law is that nobody logs personal data; this is the second wall for what slips in with an error or a row.
const personal = ['password', 'token', 'secret', 'email', 'name', 'address', 'cookie', 'authorization'];
const hidden = [
	...personal,
	...personal.map((word) => `*.${word}`),
	'*.headers',
	'err.config',
	'err.detail',
	'err.parameters'
];

export function createLog(options: { level: string; pretty: boolean; write?: (text: string) => void }): Log {
	const write = options.write ?? ((text: string) => void process.stdout.write(text));
	return pino(
		{
			level: options.level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			redact: { paths: hidden, censor: '[hidden]' },
			formatters: { level: (label) => ({ level: label }) },
			mixin: () => (request.getStore() ? { request: request.getStore() } : {})
		},
		{ write: options.pretty ? (line: string) => write(prettyLine(line)) : write }
	);
}

const colours: Record<string, number> = { debug: 90, info: 36, warn: 33, error: 31, fatal: 31 };

/** `12:03:59 warn  message key=value`, then the stack of an error. */
export function prettyLine(line: string): string {
	const { time, level, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown> & {
		err?: { stack?: string };
	};
	const colour = `\u001b[${colours[String(level)] ?? 0}m${String(level).padEnd(5)}\u001b[0m`;
	const pairs = Object.entries(rest).map(
		([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`
	);
	const text = [String(time).slice(11, 19), colour, msg ?? '', ...pairs].join(' ');
	return err?.stack ? `${text}\n${err.stack}\n` : `${text}\n`;
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'];
const asked = environment.CAIRN_LOG ?? '';

/** Read straight from the environment, so that even a refusal of the configuration can be logged. */
export const log = createLog({
	level: levels.includes(asked) ? asked : 'info',
	pretty: process.stdout.isTTY === true
});
