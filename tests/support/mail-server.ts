import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { from: string; to: string[]; raw: string; mail: Email };

/**
 * A real SMTP server on a free port that keeps what it takes, and says no to the recipients it is told to refuse. It
 * asks `until` before it takes a mail, so that a test can see somebody in the middle of sending one.
 */
export async function mailServer(
	refuse: Record<string, number> = {},
	until: (recipient: string) => Promise<void> = () => Promise.resolve()
) {
	const received: ReceivedMail[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		logger: false,
		onRcptTo({ address }, _session, callback) {
			const code = refuse[address];
			const refusal = Object.assign(new Error(`no such mailbox: ${address}`), { responseCode: code });
			void until(address).then(() => callback(code ? refusal : undefined));
		},
		onData(stream, { envelope }, callback) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const raw = Buffer.concat(chunks).toString();
				void PostalMime.parse(raw).then((mail) => {
					const from = envelope.mailFrom ? envelope.mailFrom.address : '';
					received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw, mail });
					callback();
				});
			});
		}
	});
	// Somebody who was killed in the middle of a mail hangs up.
	server.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'ECONNRESET') throw error;
	});
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		received,
		close: () => new Promise<void>((resolve) => server.close(resolve))
	};
}
