import { UnavailableError } from '@eventstore/db-client';
import { Connection } from './connection.js';
import { serverUrl } from './server-url.js';

describe('the client object in use', () => {
  it('leaves no rejection to nobody where an old channel fails while a new one is discovered in vain', async () => {
    const connection = new Connection(serverUrl('esdb://127.0.0.1:1,127.0.0.1:2?tls=false'), { deadline: 300 });
    const { getChannel, handleError } = connection.client as unknown as {
      getChannel: () => Promise<unknown>;
      handleError: (client: { getChannel: () => unknown }, error: Error) => Promise<void>;
    };
    const discovery = getChannel();
    const lookedAt = handleError({ getChannel: () => ({}) }, new UnavailableError());
    await expect(discovery).rejects.toThrow('Failed to discover');
    await expect(lookedAt).resolves.toBeUndefined();
    connection.close();
  });
});
