import { Checkbox, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { ChooseRequestMailsMutation, RequestMailsQuery } from './requests.graphql.ts';

/** Whether requests are mailed to oneself; shown once it is known. */
export function RequestMails() {
  const { t } = useMessages();
  const client = useClient();
  const [{ data }] = useQuery({ query: RequestMailsQuery, requestPolicy: 'network-only' });
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [said, setSaid] = useState<'on' | 'off' | 'unreachable' | null>(null);
  const standing = chosen ?? data?.me?.requestMails;
  if (standing === undefined) return null;
  const choose = async (wanted: boolean): Promise<void> => {
    setChosen(wanted);
    setSaid(null);
    const { data: answer } = await client.mutation(ChooseRequestMailsMutation, { wanted });
    if (answer?.chooseRequestMails == null) {
      setChosen(!wanted);
      return setSaid('unreachable');
    }
    setChosen(answer.chooseRequestMails.requestMails);
    setSaid(answer.chooseRequestMails.requestMails ? 'on' : 'off');
  };
  return (
    <>
      <Checkbox isSelected={standing} onChange={(wanted) => void choose(wanted)} detail={t('offers:requests.mailsHint')}>
        {t('offers:requests.mails')}
      </Checkbox>
      {said !== null && <Notice tone={said === 'unreachable' ? 'no' : 'ok'} onDismiss={() => setSaid(null)}>{said === 'unreachable' ? t('shell:unreachable.text') : t(said === 'on' ? 'offers:requests.mailsOn' : 'offers:requests.mailsOff')}</Notice>}
    </>
  );
}
