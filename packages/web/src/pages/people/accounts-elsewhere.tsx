import type { useRead } from '../../data/query.ts';
import { CopyField } from '../../ui/fields/copy-field.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Disclosure } from '../../ui/layout/disclosure.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Stack } from '../../ui/layout/stack.tsx';

type Issuer = ReturnType<typeof useRead<'readSignInPolicy'>>['elsewhere'][number];

/** Where staff may sign in with the account that they have already. It is set up on the server, and only shown here. */
export function AccountsElsewhere({ issuers, returnTo }: { issuers: readonly Issuer[]; returnTo: string }) {
  return (
    <Card
      title="Accounts elsewhere"
      lede="Each is a button on the sign-in page. Nobody becomes a member of staff by it: only whoever has an account or an open invitation here comes in, and whoever leaves is disabled here as well."
    >
      {issuers.length > 0 ? (
        <LineList label="Accounts elsewhere">
          {issuers.map((one) => (
            <Line key={one.issuer} title={one.name} detail={`${hostOf(one.issuer)}. ${whoOf(one)}`} />
          ))}
        </LineList>
      ) : (
        <p>None yet: everybody signs in with a password or a passkey of Noticed.</p>
      )}
      <Disclosure summary="How one is set up">
        <Stack gap="tight">
          <ol>
            <li>
              In Google Workspace, Microsoft Entra or any other issuer of OpenID Connect, your technician registers
              Noticed as a web application, with the address below to send people back to.
            </li>
            <li>
              They put what they were given into a file named <code>oidc.json</code> in the data folder of Noticed, and
              start it again. The page “Signing in” of the documentation shows the file for Google and for Microsoft.
            </li>
            <li>The button is on the sign-in page from then on, and the account is listed here.</li>
          </ol>
          <CopyField name="returnTo" label="Address to send people back to" value={returnTo} />
        </Stack>
      </Disclosure>
    </Card>
  );
}

const hostOf = (issuer: string) => new URL(issuer).host;

function whoOf({ domains, tenant }: Issuer): string {
  if (domains.length > 0) return `Only accounts of ${domains.join(', ')}.`;
  return tenant ? 'Only accounts of your own organisation there.' : 'Any account that it lets in.';
}
