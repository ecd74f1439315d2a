import { drawCertificate } from '#domains/passport/draw-certificate.ts';
import type { Certificate } from '#domains/passport/certificate.ts';

/** A certificate to keep. It may hold a name, so nobody on the way keeps it. */
export async function certificateResponse(certificate: Certificate): Promise<Response> {
	return new Response(await drawCertificate(certificate), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="certificate-${certificate.credentialId}.pdf"`,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
}
