import type { Credentials } from '@eventstore/db-client';
import users from '@eventstore/db-client/generated/users_grpc_pb.js';
import messages from '@eventstore/db-client/generated/users_pb.js';
import type { CallOptions, Metadata, ServiceError } from '@grpc/grpc-js';
import { callOn } from './caller.js';
import type { Connection } from './connection.js';

/** An ordinary account, in no group. Asked for a name that exists, the server answers as for a new one. */
export async function createAccount(connection: Connection, { username, password }: Credentials): Promise<void> {
  const options = new messages.CreateReq.Options();
  options.setLoginName(username).setPassword(password).setFullName('Minh Chứng').setGroupsList([]);
  const request = new messages.CreateReq().setOptions(options);
  await calling(
    connection,
    (service, args) =>
      new Promise<void>((resolve, reject) => {
        service.create(request, ...args, (error) => (error === null ? resolve() : reject(error)));
      }),
  );
}

/** Undefined where there is no such account. */
export async function groupsOf(connection: Connection, username: string): Promise<readonly string[] | undefined> {
  const request = new messages.DetailsReq().setOptions(new messages.DetailsReq.Options().setLoginName(username));
  return calling(
    connection,
    (service, args) =>
      new Promise<readonly string[] | undefined>((resolve, reject) => {
        const groups: string[] = [];
        service
          .details(request, ...args)
          .on('data', (found: messages.DetailsResp) => groups.push(...(found.getUserDetails()?.getGroupsList() ?? [])))
          .on('error', (error: ServiceError) =>
            kindIn(error) === 'user-not-found' ? resolve(undefined) : reject(error),
          )
          .on('end', () => resolve(groups));
      }),
  );
}

/** The client has no calls for accounts, but ships their protocol. */
function calling<T>(
  connection: Connection,
  call: (service: users.UsersClient, args: [Metadata, CallOptions]) => Promise<T>,
): Promise<T> {
  const options = connection.options({ requiresLeader: true });
  return connection.call((client) => callOn(client, users.UsersClient, options, call));
}

const kindIn = (error: ServiceError): string | undefined => error.metadata.getMap()['exception']?.toString();
