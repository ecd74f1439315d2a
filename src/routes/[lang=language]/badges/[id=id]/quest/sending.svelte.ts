import { invalidateAll } from '$app/navigation';
import { m } from '#messages';

type Sending = { name: string; sent: number; total: number; problem: string };

/** Small enough for a phone that loses its connection, and for the largest body that the server takes. */
const chunkSize = 4 * 1024 ** 2;
const patience = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

/** Files on their way, in parts. What broke off goes on where it was, also after the page was closed. */
export class Sendings {
	list = $state<Sending[]>([]);

	async add(files: File[], submissionId: string, mostBytes: number): Promise<void> {
		for (const file of files) await this.#send(file, submissionId, mostBytes);
	}

	async #send(file: File, submissionId: string, mostBytes: number): Promise<void> {
		this.list.push({ name: file.name, sent: 0, total: file.size, problem: '' });
		const sending = this.list[this.list.length - 1];
		if (!sending) return;
		if (file.size > mostBytes)
			return void (sending.problem = m.evidence_problem_large({
				megabytes: Math.floor(mostBytes / 1024 ** 2)
			}));
		if (file.size === 0) return void (sending.problem = m.evidence_problem_empty());
		try {
			await upload(file, submissionId, (sent) => (sending.sent = sent));
			this.list = this.list.filter((each) => each !== sending);
			await untilChecked();
		} catch (error) {
			sending.problem = wordsOf(error);
		}
	}
}

async function upload(file: File, submissionId: string, told: (sent: number) => void): Promise<void> {
	// Loaded when somebody chooses a file, and never before.
	const { Upload } = await import('tus-js-client');
	await new Promise<void>((resolve, reject) => {
		const sending = new Upload(file, {
			endpoint: '/evidence/uploads',
			chunkSize,
			retryDelays: patience,
			metadata: { about: submissionId, filename: file.name },
			fingerprint: () =>
				Promise.resolve(['evidence', submissionId, file.name, file.size, file.lastModified].join('/')),
			removeFingerprintOnSuccess: true,
			onProgress: told,
			onSuccess: () => resolve(),
			onError: reject
		});
		void sending
			.findPreviousUploads()
			.catch(() => [])
			.then(([previous]) => {
				if (previous) sending.resumeFromPreviousUpload(previous);
				sending.start();
			});
	});
}

/** The server looks at a file for a moment before it is shown. */
async function untilChecked(): Promise<void> {
	for (const wait of [150, 400, 800, 1500, 3000, 5000]) {
		await new Promise((resolve) => setTimeout(resolve, wait));
		await invalidateAll();
		if (!document.querySelector('[data-checking]')) return;
	}
}

function wordsOf(error: unknown): string {
	if (typeof error !== 'object' || error === null || !('originalResponse' in error))
		return m.evidence_not_sent();
	const response = error.originalResponse as { getBody(): string; getStatus(): number } | null;
	const words = response?.getBody() ?? '';
	return response && response.getStatus() < 500 && words !== '' ? words : m.evidence_not_sent();
}
