import { createServer } from 'node:http';
import sirv from 'sirv';

export interface FolderServer {
  readonly url: string;
  close(): void;
}

/** Serves folders, each under the one before it, with parts of files for who asks for parts. */
export async function serveFolder(...folders: readonly string[]): Promise<FolderServer> {
  const served = folders.map((folder) => sirv(folder, { dev: true, etag: true }));
  const server = createServer((request, response) => {
    const from = (index: number): void => {
      const files = served[index];
      if (files === undefined) response.writeHead(404).end();
      else files(request, response, () => from(index + 1));
    };
    from(0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
