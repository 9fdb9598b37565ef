import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { extname, join, normalize } from "node:path";

/** Where the extension is to be had at the address of the proxy. Its tests are looked for in it. */
const EXTENSION = "/extension-under-test/";
const SUITE = `${EXTENSION}tests/suite.js`;
const TYPES: Readonly<Record<string, string>> = {
  ".cjs": "text/javascript",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/**
 * Stands before the served VS Code and has it load one extension, and run its tests, in a web worker: the address of
 * a page cannot ask for that, its configuration can.
 */
export async function webExtensionProxy(port: number, extension: string, suite: string) {
  const server = createServer((asked, answer) => {
    const path = decodeURIComponent(new URL(asked.url ?? "/", "http://127.0.0.1").pathname);
    if (path === SUITE) file(suite, answer);
    else if (path.startsWith(EXTENSION)) file(join(extension, normalize(path.slice(EXTENSION.length))), answer);
    else if (path === "/") void page(asked, answer);
    else forward(asked, (from) => from.pipe(answer.writeHead(from.statusCode ?? 500, from.headers)));
  });
  server.on("upgrade", (asked, socket, head) => {
    const to = connect(port, "127.0.0.1", () => {
      const headers = Object.entries({ ...asked.headers, host: `127.0.0.1:${port}` }).map(([name, value]) => `${name}: ${value}`);
      to.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
      to.write(head);
      to.pipe(socket).pipe(to);
    });
    for (const end of [to, socket]) end.on("error", () => [to, socket].forEach((each) => void each.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const own = (server.address() as AddressInfo).port;

  return {
    url: `http://127.0.0.1:${own}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function forward(asked: IncomingMessage, take: (answer: IncomingMessage) => void): void {
    const headers = { ...asked.headers, host: `127.0.0.1:${port}` };
    asked.pipe(request({ port, host: "127.0.0.1", path: asked.url, method: asked.method, headers }, take));
  }

  async function page(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const got = await fetch(`http://127.0.0.1:${port}${asked.url}`);
    const html = (await got.text()).replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
      (_, before, given) => {
        const at = (path: string) => ({ scheme: "http", authority: `127.0.0.1:${own}`, path });
        const developmentOptions = {
          extensions: [at(EXTENSION.slice(0, -1))],
          extensionTestsPath: at(SUITE),
          enableSmokeTestDriver: true,
        };
        const settings = { ...JSON.parse(given.replaceAll("&quot;", '"')), developmentOptions };
        return before + JSON.stringify(settings).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      },
    );
    const { "content-length": _, "content-encoding": __, ...headers } = Object.fromEntries(got.headers);
    answer.writeHead(got.status, headers).end(html);
  }
}

function file(path: string, answer: ServerResponse): void {
  try {
    const bytes = readFileSync(path);
    answer.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" }).end(bytes);
  } catch {
    answer.writeHead(404).end();
  }
}
