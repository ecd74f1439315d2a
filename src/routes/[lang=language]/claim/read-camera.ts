/**
 * Looks for a QR code in what the camera sees, until `found` says that it is the right one. Returns a function that
 * ends it. The reader is fetched only now: most people scan with their phone's own camera.
 */
export async function readCamera(
	video: HTMLVideoElement,
	found: (text: string) => boolean
): Promise<() => void> {
	const [stream, { default: decodeQr }] = await Promise.all([
		navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: 1280, height: 720 } }),
		import('qr/decode.js')
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
	const look = () => {
		if (stopped || !context) return;
		canvas.width = video.videoWidth;
		canvas.height = video.videoHeight;
		context.drawImage(video, 0, 0);
		const seen = textIn(context.getImageData(0, 0, canvas.width, canvas.height), decodeQr);
		if (seen !== undefined && found(seen)) stop();
		else setTimeout(look, 120);
	};
	setTimeout(look, 200);
	return stop;
}

type Decode = (image: { width: number; height: number; data: Uint8ClampedArray }) => string;

function textIn(image: ImageData, decode: Decode): string | undefined {
	try {
		return decode(image);
	} catch {
		// No code in this picture: look at the next one.
		return undefined;
	}
}
