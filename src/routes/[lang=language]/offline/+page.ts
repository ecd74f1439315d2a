// Kept by the service worker as one page that needs nothing more.
export const csr = false;
