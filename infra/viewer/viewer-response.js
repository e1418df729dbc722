// CloudFront Function (JavaScript 2.0), viewer response. The local server runs this very file.
// An object that carries `x-amz-meta-redirect` becomes a redirect; every answer gets its security headers.
// Filled in by viewer-functions.ts before it is deployed or run: where the admin may connect to, and whether it is https.

const CONNECT_ORIGINS = '%CONNECT_ORIGINS%';
const IS_HTTPS = '%IS_HTTPS%' === 'yes';

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const response = event.response;
  const headers = response.headers;
  const redirect = take(headers, 'x-amz-meta-redirect');
  const hashes = take(headers, 'x-amz-meta-csp-script-hashes');
  if (redirect && /^\/(?![/\\])/.test(redirect)) {
    response.statusCode = 301;
    response.statusDescription = 'Moved Permanently';
    headers.location = { value: redirect };
  }
  const uri = event.request.uri;
  headers['content-security-policy'] = { value: policy(uri, hashes) };
  headers['x-content-type-options'] = { value: 'nosniff' };
  headers['referrer-policy'] = { value: 'strict-origin-when-cross-origin' };
  headers['permissions-policy'] = { value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' };
  if (IS_HTTPS) headers['strict-transport-security'] = { value: 'max-age=63072000; includeSubDomains; preload' };
  // Open data is read by other people's pages, too.
  if (/\.(?:json|csv|txt|xml|ics|atom)$/.test(uri)) headers['access-control-allow-origin'] = { value: '*' };
  return response;
}

function take(headers, name) {
  const header = headers[name];
  delete headers[name];
  return header ? header.value : '';
}

function policy(uri, hashes) {
  if (uri.startsWith('/admin/')) return adminPolicy(hashes);
  return publicPolicy(uri.startsWith('/embed/') ? '*' : "'none'");
}

function publicPolicy(frameAncestors) {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

function adminPolicy(hashes) {
  const allowed = hashes.split(' ').filter((hash) => /^'sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}'$/.test(hash));
  return [
    "default-src 'none'",
    ["script-src 'self'"].concat(allowed).join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${CONNECT_ORIGINS}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
