import { Button, useMessages } from '@escale/ui';
import { Component, type ReactNode } from 'react';
import styles from './broken-screen.module.css';

type Props = { readonly children: ReactNode };

/** When a screen cannot be drawn: one sentence and one way out. Only a class can catch what React throws. */
export class BrokenScreen extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <RestartScreen /> : this.props.children;
  }
}

function RestartScreen() {
  const { t } = useMessages();
  return (
    <main className={styles['broken']}>
      <h1>{t('kiosk:broken.title')}</h1>
      <p>{t('kiosk:broken.text')}</p>
      <Button onPress={() => location.reload()}>{t('kiosk:broken.action')}</Button>
    </main>
  );
}
