type Look = (canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) => Promise<string | undefined>;

/**
 * Looks for a QR code in what the camera sees, until `found` says that it is the right one. Returns a function that
 * ends it. The reader is fetched only now: most people scan with their phone's own camera.
 */
export async function readCamera(
	video: HTMLVideoElement,
	found: (text: string) => boolean
): Promise<() => void> {
	const [stream, look] = await Promise.all([
		navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: 1280, height: 720 } }),
		openReader()
	]);
	video.srcObject = stream;
	await video.play();
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	let stopped = false;
	const stop = () => {
		stopped = true;
		for (const track of stream.getTracks()) track.stop();
	};
	const next = async () => {
		if (stopped || !context) return;
		canvas.width = video.videoWidth;
		canvas.height = video.videoHeight;
		context.drawImage(video, 0, 0);
		const seen = await look(canvas, context);
		if (seen !== undefined && found(seen)) stop();
		else setTimeout(() => void next(), 120);
	};
	setTimeout(() => void next(), 200);
	return stop;
}

type Detector = { detect: (image: HTMLCanvasElement) => Promise<{ rawValue: string }[]> };
type DetectorMaker = {
	new (options: { formats: string[] }): Detector;
	getSupportedFormats: () => Promise<string[]>;
};

/** The browser's own reader, where it has one; else ours. A page that is kept for offline use fetches it in time. */
export async function openReader(): Promise<Look> {
	const own = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
	if (own && (await own.getSupportedFormats()).includes('qr_code')) {
		const detector = new own({ formats: ['qr_code'] });
		return async (canvas) => (await detector.detect(canvas))[0]?.rawValue;
	}
	const { default: decodeQr } = await import('qr/decode.js');
	return (canvas, context) => {
		try {
			return Promise.resolve(decodeQr(context.getImageData(0, 0, canvas.width, canvas.height)));
		} catch {
			// No code in this picture: look at the next one.
			return Promise.resolve(undefined);
		}
	};
}
