// Runs the CloudFront viewer functions on one machine: the same source, in a context that has nothing but the language.

import { createContext, Script } from 'node:vm';
import { z } from 'zod';

const Headers = z.record(z.string(), z.object({ value: z.string() }));
export type ViewerHeaders = z.infer<typeof Headers>;

export interface ViewerRequest {
  readonly method: string;
  readonly uri: string;
  readonly querystring: Record<string, { value: string; multiValue?: { value: string }[] }>;
  readonly headers: ViewerHeaders;
  readonly cookies: Record<string, never>;
}

const ViewerResponse = z.object({ statusCode: z.int(), statusDescription: z.string().optional(), headers: Headers.default({}) });
export type ViewerResponse = z.infer<typeof ViewerResponse>;

const Onward = z.object({ uri: z.string() });

export interface ViewerFunctions {
  /** The object's path to read, or the answer to give at once. */
  onRequest(request: ViewerRequest): { uri: string } | ViewerResponse;
  onResponse(request: ViewerRequest, response: ViewerResponse): ViewerResponse;
}

export function loadViewerFunctions(requestCode: string, responseCode: string): ViewerFunctions {
  const [askFirst, askLast] = [load(requestCode), load(responseCode)];
  return {
    onRequest: (request) => {
      const answer = askFirst({ request });
      const onward = Onward.safeParse(answer);
      return onward.success ? onward.data : ViewerResponse.parse(answer);
    },
    onResponse: (request, response) => ViewerResponse.parse(askLast({ request, response })),
  };
}

function load(code: string): (event: object) => unknown {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const call = new Script(`${code}\n;(event) => JSON.stringify(handler(JSON.parse(event)))`).runInContext(context);
  return (event) => JSON.parse(String(call(JSON.stringify(event))));
}
