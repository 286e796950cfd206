import { connect, type AddressInfo } from 'node:net';
import type { ServedApplication } from './served-application.js';

/** What comes back for these bytes on a connection of its own until it is closed; listens first where need be. */
export async function sendRaw({ app }: Pick<ServedApplication, 'app'>, bytes: string): Promise<string> {
  const server = app.getHttpServer();
  if (!server.listening) await app.listen(0, '127.0.0.1');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
    socket.write(bytes);
  });
}
