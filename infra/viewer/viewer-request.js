// CloudFront Function (JavaScript 2.0), viewer request. The local server runs this very file.
// Leaves an address that is an object's key: `/x` is sent to `/x/`, and `/x/` is read from `/x/index.html`.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  // `//x` would turn a redirect to it into one to another host.
  const uri = request.uri.replace(/^[/\\]+/, '/');
  if (uri.endsWith('/')) {
    request.uri = `${uri}index.html`;
    return request;
  }
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  if (last.includes('.')) {
    request.uri = uri;
    return request;
  }
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: `${uri}/${queryText(request.querystring)}` }, 'cache-control': { value: 'max-age=0, s-maxage=300' } },
  };
}

function queryText(query) {
  const parts = Object.keys(query).flatMap((name) =>
    (query[name].multiValue || [query[name]]).map((part) => (part.value === '' ? name : `${name}=${part.value}`)),
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
