// Asking an assistant: one address, with bounds. The servers are small ones on the loopback address, with invented answers.
import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type AssistantCall, askAssistant } from "./assistant.ts";
import { assistantIp, parseAssistantEndpoint, parseAssistantHost } from "./assistant-address.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/v1`;
}

function callTo(url: string, given: Partial<AssistantCall> = {}): AssistantCall {
  return { endpoint: parseAssistantEndpoint(url), allowed: new Set(), key: null, waitMs: 5000, ...given };
}

const failureOf = (asked: Promise<string>): Promise<string> =>
  asked.then(
    () => "answered",
    (error: unknown) => String(error),
  );

test("the question goes to chat/completions below the address, with the key as a bearer token", async () => {
  const seen: unknown[] = [];
  const url = await served((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      seen.push([request.method, request.url, request.headers.authorization, Buffer.concat(parts).toString()]);
      response.end("an answer");
    });
  });
  expect(await askAssistant(callTo(url, { key: "k-1" }), "{}")).toBe("an answer");
  expect(await askAssistant(callTo(url.replace("127.0.0.1", "localhost")), "{}")).toBe("an answer");
  expect(seen).toEqual([
    ["POST", "/v1/chat/completions", "Bearer k-1", "{}"],
    ["POST", "/v1/chat/completions", undefined, "{}"],
  ]);
});

test("any other machine is refused before a name server is asked, unless the case allows it, and then with TLS only", async () => {
  const there = parseAssistantEndpoint("https://models.invalid:8443/v1");
  expect(there).toMatchObject({ host: "models.invalid:8443", isHere: false });
  const refused = async (address: string, allowed: readonly string[] = []): Promise<string> =>
    failureOf(assistantIp(parseAssistantEndpoint(address), new Set(allowed)));
  for (const address of [
    "https://models.invalid:8443/v1",
    "http://192.0.2.7/v1",
    "http://0.0.0.0/v1",
    "http://localhost.models.invalid/v1",
    "http://[::ffff:192.0.2.7]/v1",
    "http://[2001:db8::1]/v1",
  ])
    expect(await refused(address)).toContain("ASSISTANT_NOT_ALLOWED");
  expect(await refused("http://192.0.2.7/v1", ["192.0.2.7:80"])).toContain("without TLS");
  expect(await assistantIp(parseAssistantEndpoint("https://192.0.2.7/v1"), new Set(["192.0.2.7:443"]))).toBe("192.0.2.7");
  expect(await refused("https://192.0.2.7:8443/v1", ["192.0.2.7:443"])).toContain("ASSISTANT_NOT_ALLOWED");
  for (const here of ["http://127.1/v1", "http://127.255.0.9:1/v1", "http://[::1]:9/v1", "http://2130706433/v1"])
    expect(parseAssistantEndpoint(here).isHere).toBe(true);
});

test("a redirect is refused, and where it points is never asked", async () => {
  let asked = 0;
  const elsewhere = await served((_request, response) => {
    asked += 1;
    response.end("x");
  });
  const url = await served((_request, response) => {
    response.writeHead(307, { location: `${elsewhere}/chat/completions` }).end();
  });
  expect(await failureOf(askAssistant(callTo(url), "{}"))).toContain("redirect refused");
  expect(asked).toBe(0);
});

test("the machine's proxy settings are not used", async () => {
  let asked = 0;
  const proxy = await served((_request, response) => {
    asked += 1;
    response.end("x");
  });
  const url = await served((_request, response) => response.end("direct"));
  const names = ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "NODE_USE_ENV_PROXY"] as const;
  for (const name of names) process.env[name] = name === "NODE_USE_ENV_PROXY" ? "1" : proxy;
  try {
    expect(await askAssistant(callTo(url), "{}")).toBe("direct");
  } finally {
    for (const name of names) delete process.env[name];
  }
  expect(asked).toBe(0);
});

test("an answer too large, too late, cut off, absent or of another status is a problem that names neither address nor key", async () => {
  const huge = await served((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, "x")));
    };
    response.on("drain", more);
    more();
  });
  const slow = await served(() => {});
  const trickling = await served((_request, response) => {
    const timer = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(timer));
  });
  const cut = await served((_request, response) => {
    response.writeHead(200, { "content-length": "100" }).write("x", () => response.destroy());
  });
  const strange = await served((_request, response) => response.writeHead(401).end("the key is wrong"));
  const bytes = await served((_request, response) => response.end(Buffer.from([0xff, 0xfe])));
  const gone = await served((_request, response) => response.end());
  open.pop()?.close();
  const problems = await Promise.all([
    failureOf(askAssistant(callTo(huge, { key: "k-secret" }), "{}")),
    failureOf(askAssistant(callTo(slow, { key: "k-secret", waitMs: 200 }), "{}")),
    failureOf(askAssistant(callTo(trickling, { key: "k-secret", waitMs: 300 }), "{}")),
    failureOf(askAssistant(callTo(cut, { key: "k-secret" }), "{}")),
    failureOf(askAssistant(callTo(strange, { key: "k-secret" }), "{}")),
    failureOf(askAssistant(callTo(bytes, { key: "k-secret" }), "{}")),
    failureOf(askAssistant(callTo(gone, { key: "k-secret" }), "{}")),
  ]);
  expect(problems.map((said) => /(ASSISTANT_\w+).*"why":"([^"]*)"/.exec(said)?.slice(1))).toEqual([
    ["ASSISTANT_ANSWER_INVALID", "too large"],
    ["ASSISTANT_UNREACHABLE", "no answer in time"],
    ["ASSISTANT_UNREACHABLE", "no answer in time"],
    ["ASSISTANT_UNREACHABLE", "no connection"],
    ["ASSISTANT_UNREACHABLE", "http status"],
    ["ASSISTANT_ANSWER_INVALID", "not UTF-8"],
    ["ASSISTANT_UNREACHABLE", "no connection"],
  ]);
  expect(problems.join()).not.toMatch(/127\.0\.0\.1|k-secret|key is wrong/);
});

test("an address with a password or a query is none, and a host to allow is a name and a port", () => {
  for (const wrong of ["http://a:b@127.0.0.1/", "http://127.0.0.1/?key=x", "file:///v1", "127.0.0.1:80"])
    expect(() => parseAssistantEndpoint(wrong)).toThrow("ARGUMENT_INVALID");
  expect(parseAssistantHost("Models.example:443")).toBe("models.example:443");
  for (const wrong of ["models.example", "https://models.example:443", "models.example:443/v1", "a@models.example:1", ""])
    expect(() => parseAssistantHost(wrong)).toThrow("ARGUMENT_INVALID");
});
