// A client of the language server that most editors use for YAML: as much of the protocol as the tests need.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** How long the server may take to answer, in milliseconds. */
const PATIENCE = 20_000;

export class Server {
  #child;
  #buffer = Buffer.alloc(0);
  #next = 1;
  #waiting = new Map();
  #diagnostics = new Map();
  #opened = 0;

  /** Starts the server and tells it what an editor tells. */
  static async start(root) {
    const server = new Server();
    const require = createRequire(import.meta.url);
    const manifest = require.resolve('yaml-language-server/package.json');
    const bin = path.join(path.dirname(manifest), 'bin', 'yaml-language-server');
    server.#child = spawn(process.execPath, [bin, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    server.#child.stdout.on('data', (bytes) => server.#read(bytes));
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
          publishDiagnostics: {},
        },
        workspace: { configuration: true },
      },
    });
    server.#tell('initialized', {});
    return server;
  }

  /** Opens a text as if it were the file `file`, with `¦` where the cursor is. */
  async open(file, marked) {
    const at = marked.indexOf('¦');
    const text = marked.replace('¦', '');
    const before = at < 0 ? '' : marked.slice(0, at);
    const line = before.split('\n').length - 1;
    const position = { line, character: before.length - (before.lastIndexOf('\n') + 1) };
    // Each text is a document of its own, in the folder of the file, so that nothing is left of the one before.
    this.#opened += 1;
    const name = path.join(path.dirname(file), `texto-${this.#opened}.yaml`);
    const uri = pathToFileURL(name).href;
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return { uri, position, text };
  }

  /** What the editor offers at the cursor. */
  async complete({ uri, position }) {
    const answer = await this.#ask('textDocument/completion', { textDocument: { uri }, position });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  /** What the editor says of the word under the cursor, in Markdown. */
  async hover({ uri, position }) {
    const answer = await this.#ask('textDocument/hover', { textDocument: { uri }, position });
    return answer?.contents?.value ?? '';
  }

  /** The red lines of a text. */
  async problems({ uri }) {
    if (!this.#diagnostics.has(uri)) {
      await this.#patient(new Promise((resolve) => this.#waiting.set(uri, resolve)), 'diagnostics');
    }
    return this.#diagnostics.get(uri);
  }

  /** Ends the server. */
  async stop() {
    await this.#ask('shutdown', null);
    this.#tell('exit', null);
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  #tell(method, params) {
    this.#send({ method, params });
  }

  #ask(method, params) {
    const id = this.#next;
    this.#next += 1;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    return this.#patient(answer, method);
  }

  #patient(answer, what) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer to ${what}`)), PATIENCE);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  #read(bytes) {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, end).toString())[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.subarray(end + 4, end + 4 + length).toString());
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#heard(message);
    }
  }

  #heard(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params;
      this.#diagnostics.set(uri, diagnostics);
      this.#answer(uri, diagnostics);
    } else if (message.method && message.id !== undefined) {
      // The server asks for its settings: what an editor has when nobody has set anything, without the network.
      const settings = (message.params?.items ?? []).map(({ section }) =>
        section === 'yaml'
          ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
          : null,
      );
      this.#send({ id: message.id, result: message.method === 'workspace/configuration' ? settings : null });
    } else if (message.id !== undefined) {
      this.#answer(message.id, message.result);
    }
  }

  #answer(key, value) {
    this.#waiting.get(key)?.(value);
    this.#waiting.delete(key);
  }
}
