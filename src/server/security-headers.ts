// The headers that every answer carries, on-demand pages and functions included: netlify.toml covers files only.

/** Name and value; the content security policy comes from Astro, page by page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What a function's answer may do when somebody opens it as a page: nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** The same answer with the security headers that it does not set itself. */
export function secure(response: Response): Response {
  const headers = { ...SECURITY_HEADERS, 'Content-Security-Policy': NOTHING };
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
